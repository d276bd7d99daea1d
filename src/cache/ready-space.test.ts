import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { diskError } from '../files/disk-failure.ts';
import { intercept } from '../files/intercept.ts';
import { createMemoryFileSystem } from '../files/memory.ts';
import type { ScannedArticle } from '../workers/scan-article.ts';
import { clearReady, isMostlyDead } from './ready-space.ts';

const folder = resolve('/paper/.backissue/cache');
const cache = { folder, sinceMs: 0 };
const spaceOf = (...sizes: readonly number[]) =>
  createMemoryFileSystem({
    [join(folder, 'articles')]: 'articles',
    ...Object.fromEntries(
      sizes.map((size, thread) => [join(folder, `ready-${thread}`), 'x'.repeat(size)]),
    ),
  });
const names = (fs: ReturnType<typeof spaceOf>) => fs.list(folder).map(({ name }) => name);
const article = (length: number) =>
  ({ record: { ready: length === 0 ? '' : `1 0 ${length} sum` } }) as unknown as ScannedArticle;
const broken = { record: null } as unknown as ScannedArticle;

test('is cleared when no article is known, and nothing else of the cache', () => {
  const fs = spaceOf(10, 20);
  clearReady(fs, cache, [article(10)]);
  expect(names(fs)).toEqual(['articles', 'ready-0', 'ready-1']);
  clearReady(fs, null, []);
  expect(names(fs)).toEqual(['articles', 'ready-0', 'ready-1']);
  clearReady(fs, cache, []);
  expect(names(fs)).toEqual(['articles']);
});

test('a disk that refuses is no fault: what stands there is dead in any case', () => {
  const fs = intercept(spaceOf(10), ({ name, path }) => {
    if (name === 'removeFile') throw diskError('EACCES', path);
  });
  expect(() => clearReady(fs, cache, [])).not.toThrow();
});

test('is worn when more than half of it is asked for by no article', () => {
  const isWorn = (sizes: readonly number[], ...alive: readonly ScannedArticle[]) =>
    isMostlyDead(spaceOf(...sizes), cache, alive);
  expect(isWorn([10, 20], article(10), article(5), article(0), broken)).toBe(false);
  expect(isWorn([10, 21], article(10), article(5), article(0), broken)).toBe(true);
  expect(isWorn([], article(0), broken)).toBe(false);
});
