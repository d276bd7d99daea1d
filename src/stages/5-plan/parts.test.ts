import { expect, it } from 'vitest';
import { sampleRecord } from '../../../test/support/sample-article.ts';
import { pagesOf, planned } from '../../../test/support/sample-settings.ts';
import { partsOf, withNeighbours } from './parts.ts';

const records = (count: number, fields = {}) =>
  Array.from({ length: count }, (_, index) =>
    sampleRecord({ slug: `s${String(index).padStart(4, '0')}`, ...fields }),
  );

it.each([
  [0, [0]],
  [1, [1]],
  [200, [200]],
  [201, [200, 1]],
  [650, [200, 200, 200, 50]],
])('cuts %d articles into parts of %j', (count, sizes) => {
  const parts = partsOf(records(count));
  expect(parts.map(({ articles }) => articles.length)).toEqual(sizes);
  expect(parts.map(({ number, total }) => [number, total])).toEqual(
    sizes.map((_, index) => [index + 1, sizes.length]),
  );
});

it('moves no article to another part when others are appended', () => {
  const all = records(1000);
  for (const count of [1, 199, 200, 201, 399, 400, 999]) {
    const before = partsOf(all.slice(0, count));
    const after = partsOf(all);
    for (const [index, part] of before.entries())
      expect(after[index]?.articles.slice(0, part.articles.length)).toEqual(part.articles);
  }
});

it('gives every item its neighbours', () => {
  expect(withNeighbours(['a', 'b', 'c'])).toEqual([
    ['a', { previous: null, next: 'b' }],
    ['b', { previous: 'a', next: 'c' }],
    ['c', { previous: 'b', next: null }],
  ]);
  expect(withNeighbours([])).toEqual([]);
});

it('gives full days, months of sections and years of names later pages', () => {
  const { pages, problems } = planned(records(450, { datelinePlaces: ['Moscow'] }));
  expect(problems).toEqual([]);
  const urls = pages.map(({ urlPath }) => urlPath);
  for (const first of ['/1972/02/29/', '/sections/local-news/1972/02/', '/places/moscow/1972/'])
    expect(
      urls.filter((url) => url.startsWith(first) && /^(\d\/)?$/.test(url.slice(first.length))),
    ).toEqual([first, `${first}2/`, `${first}3/`]);
  expect(pagesOf(pages, 'name')).toMatchObject([{ isSplit: true }]);
});

it('gives a short place no years of its own, and an index of many names its letters', () => {
  const short = planned(records(100, { datelinePlaces: ['Moscow'] }));
  expect(pagesOf(short.pages, 'name')).toMatchObject([{ isSplit: false }]);
  expect(pagesOf(short.pages, 'name-year')).toEqual([]);
  const names = Array.from({ length: 501 }, (_, index) => `${'ABC'[index % 3]}${index}`);
  const many = planned([
    sampleRecord({ datelinePlaces: [...names, '7th'], authors: ['Ana Zoe', '3'] }),
  ]);
  const letters = pagesOf(many.pages, 'names').map(({ urlPath }) => urlPath);
  expect(letters).toEqual([
    ...['/places/', '/places/a-z/other/', '/places/a-z/a/', '/places/a-z/b/', '/places/a-z/c/'],
    '/bylines/',
  ]);
});
