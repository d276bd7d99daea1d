import { describe, expect, test } from 'vitest';
import { createMemoryFileSystem } from '../files/memory.ts';
import type { FileSystem } from '../files/file-system.ts';
import { openKnownTexts, textHashOf } from './known-texts.ts';

const open = (fs: FileSystem, isDry = false) => {
  const part = (path: string, from: number, length: number) =>
    (fs.read(path) ?? new Uint8Array()).subarray(from, from + length);
  return openKnownTexts(fs, part, '/project', isDry);
};
const hashOf = (body: string) => textHashOf('', body) ?? '';
const ledger = '/project/.backissue/imported-texts';

describe('the list of imported texts', () => {
  test('knows what was added, in this run and the next', () => {
    const fs = createMemoryFileSystem();
    const texts = open(fs);
    expect(texts.find(hashOf('one'))).toBeNull();
    texts.add(hashOf('one'), '1972/02/29/é.md');
    texts.add(hashOf('two'), 'b.md');
    expect(texts.find(hashOf('one'))).toBe('1972/02/29/é.md');
    expect(texts.find(hashOf('two'))).toBe('b.md');
    texts.save();
    texts.add(hashOf('three'), 'c.md');
    texts.save();
    const next = open(fs);
    expect(['one', 'two', 'three', 'four'].map((body) => next.find(hashOf(body)))).toEqual([
      ...['1972/02/29/é.md', 'b.md', 'c.md', null],
    ]);
  });

  test('outlives a line that was cut off', () => {
    const fs = createMemoryFileSystem();
    const texts = open(fs);
    texts.add(hashOf('one'), 'a.md');
    texts.save();
    fs.append(ledger, '0123456789abc half-a-pa');
    const next = open(fs);
    next.add(hashOf('two'), 'b.md');
    expect(next.find(hashOf('two'))).toBe('b.md');
    next.save();
    const last = open(fs);
    expect([last.find(hashOf('one')), last.find(hashOf('two'))]).toEqual(['a.md', 'b.md']);
  });

  test('writes nothing in a dry run', () => {
    const fs = createMemoryFileSystem();
    const texts = open(fs, true);
    texts.add(hashOf('one'), 'a.md');
    texts.save();
    expect(texts.find(hashOf('one'))).toBe('a.md');
    expect(fs.entry('/project')).toBeNull();
  });
});

test('two copies of a text have one hash, two texts have two', () => {
  const body =
    'The last tram left the quay in 1961, and nobody in the town has seen it since that day.';
  const copy = body.replace(/ /g, '\n').replace('1961,', '1961 –');
  expect(textHashOf('Tram', body)).toBe(textHashOf('Another headline', copy));
  expect(textHashOf('Tram', body)).not.toBe(textHashOf('Tram', body.replace('1961', '1962')));
  expect(textHashOf('One', 'No paper today')).not.toBe(textHashOf('Two', 'No paper today'));
  expect(textHashOf('Tram', ' \n')).toBeNull();
});
