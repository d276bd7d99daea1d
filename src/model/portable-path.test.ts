import { describe, expect, it } from 'vitest';
import { isPortablePath, portableFault } from './portable-path.ts';

const portable = [
  'index.html',
  '2016/11/30/haftar-visits-russia/index.html',
  'CNAME',
  '.well-known/security.txt',
  '2016/日本語/index.html',
  'a b/c.html',
  '..a/b..c/index.html',
  'console/index.html',
  'com10/lpt/index.html',
  'null.html',
  'about.con',
  'sub/manifest-sha256.txt',
  'sub/.backissue/a',
  '.github/a',
  'a'.repeat(120),
  'ä'.repeat(60),
  `${'a'.repeat(99)}/`.repeat(8) + 'a'.repeat(100),
];

const refused: readonly (readonly [path: string, reason: RegExp])[] = [
  ['', /empty/],
  ['/etc/passwd', /empty part/],
  ['a//b', /empty part/],
  ['a/', /empty part/],
  ['..', /`\.\.`/],
  ['../a', /`\.\.`/],
  ['a/../../b', /`\.\.`/],
  ['./a', /`\.`/],
  ['a\\b', /`\\`/],
  ['..\\a', /`\\`/],
  ['C:/a', /`:`/],
  ['a.html:stream', /`:`/],
  ['what?.html', /`\?`/],
  ['a*b', /`\*`/],
  ['a|b', /`\|`/],
  ['a<b', /`<`/],
  ['a>b', /`>`/],
  ['say "yes"', /`"`/],
  ['a\nb', /control/],
  ['a\0b', /control/],
  ['a\u007fb', /control/],
  ['a\u0085b', /control/],
  ['a\ud800b', /half/],
  ['end./a', /dot or a blank/],
  ['end /a', /dot or a blank/],
  ['a/...', /dot or a blank/],
  ['con', /device/],
  ['CON/a', /device/],
  ['a/nul.txt', /device/],
  ['a/Aux.html', /device/],
  ['prn .txt', /device/],
  ['com1', /device/],
  ['a/LPT9.html', /device/],
  ['com\u00b9.txt', /device/],
  ['conin$', /device/],
  ['.git/config', /Git/],
  ['a/.GIT/config', /Git/],
  ['.backissue/lock', /keeps for itself/],
  ['.BackIssue', /keeps for itself/],
  ['manifest-sha256.txt', /keeps for itself/],
  ['Manifest-SHA256.txt', /keeps for itself/],
  ['a'.repeat(121), /part of it is longer than 120/],
  ['ä'.repeat(61), /part of it is longer than 120/],
  [`${'a'.repeat(99)}/`.repeat(8) + 'a'.repeat(101), /longer than 900/],
];

describe('isPortablePath', () => {
  it.each(portable)('takes %j', (path) => {
    expect(portableFault(path)).toBeNull();
    expect(isPortablePath(path)).toBe(true);
  });

  it.each(refused)('refuses %j', (path, reason) => {
    expect(portableFault(path)).toMatch(reason);
    expect(isPortablePath(path)).toBe(false);
  });
});
