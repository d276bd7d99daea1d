import { expect, test } from 'vitest';
import { articleText } from './article-text.ts';
import type { ImportedArticle } from './imported-article.ts';
import { readStamp } from './stamp.ts';

const article: ImportedArticle = {
  fields: { headline: 'Tram', subhead: 'importer: backissue 000000000000\nof all things' },
  body: 'It is back.\n\n---\n',
  origin: {
    file: 'dump.jsonl',
    record: 17,
    line: 17,
    url: 'https://example.org/tram?id=17',
    sha256: 'ab'.repeat(32),
  },
  media: new Map(),
  account: [],
  doubts: [],
};
const text = articleText(article, [{ field: 'published', reason: 'It is `3/4/72`.' }], 'jsonl');

test('a file says where it comes from, and what is to be looked at', () => {
  expect(text).toContain(`extra:
  needs_review:
    - published: It is \`3/4/72\`.
source:
  url: https://example.org/tram?id=17
  file: dump.jsonl#17
  sha256: ${'ab'.repeat(32)}
  format: jsonl
  importer: backissue `);
  expect(readStamp(text)).toEqual({
    file: 'dump.jsonl#17',
    url: 'https://example.org/tram?id=17',
    sha256: 'ab'.repeat(32),
    isUntouched: true,
  });
});

test('a change of any letter shows, another line end does not', () => {
  for (let at = 0; at < text.length; at += 7) {
    const changed = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
    expect(readStamp(changed)?.isUntouched ?? false).toBe(false);
  }
  expect(readStamp(text.replaceAll('\n', '\r\n'))?.isUntouched).toBe(true);
  expect(readStamp(`${text}\n`)?.isUntouched).toBe(false);
});

test('other articles have no stamp', () => {
  for (const other of [
    '',
    'Tram',
    '---\nheadline: Tram\n---\n',
    '---\na: 1\nsource:\n  file: x\n---\n',
  ])
    expect(readStamp(other)).toBeNull();
});
