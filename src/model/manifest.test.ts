import { describe, expect, it } from 'vitest';
import { joinManifest } from './join-manifest.ts';
import {
  emptyManifest,
  manifestLine,
  missingFrom,
  parseManifest,
  pathAt,
  sha256Of,
  type Manifest,
} from './manifest.ts';

const joinedManifest = (pieces: readonly Uint8Array[]) => joinManifest(pieces).manifest;

const hash = (digit: string): string => digit.repeat(64);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const lines = (paths: readonly string[], digit = 'a'): Uint8Array =>
  bytes(paths.map((path) => manifestLine(path, hash(digit))).join(''));
const pathsOf = (manifest: Manifest): string[] =>
  Array.from(manifest.lines, (_, position) => pathAt(manifest, position));
const textOf = (manifest: Manifest): string => new TextDecoder().decode(manifest.bytes);

describe('joinManifest', () => {
  it('writes the lines of sha256sum, sorted by the bytes of the paths', () => {
    const joined = joinedManifest([
      lines(['ä b.html', '2016/index.html'], '1'),
      lines([]),
      lines(['a/b', 'a-b', 'a', 'B', '\u{1f5de}', '\uff21'], '2'),
    ]);
    const sorted = ['2016/index.html', 'B', 'a', 'a-b', 'a/b', 'ä b.html', '\uff21', '\u{1f5de}'];
    expect(pathsOf(joined)).toEqual(sorted);
    expect(textOf(joined)).toBe(
      sorted.map((path) => `${hash(path.includes('html') ? '1' : '2')}  ${path}\n`).join(''),
    );
  });

  it('throws when a path comes twice', () => {
    expect(() => joinedManifest([lines(['a', 'b']), lines(['a'], 'b')])).toThrow(/ {2}a$/);
  });

  it('comes back as it was', () => {
    const joined = joinedManifest([lines(['b/c', 'a']), lines(['b'])]);
    expect(parseManifest(joined.bytes)).toEqual({ manifest: joined, damaged: [] });
    expect(joinedManifest([])).toEqual(emptyManifest);
  });
});

describe('sha256Of', () => {
  it('finds every path and no other', () => {
    const paths = Array.from(
      { length: 999 },
      (_, i) => `${(i * 7919) % 1000}/${'x'.repeat(i % 5)}é`,
    );
    const joined = joinedManifest(
      paths.map((path, i) => bytes(manifestLine(path, i.toString(16).padStart(64, '0')))),
    );
    paths.forEach((path, i) => {
      expect(sha256Of(joined, path)).toBe(i.toString(16).padStart(64, '0'));
      expect(sha256Of(joined, `${path}x`)).toBeNull();
      expect(sha256Of(joined, path.slice(0, -1))).toBeNull();
    });
    expect(sha256Of(emptyManifest, 'a')).toBeNull();
  });
});

describe('missingFrom', () => {
  const missing = (here: readonly string[], there: readonly string[]): string[] => {
    const manifest = joinedManifest([lines(here)]);
    return missingFrom(joinedManifest([lines(there)]), manifest).map((at) => pathAt(manifest, at));
  };

  it.each([
    [['a', 'b', 'c'], ['b'], ['a', 'c']],
    [['a', 'b'], [], ['a', 'b']],
    [[], ['a'], []],
    [['b'], ['a', 'c'], ['b']],
    [
      ['a', 'ab', 'b'],
      ['ab', 'abc'],
      ['a', 'b'],
    ],
    [
      ['c', 'd'],
      ['a', 'b'],
      ['c', 'd'],
    ],
    [['a', 'b'], ['a', 'b'], []],
  ])('of %j, %j lacks %j', (here, there, expected) => {
    expect(missing(here, there)).toEqual(expected);
  });
});

describe('parseManifest', () => {
  it('finds nothing in an empty manifest', () => {
    expect(parseManifest(new Uint8Array())).toEqual({ manifest: emptyManifest, damaged: [] });
  });

  it('takes the line ends of a checkout on Windows', () => {
    const { manifest, damaged } = parseManifest(bytes(`${hash('a')}  a.html\r\n`));
    expect(pathsOf(manifest)).toEqual(['a.html']);
    expect(sha256Of(manifest, 'a.html')).toBe(hash('a'));
    expect(missingFrom(joinedManifest([lines(['a.html'])]), manifest)).toEqual([]);
    expect(damaged).toEqual([]);
  });

  it('finds paths in a manifest that is not sorted, the later of two lines for one', () => {
    const { manifest } = parseManifest(
      bytes(`${hash('a')}  c\n${hash('b')}  a\n${hash('c')}  c\n${hash('d')}  b\n`),
    );
    expect(pathsOf(manifest)).toEqual(['a', 'b', 'c']);
    expect(['a', 'b', 'c'].map((path) => sha256Of(manifest, path))).toEqual([
      hash('b'),
      hash('d'),
      hash('c'),
    ]);
  });

  it('keeps a path that begins with a byte order mark', () => {
    const path = '\ufeffa.html';
    expect(pathsOf(parseManifest(lines([path])).manifest)).toEqual([path]);
  });

  it.each([
    '../outside.txt',
    'a/../../outside.txt',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    'C:/Windows/win.ini',
    '\\\\server\\share\\a',
    'a\\..\\..\\b',
    '.backissue/lock',
    '.git/config',
    'manifest-sha256.txt',
    './a',
    'a//b',
    'a\0b',
    '',
  ])('sets %j apart', (path) => {
    const good = `${hash('b')}  good.html\n`;
    const { manifest, damaged } = parseManifest(bytes(`${good}${hash('a')}  ${path}\n${good}`));
    expect(pathsOf(manifest)).toEqual(['good.html']);
    expect(damaged).toEqual([{ line: 2, text: `${hash('a')}  ${path}` }]);
  });

  it.each([
    'not a line',
    `${hash('a').slice(1)}  a.html`,
    `${hash('A')}  a.html`,
    `${hash('a')} *a.html`,
    `${hash('a')} a.html`,
    '',
  ])('sets the line %j apart', (line) => {
    expect(parseManifest(bytes(`${line}\n`))).toEqual({
      manifest: { bytes: bytes(`${line}\n`), lines: new Uint32Array() },
      damaged: [{ line: 1, text: line }],
    });
  });

  it('sets a last line apart that was cut off', () => {
    const { manifest, damaged } = parseManifest(bytes(`${hash('a')}  a.html\n${hash('b')}  b.htm`));
    expect(pathsOf(manifest)).toEqual(['a.html']);
    expect(damaged).toEqual([{ line: 2, text: `${hash('b')}  b.htm` }]);
  });
});
