import matter from 'gray-matter';
import { afterEach, describe, expect, it } from 'vitest';
import { parseArticle } from './front-matter.ts';

const canary = globalThis as { canary?: string };
afterEach(() => {
  delete canary.canary;
});

const problemOf = (text: string) => {
  const result = parseArticle({ path: 'a.md', shownPath: 'articles/a.md', text, sha256: '' });
  return 'fields' in result ? null : result[0]!;
};

const script = 'globalThis.canary = "sung"; module.exports = { headline: "x" };';

describe('never runs front matter', () => {
  const languages = [
    ...['js', 'JS', 'Js', ' javascript', 'javascript', 'JavaScript', '\tjs', 'js ', 'cjs', 'node'],
    ...[
      ' coffee',
      'coffeescript',
      'cson',
      'json',
      ' JSON',
      'toml',
      'ts',
      'eval',
      'yaml',
      '\u00a0js',
    ],
    ...['__proto__', 'constructor', 'js\t\u2028'],
  ];
  it.each(languages)('of the language %j', (language) => {
    const found = problemOf(`---${language}\n${script}\n---\nBody\n`);
    expect(found).toMatchObject({
      id: 'front-matter/language',
      place: { path: 'articles/a.md', line: 1 },
    });
    expect(found?.what).toContain(language.trim());
    expect(canary.canary).toBeUndefined();
  });

  it.each([
    ';;;',
    '+++',
    '---js---',
    '----',
    '<!--',
    '``` js',
    ' ---js',
    '\ufeff---js',
    '===',
    '~~~',
    '',
  ])('between lines of %j', (fence) => {
    expect(problemOf(`${fence}\n${script}\n${fence}\nBody\n`)?.id).toMatch(
      /^front-matter\/(missing|language)$/,
    );
    expect(canary.canary).toBeUndefined();
  });

  it.each([
    '!!js/function "function () { globalThis.canary = 1 }"',
    '!!js/eval "globalThis.canary = 1"',
  ])('in the tag %s', (value) => {
    expect(problemOf(`---\nheadline: ${value}\n---\n`)?.id).toBe('yaml/anchor');
    expect(canary.canary).toBeUndefined();
  });

  // The library left alone does run it: so the tests above hold something.
  it('though gray-matter alone would', () => {
    matter(`---js\n${script}\n---\n`, {});
    expect(canary.canary).toBe('sung');
  });
});
