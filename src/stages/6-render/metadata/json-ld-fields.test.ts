import { expect, it } from 'vitest';
import { sampleView } from '../../../../test/support/sample-view.ts';

type Given = Parameters<typeof sampleView>[0];
const jsonLd = (given: Given) =>
  JSON.parse(JSON.stringify(sampleView(given).page.jsonLd)) as Record<string, unknown>;

const person = (name: string) => ({ '@type': 'Person', name });
const organization = (name: string) => ({ '@type': 'Organization', name });
const place = (name: string) => ({ '@type': 'Place', name });
const nobody = { role: null, affiliation: null, id: null };
const noRights = { holder: null, year: null, license: null, statement: null };

const mapping: readonly (readonly [field: string, given: Given, expected: object])[] = [
  ['subhead', { subhead: 'Below' }, { alternativeHeadline: 'Below' }],
  ['summary', { summary: 'In short.' }, { description: 'In short.', abstract: 'In short.' }],
  ['authors', { authors: [{ name: 'A B', ...nobody }] }, { author: person('A B') }],
  [
    'several authors',
    {
      authors: [
        { name: 'A B', role: 'Critic', affiliation: 'Col', id: '1' },
        { name: 'C D', ...nobody },
      ],
    },
    {
      author: [
        { ...person('A B'), jobTitle: 'Critic', affiliation: organization('Col'), identifier: '1' },
        person('C D'),
      ],
    },
  ],
  [
    'agency',
    { agencies: ['AP'], byline: 'AP' },
    { sourceOrganization: organization('AP'), creditText: 'AP' },
  ],
  [
    'places',
    { dateline: { text: 'A/B', places: ['A', 'B'], date: null } },
    { dateline: 'A/B', locationCreated: [place('A'), place('B')] },
  ],
  ['published', { published: '2016-12', day: '2016-11-30' }, { datePublished: '2016-12' }],
  ['print date alone', { published: null, day: '2016-11' }, { datePublished: '2016-11' }],
  ['updated', { updated: '2016-12-01' }, { dateModified: '2016-12-01' }],
  [
    'corrections',
    { corrections: [{ date: '2016-12-02' as never, text: 'Wrong.', kind: 'newspaper' }] },
    { correction: { '@type': 'CorrectionComment', text: 'Wrong.', datePublished: '2016-12-02' } },
  ],
  ['print.edition', { print: { edition: 'Late' } }, { printEdition: 'Late' }],
  [
    'a range of pages',
    { print: { page: '9-10' } },
    { printPage: '9-10', pageStart: '9', pageEnd: '10', pagination: '9-10' },
  ],
  [
    'a list of pages',
    { print: { page: 'A1,A4' } },
    { printPage: 'A1,A4', pageStart: 'A1', pagination: 'A1,A4' },
  ],
  [
    'print.section',
    { print: { section: 'B', column: '3' } },
    { printSection: 'B', printColumn: '3' },
  ],
  [
    'print.issue',
    { print: { issue: '7', volume: 'XI', date: '2016-11-29' } },
    {
      isPartOf: {
        ...{ '@type': 'PublicationIssue', datePublished: '2016-11-29', issueNumber: '7' },
        isPartOf: {
          '@type': 'PublicationVolume',
          volumeNumber: 'XI',
          isPartOf: { '@type': 'Newspaper' },
        },
      },
    },
  ],
  [
    'no print',
    { print: null },
    { isPartOf: { '@type': 'Newspaper', name: 'The Harbour Gazette' } },
  ],
  ['language', { language: 'fr-CA' }, { inLanguage: 'fr-CA' }],
  ['keywords', { keywords: ['a', 'b'] }, { keywords: ['a', 'b'] }],
  [
    'people',
    { people: ['A B'], organizations: ['Port'] },
    { about: [person('A B'), organization('Port')] },
  ],
  ['places it is about', { places: ['Kiel'] }, { contentLocation: place('Kiel') }],
  ['genre', { genre: 'opinion' }, { '@type': 'OpinionNewsArticle', genre: 'opinion' }],
  ['another genre', { genre: 'review' }, { '@type': 'ReviewNewsArticle' }],
  ['a plain genre', { genre: 'obituary' }, { '@type': 'NewsArticle', genre: 'obituary' }],
  ['id', { id: 'x-1' }, { identifier: 'x-1' }],
  [
    'rights',
    { rights: { ...noRights, holder: 'Star', year: '2016', license: 'https://c.example/' } },
    {
      copyrightHolder: organization('Star'),
      copyrightYear: '2016',
      copyrightNotice: '© 2016 Star',
      license: 'https://c.example/',
    },
  ],
  [
    'rights in words',
    { rights: { ...noRights, statement: 'Ask us.' } },
    { copyrightNotice: 'Ask us.' },
  ],
];

it.each(mapping)('tells %s', (_field, given, expected) => {
  expect(jsonLd(given)).toMatchObject(expected);
});

it('tells the source: what it is based on, and where it is archived', () => {
  const source = { url: 'http://a.example/', archivedUrl: 'https://b.example/', retrieved: null };
  const none = { file: null, sha256: null, format: null, importer: null };
  expect(jsonLd({ source: { ...source, ...none } })).toMatchObject({
    isBasedOn: 'http://a.example/',
    archivedAt: 'https://b.example/',
  });
});
