import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intercept } from '../files/intercept.ts';
import { createMemoryFileSystem } from '../files/memory.ts';
import type { LinkTarget } from '../model/link-target.ts';
import type { ArticleRecord } from '../model/article-record.ts';
import { createBodyRenderer } from '../stages/2-parse/markdown.ts';
import { openReadyArticles } from './ready-articles.ts';
import { putDownReady, rereadArticle } from './reread-article.ts';
import { scanArticle } from './scan-article.ts';

const defaults = { archive: {}, folders: [], language: 'en' };
const renderBody = createBodyRenderer();

/** Both passes over an article with `body`; `asked` is which files were read, pass by pass. */
function bothPasses(body: string) {
  const path = '1972/02/29/tram.md';
  const text = `---\nheadline: Tram\nsection: Local\npublished: 1972-02-29\ndateline: HARBOUR\n---\n${body}`;
  const fs = createMemoryFileSystem({
    [resolve('/paper/articles', path)]: text,
    [resolve('/paper/cache/articles')]: '',
  });
  const reads: string[] = [];
  const files = intercept(fs, ({ name }) => {
    if (name === 'read' || name === 'readPart') reads.push(name);
  });
  const from = { files, folder: resolve('/paper/articles'), shownFolder: 'articles' };
  const ready = openReadyArticles(files, resolve('/paper/cache'));
  const found = scanArticle(from, path, defaults, putDownReady(renderBody, ready.putDown));
  ready.write();
  reads.length = 0;
  const reread = rereadArticle(from, defaults, renderBody, ready.takeUp);
  const resolveTo = (written: string): LinkTarget => ({ kind: 'article', href: `../${written}/` });
  return {
    fs,
    reads,
    record: found.record as ArticleRecord,
    second: (record: Pick<ArticleRecord, 'path' | 'sha256' | 'ready'>) => reread(record, resolveTo),
    path: resolve('/paper/articles', path),
  };
}

const pieces = fc.constantFrom(
  ...[
    'The tram runs again. ',
    '“Ölpreis” ',
    '\\*',
    '&amp;',
    '*loud*',
    '\n\n',
    '\n',
    '- ',
    '> ',
    '## ',
  ],
  ...[
    '[a](b.md)',
    '[a](#b)',
    '[a](b)',
    '[a](https://a.example/)',
    '![a](b.jpg)',
    '<b>',
    '`x`',
    '    ',
  ],
);
const bodies = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

test('what is taken up is what reading the file again gives', () => {
  const tally = { ready: 0, read: 0 };
  fc.assert(
    fc.property(bodies, (body) => {
      const { record, second } = bothPasses(body);
      tally[record.ready === '' ? 'read' : 'ready']++;
      const again = second({ ...record, ready: '' });
      expect(JSON.stringify(withoutMore(second(record)))).toBe(JSON.stringify(withoutMore(again)));
    }),
    { numRuns: 300 },
  );
  expect(Math.min(tally.ready, tally.read)).toBeGreaterThan(20);
});

test('an article that is ready is not read again; one that is not there is', () => {
  const { record, second, reads, fs, path } = bothPasses('The tram runs again.');
  second(record);
  expect(reads).toEqual(['readPart']);
  reads.length = 0;
  second({ ...record, ready: record.ready.replace(/.$/, '?') });
  expect(reads).toEqual(['readPart', 'read']);
  fs.write(path, 'something else');
  expect(second({ ...record, ready: '' })).toMatchObject([{ id: 'file/changed' }]);
});

test.each([
  ['names an article', 'See [the tram](../28/tram.md).'],
  ['shows a picture', '![The tram](tram.jpg)'],
  ['has a link that is told of', 'See [the tram](old/tram).'],
])('an article whose body %s is made from its file', (_, body) => {
  expect(bothPasses(body).record.ready).toBe('');
  expect(bothPasses('See [the tram](https://a.example/).').record.ready).not.toBe('');
});

/** A body from the cache has what its page needs, and no more. */
function withoutMore(read: ReturnType<ReturnType<typeof bothPasses>['second']>) {
  if (!('article' in read)) return read;
  const { html, firstParagraph, wordCount } = read.body;
  return { ...read, body: { html, firstParagraph, wordCount } };
}
