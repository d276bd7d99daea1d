import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleText } from '../../src/importers/article-text.ts';
import { doubtsOf } from '../../src/importers/doubts-of.ts';
import { plainText } from '../../src/importers/escape-markdown.ts';
import type { ImportedArticle } from '../../src/importers/imported-article.ts';
import { defaultProfile } from '../../src/importers/profile.ts';
import { articleOfText } from '../../src/importers/text/article-of-text.ts';
import { createBodyRenderer } from '../../src/stages/2-parse/markdown.ts';

const folder = join(import.meta.dirname, 'text');
const pages = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const textOf = (page: string) => readFileSync(join(folder, page), 'utf8');
const importedPage = (page: string): ImportedArticle => ({
  ...articleOfText(textOf(page), defaultProfile),
  origin: { file: page, record: null, line: null, url: null, sha256: '0'.repeat(64) },
  media: new Map(),
});
const squeezed = (text: string) => plainText(text).replace(/\s+/g, '');

describe('of a page', () => {
  test.for(pages)('%s, the article is', async (page) => {
    const article = importedPage(page);
    const text = articleText(article, doubtsOf(article), 'text');
    await expect(text).toMatchFileSnapshot(join(folder, page.replace('.txt', '.md')));
  });

  test.for(pages)('%s, the account is', async (page) => {
    const { account } = importedPage(page);
    const lines = account.map(
      ({ fate, rule, text }) => `${`${fate} ${rule}`.padEnd(32)} ${text}\n`,
    );
    await expect(lines.join('')).toMatchFileSnapshot(
      join(folder, page.replace('.txt', '.account')),
    );
  });

  test.for(pages)('%s, every letter is accounted for, in its order', (page) => {
    const { account } = importedPage(page);
    expect(squeezed(account.map(({ text }) => text).join(''))).toBe(squeezed(textOf(page)));
  });

  test.for(pages)('%s, the page that is built says what was kept', (page) => {
    const { account, body } = importedPage(page);
    const render = createBodyRenderer();
    const place = { firstLine: 1, path: 'articles/a.md', fileText: body };
    const built = render({ markdown: body, ...place, dateline: null, resolve: () => null });
    const shown = built.html
      .replace(/<[^>]+>/g, '')
      .replace(/&#x3C;/g, '<')
      .replace(/&#x26;|&amp;/g, '&');
    const kept = account.filter(({ fate }) => fate === 'kept').map(({ text }) => text);
    expect(squeezed(shown)).toBe(squeezed(kept.join('')));
    expect(built.problems).toEqual([]);
  });
});

test('a photo credit makes nobody an author, and its date is not the article’s', () => {
  const { fields } = importedPage('harbour-page.txt');
  expect(Object.keys(fields)).toEqual(['headline', 'section', 'dateline', 'print', 'photos']);
  expect(fields.photos).toMatchObject([{ photographer: 'Ana Reyes', date: '1972-03-03' }]);
  expect(fields.print).toMatchObject({ date: '1972-03-04', page: '9', relation: 'version' });
});

test('an all-number date is left out until the order is named', () => {
  const text = textOf('wire-story.txt');
  expect(articleOfText(text, defaultProfile).fields.published).toBeUndefined();
  const { fields, doubts } = articleOfText(text, { ...defaultProfile, dateOrder: 'dmy' });
  expect(fields.published).toBe('1972-12-11');
  expect(doubts).toEqual([]);
});

test('an account that has lost a line is found', () => {
  const { account } = importedPage('harbour-page.txt');
  const text = account.slice(1).map((piece) => piece.text);
  expect(squeezed(text.join(''))).not.toBe(squeezed(textOf('harbour-page.txt')));
});
