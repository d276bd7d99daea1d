import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { filesBelow, pageKinds } from './support/page-kinds.ts';

const output = join(inject('sampleArchive'), 'dist');
const read = (path: string) => readFileSync(join(output, path), 'utf8');

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Formatting, not validity.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'long-title': 'off',
    'attribute-boolean-style': 'off',
  },
});

async function complaintsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

describe('every kind of page is valid HTML', () => {
  test.each(Object.entries(pageKinds))('%s', async (_kind, path) => {
    expect(await complaintsOf(read(path))).toEqual([]);
  });

  test('the validator does complain', async () => {
    const broken = read('index.html').replace('</main>', '<img src="x.jpg"></main>');
    expect(await complaintsOf(broken)).not.toEqual([]);
  });
});

test('an article page weighs less than 6 KB beyond the article itself, stylesheet included', () => {
  const weigh = (content: string) => gzipSync(content, { level: 9 }).length;
  const stylesheet = weigh(read('assets/style.css'));
  const articles = filesBelow(output).filter((path) => /^\d{4}\/\d\d\/\d\d\/[^/]{3,}\//.test(path));
  const overheads = articles.map((path) => {
    const html = read(path);
    const story = /<div class="text">[\s\S]*?<\/article>/.exec(html)?.[0] ?? html;
    return { path, bytes: weigh(html) - weigh(story) + stylesheet };
  });
  expect(articles.length).toBeGreaterThan(60);
  expect(overheads.filter(({ bytes }) => bytes >= 6 * 1024)).toEqual([]);
});

test('no page has a script that runs', () => {
  for (const path of filesBelow(output).filter((name) => name.endsWith('.html'))) {
    const scripts = read(path).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.filter((tag) => tag !== '<script type="application/ld+json">')).toEqual([]);
  }
});

test('feeds tell the newest articles, those with links and pictures in their text as well', () => {
  interface Feed {
    readonly items: readonly { readonly url: string; readonly content_text?: string }[];
  }
  const { items } = JSON.parse(read('feed.json')) as Feed;
  const told = items.map(({ url }) => url);
  expect(told).toHaveLength(50);
  expect(read('feed.atom').match(/<entry[ >]/g)).toHaveLength(50);
  expect(told).toContain('2009/06/27/this-page-will-not-be-updated/');
  const days = filesBelow(output)
    .filter((path) => path !== pageKinds.withdrawn)
    .map((path) => /^(\d{4}\/\d\d\/\d\d)\/[^/]+\/index\.html$/.exec(path)?.[1])
    .filter((day) => day !== undefined);
  // No article that is newer than the oldest one told is left out.
  const oldest = told.at(-1)!.slice(0, 10);
  const newer = days.filter((day) => day > oldest).length;
  expect(told.filter((url) => url.slice(0, 10) > oldest)).toHaveLength(newer);
});
