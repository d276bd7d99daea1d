import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFingerprints, fingerprintOf } from './fingerprint.ts';

test('equal data has equal fingerprints, shared or not, and other data has others', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const same = JSON.stringify(a) === JSON.stringify(b);
      const { of } = createFingerprints();
      expect(of([a, a]) === of([structuredClone(a), structuredClone(a)])).toBe(true);
      expect(of([a]) === of([b])).toBe(same);
      expect(fingerprintOf(a) === fingerprintOf(b)).toBe(same);
    }),
  );
});

test('what has a fingerprint is taken by it', () => {
  const { of } = createFingerprints();
  const record = (headline: string) => ({ fingerprint: 'f', headline });
  expect(of([record('a')])).toBe(of([record('b')]));
  expect(of([record('a')])).not.toBe(of([{ ...record('a'), fingerprint: 'g' }]));
});
