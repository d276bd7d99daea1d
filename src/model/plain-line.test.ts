import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLineEnd } from './plain-line.ts';
import { isPortablePath } from './portable-path.ts';

const hash = '0123456789abcdef'.repeat(4);
const encode = (text: string) => new TextEncoder().encode(text);
const isPlain = (path: string, ending = '\n') => {
  const line = encode(`${hash}  ${path}${ending}`);
  return plainLineEnd(line, 0) === line.length - 1;
};

describe('a plain line', () => {
  it('is one of an address as builds make them', () => {
    for (const path of [
      'index.html',
      '1972/02/29/tram-is-back/index.html',
      'assets/style.css',
      'sections/local-news/1972/feed.xml',
      `${'a'.repeat(100)}/index.html`,
    ])
      expect(isPlain(path), path).toBe(true);
    const two = encode(`${hash}  a.html\n${hash}  b.html\n`);
    expect(plainLineEnd(two, plainLineEnd(two, 0) + 1)).toBe(two.length - 1);
  });

  it('is none of what only a closer look can judge', () => {
    for (const path of [
      '',
      'index',
      '.html',
      'a.',
      'a.html5',
      'a//b.html',
      '/a.html',
      'a/.html',
      '../a.html',
      'A.html',
      'é.html',
      'a b.html',
      'con.html',
      'a/com1/b.html',
      'manifest-sha256.txt',
      `${'a'.repeat(101)}.html`,
      `${'a'.repeat(90)}/`.repeat(10) + 'b.html',
    ])
      expect(isPlain(path), path).toBe(false);
    expect(isPlain('a.html', '')).toBe(false);
    expect(isPlain('a.html', '\r\n')).toBe(false);
    for (const line of [`${hash}0  a.html\n`, `${hash.slice(1)}  a.html\n`, `${hash} a.html\n`])
      expect(plainLineEnd(encode(line), 0)).toBe(-1);
    expect(plainLineEnd(encode(`${hash.toUpperCase()}  a.html\n`), 0)).toBe(-1);
  });

  it('has a path that may be published', () => {
    const segment = fc.oneof(
      fc.stringMatching(/^[a-z0-9-]{0,6}$/),
      fc.constantFrom(
        'con',
        'nul',
        'aux',
        'prn',
        'com1',
        'lpt9',
        'lpt',
        '1972',
        '..',
        '.git',
        'A',
        'é',
      ),
    );
    const path = fc
      .tuple(
        fc.array(segment, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('.html', '.x', '', '.', '.git'),
      )
      .map(([segments, suffix]) => segments.join('/') + suffix);
    let plain = 0;
    fc.assert(
      fc.property(path, (each) => {
        if (!isPlain(each)) return;
        plain++;
        expect(isPortablePath(each)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(100);
  });
});
