import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashRange, textHash } from './text-hash.ts';

describe('the hash of a text', () => {
  it('is a whole number within its range', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const hash = textHash(text);
        expect(Number.isSafeInteger(hash) && hash >= 0 && hash < hashRange).toBe(true);
      }),
    );
  });

  it('differs for a million addresses that differ in few letters', () => {
    const seen = new Set<number>();
    for (let day = 0; day < 1000; day++)
      for (let story = 0; story < 1000; story++)
        seen.add(textHash(`1972/02/${day}/story-${story}/index.html`));
    expect(seen.size).toBe(1_000_000);
  });

  it('spreads over its whole range: each bit is set half of the time', () => {
    const counts = new Array<number>(52).fill(0);
    const texts = 4000;
    for (let index = 0; index < texts; index++) {
      let hash = BigInt(textHash(`page ${index}`));
      for (let bit = 0; bit < 52; bit++, hash >>= 1n)
        counts[bit] = (counts[bit] ?? 0) + Number(hash & 1n);
    }
    expect(Math.min(...counts)).toBeGreaterThan(texts * 0.45);
    expect(Math.max(...counts)).toBeLessThan(texts * 0.55);
  });
});
