import { describe, expect, it } from 'vitest';
import { sampleView, seed } from '../../../../test/support/sample-view.ts';

/*
 * What Zotero and Citoid make of a page depends on details; each note of the design has its test.
 */

type Given = Parameters<typeof sampleView>[0];
/** Tags as `name=content`. */
const tags = (given: Given, settings = {}) =>
  sampleView(given, settings).page.metaTags.map(
    (tag) => `${tag.name ?? tag.property}=${tag.content}`,
  );
const nobody = { role: null, affiliation: null, id: null };
const noRights = { holder: null, year: null, license: null, statement: null };

const noSource = {
  ...{ url: null, archivedUrl: null, retrieved: null, file: null, sha256: null, format: null },
  importer: null,
};

describe('the notes on what is easy to get wrong', () => {
  const everything = {
    ...seed,
    byline: 'By A B',
    authors: [{ name: 'A B', ...nobody }],
    source: { ...noSource, url: 'http://a.example/x', archivedUrl: 'https://b.example/x' },
    rights: { ...noRights, license: 'https://c.example/' },
  };

  it('1: nothing makes it the article of a journal, a conference or a book', () => {
    expect(tags(everything).join('\n')).not.toMatch(
      /citation_(journal|conference|inbook|book|dissertation|technical)/,
    );
  });

  it('2: og:type and DC.type are always there', () => {
    for (const given of [{}, everything, { genre: 'opinion' as const }])
      expect(tags(given)).toEqual(
        expect.arrayContaining(['og:type=article', 'DC.type=newspaperArticle']),
      );
  });

  it('3: the newspaper is named apart from the archive', () => {
    const found = tags(seed, { title: 'Levant Papers' });
    for (const tag of [
      'prism.publicationName=The Daily Star',
      'DC.source=The Daily Star',
      'og:site_name=Levant Papers',
    ])
      expect(found).toContain(tag);
    expect(found.filter((tag) => tag.endsWith('=Levant Papers'))).toHaveLength(1);
  });

  it('4: places are DCTERMS.spatial, and there is no coverage, isPartOf, type or source of DCTERMS', () => {
    expect(tags(everything).join('\n')).not.toMatch(
      /DC\.coverage|DCTERMS\.(isPartOf|type|source)=/,
    );
  });

  it('5: the schemas of Dublin Core are declared, and the original is linked', () => {
    expect(sampleView(everything).page.linkTags.map(({ rel, href }) => `${rel}=${href}`)).toEqual([
      'schema.DC=http://purl.org/dc/elements/1.1/',
      'schema.DCTERMS=http://purl.org/dc/terms/',
      'original=http://a.example/x',
      'memento=https://b.example/x',
      'license=https://c.example/',
    ]);
    expect(sampleView(seed).page.linkTags).toHaveLength(2);
  });

  it('6: an article without a byline names no author anywhere', () => {
    expect(tags({ ...seed, agencies: ['Reuters'] }).join('\n')).not.toMatch(/author|creator/i);
  });
});
