import { expect, it } from 'vitest';
import { sampleRecord } from '../../../test/support/sample-article.ts';
import { pagesOf, planned } from '../../../test/support/sample-settings.ts';
import { redirectedPaths } from './redirects.ts';

/** The plan of articles `a`, `b` ... with these old addresses. */
const plannedWith = (...aliases: readonly (readonly string[])[]) =>
  planned(
    aliases.map((of, index) => sampleRecord({ slug: 'abc'.charAt(index), aliases: of })),
    {},
    ['style.css'],
  );

const taken: readonly (readonly [files: number, aliases: string[][]])[] = [
  [2, [['/old?id=1'], ['/old?id=1']]],
  [2, [['/old'], ['https://www.example.org/old#top']]],
  [2, [['old/story.html'], ['/old/story.html']]],
  [1, [[], ['/1972/02/29/a/']]],
  [1, [[], ['/1972/02/29/A/index.html']]],
  [1, [['/']]],
  [1, [['/sections/local-news/']]],
  [1, [['/404.html']]],
  [1, [['/feed.atom']]],
  [1, [['/robots.txt']]],
  [1, [['/assets/style.css']]],
];
it.each(taken)('names %d files when an old address is taken: %j', (files, aliases) => {
  const { problems } = plannedWith(...aliases);
  expect(problems).toMatchObject([{ id: 'archive/alias-clash', severity: 'error' }]);
  const paths = [problems[0]!.place, ...problems[0]!.related].map((place) => place?.path);
  expect(new Set(paths).size).toBe(files);
});

it.each([
  [['/old?id=1'], ['/old?id=2']],
  [['/Old'], ['/old']],
  [['/old', 'http://example.org/old', '/old#a'], []],
  [['/feed.atom?id=1'], ['/1972/03/']],
])('leaves %j and %j in peace', (...aliases) => {
  expect(plannedWith(...aliases).problems).toEqual([]);
});

it('leads each old address to its article, in every table alike', () => {
  const { pages } = plannedWith(
    ['/z?b=1&a=2', 'https://old.example/Caf%C3%A9.html#x'],
    ['/a b', '//x/y'],
  );
  const tables = pagesOf(pages, 'redirects');
  expect(tables.map(({ format }) => format)).toEqual(['netlify', 'nginx', 'apache', 's3']);
  for (const { redirects } of tables) {
    expect(redirects.map(({ from, article }) => [from, article.slug])).toEqual([
      ['/Caf%C3%A9.html', 'a'],
      ['/a%20b', 'b'],
      ['/y', 'b'],
      ['/z?b=1&a=2', 'a'],
    ]);
  }
});

it('tells all clashes at once', () => {
  const { problems } = plannedWith(['/x', '/y', '/'], ['/x', '/y'], ['/x', '/feed.json']);
  expect(problems).toHaveLength(5);
});

it('knows at which files a host redirects, below its own path only', () => {
  const aliases = ['/1972/ferry/', 'https://old.example/gazette/1972/tram/', '/story.php?id=1'];
  const at = (baseUrl: string | null) =>
    redirectedPaths(planned([sampleRecord({ aliases })], { baseUrl }).archive);
  expect([...at(null)]).toEqual([
    '1972/ferry/index.html',
    'gazette/1972/tram/index.html',
    'story.php?id=1',
  ]);
  expect([...at('https://example.org/gazette/')]).toEqual(['1972/tram/index.html']);
  expect([...at('https://example.org/gaz/')]).toEqual([]);
});
