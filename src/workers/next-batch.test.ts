import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byKind, inOrder, type NextBatch } from './next-batch.ts';

const isEven = (item: number): boolean => item % 2 === 0;

/** All that is given when threads ask in the order of `asking`, and again until nothing is left. */
function given(next: NextBatch<number>, size: number, asking: readonly number[]): number[][] {
  const batches: number[][] = [];
  for (let turn = 0; ; turn++) {
    const batch = next(asking[turn % asking.length] ?? 0, size);
    if (batch.length === 0) return batches;
    batches.push([...batch]);
  }
}

describe('batches in order', () => {
  test('are full, whoever asks, and nothing is taken before', () => {
    let taken = 0;
    const items = (function* () {
      for (; taken < 7;) yield ++taken;
    })();
    const next = inOrder(items);
    expect(next(0, 3)).toEqual([1, 2, 3]);
    expect(taken).toBe(3);
    expect(next(1, 3)).toEqual([4, 5, 6]);
    expect(next(0, 3)).toEqual([7]);
    expect(next(0, 3)).toEqual([]);
  });
});

describe('batches by kind', () => {
  test('hold what their thread prefers as long as there is any, then the rest', () => {
    const next = byKind([1, 3, 2, 5, 4, 6, 8, 7], isEven);
    expect(next(0, 2)).toEqual([2, 4]);
    expect(next(1, 2)).toEqual([1, 3]);
    expect(next(2, 2)).toEqual([6, 8]);
    expect(next(0, 2)).toEqual([5, 7]);
    expect(next(1, 2)).toEqual([]);
  });

  test('pass over so many items, and no more', () => {
    const odd = Array.from({ length: 20_100 }, (_, index) => 2 * index + 1);
    const next = byKind([...odd, 2], isEven);
    expect(next(0, 100)).toEqual(odd.slice(0, 100));
    expect(next(0, 100)).toContain(201);
    expect(next(1, 100)).toContain(401);
  });

  test('give every item once, in the order of its kind', () => {
    const property = fc.property(
      fc.array(fc.nat(9), { maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.nat(3), { minLength: 1, maxLength: 9 }),
      (kinds, size, asking) => {
        const items = kinds.map((kind, index) => 2 * index + (kind % 2));
        const batches = given(byKind(items, isEven), size, asking);
        for (const kind of [isEven, (item: number) => !isEven(item)])
          expect(batches.flat().filter(kind)).toEqual(items.filter(kind));
        for (const batch of batches) expect(new Set(batch.map(isEven)).size).toBe(1);
      },
    );
    fc.assert(property);
  });
});
