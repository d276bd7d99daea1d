import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPortablePath } from '../../src/model/portable-path.ts';
import type { SitePage } from '../../src/model/site-page.ts';
import { outputPathOf } from '../../src/stages/5-plan/urls.ts';
import { planInMemory, scanInMemory } from '../support/plan-in-memory.ts';
import { articleText } from '../support/small-archive.ts';

/** Names that a newspaper prints, and names that only somebody who means harm would. */
const name = fc.oneof(
  fc.constantFrom(
    'Local News',
    'LOCAL NEWS',
    'Lócal News',
    'Sport',
    '2016',
    'a-z',
    'feed.atom',
    'undated',
  ),
  fc.constantFrom(
    'صفحة',
    '世界',
    '🐟',
    '...',
    '../..',
    '/',
    'index',
    '2',
    'con',
    'AUX',
    'A'.repeat(300),
  ),
  fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
);
const fileName = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'tram',
      'Tram',
      'TRAM',
      'tram 2',
      'tram-2',
      'straße',
      'strasse',
      '电车',
      '🚋',
    ),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z0-9é_-]{1,12}$/) },
);
const day = fc.oneof(
  { weight: 3, arbitrary: fc.constant('1972-02-29') },
  { weight: 1, arbitrary: fc.constantFrom('1972-02-28', '1972-02', '1972', '2016-11-30') },
);

const article = fc.record({
  path: fc
    .tuple(fc.constantFrom('', 'a/', 'b/c/'), fileName)
    .map(([folder, file]) => `${folder}${file}.md`),
  fields: fc.record(
    {
      section: name,
      published: day,
      dateline: name,
      agency: name,
      authors: fc.array(name, { maxLength: 2 }),
      print: fc.record(
        { page: fc.constantFrom('A1', 'A10', 'B1', '9'), edition: name },
        { requiredKeys: [] },
      ),
      aliases: fc.array(fc.constantFrom('/old/', '/1972/', '/story.php?id=1'), { maxLength: 1 }),
      status: fc.constantFrom('published', 'draft', 'withdrawn'),
    },
    { requiredKeys: ['section', 'published'] },
  ),
});
const archive = fc
  .uniqueArray(article, { maxLength: 8, selector: ({ path }) => path })
  .map((articles) =>
    Object.fromEntries(articles.map(({ path, fields }) => [path, articleText(fields)])),
  );

/** Names by which a disk that folds case and normalises Unicode would know the files. */
function foldedPaths(pages: readonly SitePage[]): string[] {
  return pages.map(({ urlPath }) => outputPathOf(urlPath).normalize('NFC').toLowerCase());
}

/** Paths that two pages share, and paths of files that are folders of others. */
function shared(paths: readonly string[]): string[] {
  const folders = new Set(
    paths.flatMap((path) =>
      path.split('/').map((_, index, parts) => parts.slice(0, index).join('/')),
    ),
  );
  return paths.filter((path, index) => folders.has(path) || paths.indexOf(path) !== index);
}

describe('in any archive', () => {
  test('two pages share an address exactly when a clash is told', () => {
    let clashes = 0;
    fc.assert(
      fc.property(archive, (articles) => {
        const { pages, problems } = planInMemory(scanInMemory(articles).records);
        const told = problems.filter(({ id }) => id === 'archive/address-clash');
        clashes += told.length;
        expect(told.length > 0).toBe(shared(foldedPaths(pages)).length > 0);
      }),
      { numRuns: 150 },
    );
    // A law about clashes that never meets one says nothing.
    expect(clashes).toBeGreaterThan(10);
  });

  test('every path can stand on every disk', () => {
    fc.assert(
      fc.property(archive, (articles) => {
        const { pages } = planInMemory(scanInMemory(articles).records);
        const paths = pages.map(({ urlPath }) => outputPathOf(urlPath));
        expect(paths.filter((path) => !/^[a-z0-9][a-z0-9_./-]*$|^_redirects$/.test(path))).toEqual(
          [],
        );
        expect(paths.filter((path) => !isPortablePath(path))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('every article that is not a draft has one page, in the order of its day', () => {
    fc.assert(
      fc.property(archive, (articles) => {
        const { records } = scanInMemory(articles);
        const { pages } = planInMemory(records);
        const own = pages.filter(({ kind }) => kind === 'article' || kind === 'withdrawn');
        expect(own).toHaveLength(records.filter(({ status }) => status !== 'draft').length);
      }),
    );
  });

  test('the order in which articles are read changes nothing', () => {
    const shuffledArchive = archive.chain((articles) => {
      const { records } = scanInMemory(articles);
      return fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray([...records], { minLength: records.length }),
      );
    });
    fc.assert(
      fc.property(shuffledArchive, ([records, shuffled]) => {
        expect(planInMemory(shuffled)).toEqual(planInMemory(records));
      }),
      { numRuns: 150 },
    );
  });
});
