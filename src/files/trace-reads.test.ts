import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { stampOf } from './file-stamp.ts';
import { createMemoryFileSystem } from './memory.ts';
import { traceReads } from './trace-reads.ts';

test('tells all that was asked for, found or not, with the stamp from before', () => {
  const [a, none] = [resolve('/a'), resolve('/none')];
  const fs = createMemoryFileSystem({ [a]: 'one' });
  const before = stampOf(fs.status(a));
  const { files, take } = traceReads(fs, Infinity);
  expect(files.read(a)).toEqual(Buffer.from('one'));
  fs.write(a, 'two');
  expect(files.size(a)).toBe(3);
  expect(files.entry(none)).toBeNull();
  expect(take()).toEqual([
    [a, before],
    [none, '-'],
  ]);
  expect(take()).toEqual([]);
});
