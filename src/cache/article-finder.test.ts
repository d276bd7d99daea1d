import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScannedArticle } from '../workers/scan-article.ts';
import { articleFinder } from './article-finder.ts';

const piece = (age: number, paths: readonly string[]): ScannedArticle[] =>
  [...paths].sort().map((path) => ({ path, record: null, problems: [], read: [[path, `${age}`]] }));
const ageOf = (article: ScannedArticle | null) => article?.read[0]?.[1] ?? null;
const paths = fc.uniqueArray(fc.stringMatching(/^[a-d]{1,3}$/), { maxLength: 30 });

describe('an article finder', () => {
  it('finds what a table of all pieces finds, the newest of each', () => {
    fc.assert(
      fc.property(paths, fc.array(paths, { maxLength: 3 }), paths, (first, added, asked) => {
        const sorted = [...first].sort();
        const half = sorted.length >> 1;
        const parts = [sorted.slice(0, half), sorted.slice(half)].filter(
          ({ length }) => length > 0,
        );
        const newer = added.filter(({ length }) => length > 0);
        const pieces = [...parts, ...newer].map((each, age) => piece(age, each));
        const table = new Map(pieces.flat().map((article) => [article.path, ageOf(article)]));
        const find = articleFinder(pieces);
        for (const path of [...asked].sort())
          expect(ageOf(find(path)), path).toBe(table.get(path) ?? null);
      }),
    );
  });

  it('finds nothing when it is asked out of order, and nothing wrong', () => {
    const find = articleFinder([piece(0, ['a', 'b', 'c'])]);
    expect(['c', 'a', 'c', 'd'].map((path) => find(path)?.path ?? null)).toEqual([
      'c',
      null,
      'c',
      null,
    ]);
  });
});
