import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFingerprints, fingerprintOf, largeFingerprint } from './fingerprint.ts';

test('equal data has equal fingerprints, shared or not, and other data has others', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const same = JSON.stringify(a) === JSON.stringify(b);
      const { of } = createFingerprints();
      expect(of([a, a]) === of([structuredClone(a), structuredClone(a)])).toBe(true);
      expect(of([a]) === of([b])).toBe(same);
      expect(fingerprintOf(a) === fingerprintOf(b)).toBe(same);
      expect(largeFingerprint('', [a]) === largeFingerprint('', [b])).toBe(same);
    }),
  );
});

test('what has a fingerprint is taken by it', () => {
  const { of } = createFingerprints();
  const record = (headline: string) => ({ fingerprint: 'f', headline });
  expect(of([record('a')])).toBe(of([record('b')]));
  expect(of([record('a')])).not.toBe(of([{ ...record('a'), fingerprint: 'g' }]));
});

test('of large data every part counts, beyond the first piece that is hashed, and so does its head', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => ({ fingerprint: `f${index}` }));
  const last = [...many.slice(0, -1), { fingerprint: 'g' }];
  const of = (data: object, head = 'month') => largeFingerprint(head, data);
  expect(of(many)).toMatch(/^[\w+/]{14}$/);
  expect(of(structuredClone(many))).toBe(of(many));
  expect(of(last)).not.toBe(of(many));
  expect(of(many, 'year')).not.toBe(of(many));
  expect(of([[1], 2])).not.toBe(of([[1, 2]]));
});
