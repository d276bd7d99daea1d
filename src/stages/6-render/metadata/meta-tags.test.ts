import { expect, it } from 'vitest';
import { sampleView, seed } from '../../../../test/support/sample-view.ts';

type Given = Parameters<typeof sampleView>[0];
/** Tags as `name=content`. */
const tags = (given: Given, settings = {}) =>
  sampleView(given, settings).page.metaTags.map(
    (tag) => `${tag.name ?? tag.property}=${tag.content}`,
  );
const nobody = { role: null, affiliation: null, id: null };
const noRights = { holder: null, year: null, license: null, statement: null };

it('tells the seed article to everybody', () => {
  const url =
    'https://example.org/2016/11/30/haftar-visits-russia-to-ask-for-help-fighting-islamists/';
  expect(tags(seed)).toEqual([
    'og:type=article',
    'og:site_name=The Harbour Gazette Archive',
    `og:title=${seed.headline}`,
    'og:description=The first paragraph.',
    `og:url=${url}`,
    'og:locale=en',
    'article:section=Middle East',
    'article:published_time=2016-11-30',
    `citation_title=${seed.headline}`,
    'citation_publication_date=2016/11/30',
    'citation_firstpage=9',
    'citation_language=en',
    `citation_public_url=${url}`,
    'prism.publicationName=The Daily Star',
    'DC.type=newspaperArticle',
    `DC.title=${seed.headline}`,
    'DC.description=The first paragraph.',
    'DCTERMS.spatial=Moscow',
    'DCTERMS.issued=2016-11-30',
    'DC.source=The Daily Star',
    'DC.language=en',
    `DC.identifier=${url}`,
  ]);
});

const mapping: readonly (readonly [field: string, given: Given, expected: string[]])[] = [
  ['subhead', { subhead: 'Below' }, ['DCTERMS.alternative=Below']],
  ['summary', { summary: 'Short.' }, ['og:description=Short.', 'DC.description=Short.']],
  [
    'authors',
    {
      authors: [
        { name: 'A B', ...nobody },
        { name: 'C D', ...nobody },
      ],
    },
    ['article:author', 'citation_author', 'DC.creator'].flatMap((name) => [
      `${name}=A B`,
      `${name}=C D`,
    ]),
  ],
  ['agency', { agencies: ['AP', 'Reuters'] }, ['DC.contributor=AP', 'DC.contributor=Reuters']],
  [
    'a month',
    { published: '2016-11' },
    ['citation_publication_date=2016/11', 'DCTERMS.issued=2016-11'],
  ],
  [
    'print date alone',
    { published: null, day: '2016' },
    ['citation_publication_date=2016', 'article:published_time=2016'],
  ],
  [
    'updated',
    { updated: '2016-12-01' },
    ['article:modified_time=2016-12-01', 'DCTERMS.modified=2016-12-01'],
  ],
  ['print.edition', { print: { edition: 'Late' } }, ['prism.edition=Late']],
  ['pages', { print: { page: '9–10' } }, ['citation_firstpage=9', 'citation_lastpage=10']],
  ['a list of pages', { print: { page: '1,4' } }, ['citation_firstpage=1,4']],
  [
    'issue and volume',
    { print: { issue: '7', volume: 'XI' } },
    ['citation_issue=7', 'citation_volume=XI'],
  ],
  [
    'language',
    { language: 'fr-CA' },
    ['og:locale=fr_CA', 'citation_language=fr-CA', 'DC.language=fr-CA'],
  ],
  [
    'keywords',
    { keywords: ['a', 'b'] },
    ['article:tag=a', 'article:tag=b', 'citation_keywords=a; b', 'DC.subject=a', 'DC.subject=b'],
  ],
  ['rights', { rights: { ...noRights, holder: 'Star', year: '2016' } }, ['DC.rights=© 2016 Star']],
  [
    'a picture',
    { photos: [{ caption: 'A' }, { file: 'a.jpg', held: true, alt: 'Tram' }] },
    ['og:image=https://example.org/media/a.jpg', 'og:image:alt=Tram'],
  ],
];

it.each(mapping)('tells %s', (_field, given, expected) => {
  expect(tags(given)).toEqual(expect.arrayContaining(expected));
  const names = new Set(expected.map((tag) => tag.split('=')[0]));
  expect(
    tags(given)
      .filter((tag) => names.has(tag.split('=')[0]))
      .sort(),
  ).toEqual(expected.sort());
});

it('tells what is known of the newspaper', () => {
  const found = tags(
    {},
    { publication: { name: 'Gazette', place: 'Port Ellery', issn: '0362-4331' } },
  );
  expect(found).toEqual(
    expect.arrayContaining(['eprints.place_of_pub=Port Ellery', 'citation_issn=0362-4331']),
  );
});

it('leaves out what is not known', () => {
  const bare = tags({ photos: [{ file: 'a.jpg', held: true }] }, { baseUrl: null });
  expect(bare.join('\n')).not.toMatch(
    /null|undefined|=$|og:url|og:image|public_url|author|creator|edition|page/m,
  );
  expect(bare).toContain('DC.identifier=1972-02-29/tram');
});
