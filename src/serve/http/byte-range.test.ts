import { expect, test } from 'vitest';
import { byteRange } from './byte-range.ts';

test.each([
  ['bytes=0-0', 0, 0],
  ['bytes=0-', 0, 9],
  ['bytes=2-4', 2, 4],
  ['bytes=9-9', 9, 9],
  ['bytes=5-999', 5, 9],
  ['bytes=-1', 9, 9],
  ['bytes=-3', 7, 9],
  ['bytes=-999', 0, 9],
  ['Bytes= 1-2 ', 1, 2],
  [`bytes=0-${'9'.repeat(400)}`, 0, 9],
])('%s of ten bytes', (field, start, end) => {
  expect(byteRange(field, 10)).toEqual({ kind: 'part', start, end });
});

test.each(['bytes=10-', 'bytes=10-10', 'bytes=-0', `bytes=${'9'.repeat(400)}-`])(
  '%s asks for none of ten bytes',
  (field) => {
    expect(byteRange(field, 10)).toEqual({ kind: 'unsatisfiable' });
  },
);

test.each([
  undefined,
  '',
  'bytes',
  'bytes=',
  'bytes=-',
  'bytes=a-b',
  'bytes=4-2',
  'bytes=0-1,3-4',
  'bytes=0-1, 3-4',
  'bytes=--1',
  'bytes=0x1-2',
  'bytes=1.5-2',
  'lines=0-1',
  '0-1',
])('%s is not asked for', (field) => {
  expect(byteRange(field, 10)).toEqual({ kind: 'whole' });
});

test('an empty file has no parts', () => {
  expect(byteRange('bytes=0-', 0)).toEqual({ kind: 'unsatisfiable' });
  expect(byteRange('bytes=-1', 0)).toEqual({ kind: 'unsatisfiable' });
});
