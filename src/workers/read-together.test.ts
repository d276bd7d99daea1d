import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTogether, type Part } from './read-together.ts';

const bytes = Uint8Array.from({ length: 200 }, (_, index) => index);

/** Reads from two files of 200 bytes each, and notes what is read. */
function readerOf(reads: Part[]) {
  return (part: Part): Uint8Array | null => {
    reads.push(part);
    const { file, start, length } = part;
    return file === 'a' || file === 'b' ? bytes.subarray(start, start + length) : null;
  };
}

const file = fc.constantFrom('a', 'b', 'missing');
const part = fc.record({ file, start: fc.nat(220), length: fc.nat(40) });

test('gives what reading each part by itself gives, in any order, with gaps, overlaps and ends', () => {
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const found = readTogether(parts, readerOf([]));
      for (const each of parts) {
        expect(found.get(each) ?? null).toEqual(readerOf([])(each));
      }
    }),
  );
});

test('reads parts that follow each other at once, and others by themselves', () => {
  const reads: Part[] = [];
  const parts = [
    { file: 'a', start: 30, length: 5 },
    { file: 'b', start: 0, length: 10 },
    { file: 'a', start: 10, length: 20 },
    { file: 'a', start: 36, length: 4 },
  ];
  readTogether(parts, readerOf(reads));
  expect(reads).toEqual([
    { file: 'a', start: 10, length: 25 },
    { file: 'a', start: 36, length: 4 },
    { file: 'b', start: 0, length: 10 },
  ]);
});

test('does not read more than a megabyte at once for parts of which each is smaller', () => {
  const reads: Part[] = [];
  const length = 400_000;
  const parts = Array.from({ length: 6 }, (_, index) => ({
    file: 'a',
    start: index * length,
    length,
  }));
  readTogether(parts, readerOf(reads));
  expect(reads.map((read) => read.length)).toEqual([800_000, 800_000, 800_000]);
});
