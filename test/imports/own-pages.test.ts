import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { beforeAll, expect, inject, test } from 'vitest';
import { parsePage } from '../../src/importers/html/parse-html.ts';
import { attribute, findElement, textOf } from '../../src/importers/html/element-names.ts';
import { rendered } from '../../src/stages/2-parse/markdown/test-support/render.ts';
import { importInto } from '../support/import-into.ts';
import { filesBelow } from '../support/page-kinds.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// The pages of the sample archive are saved pages like others. What an import finds in them is known to the letter.
const folder = temporaryFolder();
const sample = inject('sampleArchive');
const withdrawn = '1996/11/19/two-questioned-after-boat-store-fire';
type Fields = Readonly<Record<string, unknown>>;

interface Article {
  readonly fields: Fields;
  readonly body: string;
}

/** By the paths of their pages. */
const imported = new Map<string, Article>();
const published = new Map<string, Fields>();

function read(path: string): Article {
  const { data, content } = matter(readFileSync(path, 'utf8'));
  return { fields: data, body: content };
}

beforeAll(async () => {
  const pages = filesBelow(join(sample, 'dist')).filter((path) =>
    /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(path),
  );
  for (const path of pages) cpSync(join(sample, 'dist', path), join(folder, 'sources', path));
  const { code, text } = await importInto(folder);
  expect(text).toContain(`Wrote ${pages.length} articles`);
  expect(code).toBe(0);
  for (const path of filesBelow(join(folder, 'articles'))) {
    const article = read(join(folder, 'articles', path));
    const { file } = article.fields.source as { file: string };
    imported.set(file.replace(/^sources\/|\/index\.html$/g, ''), article);
  }
  for (const path of filesBelow(join(sample, 'articles')).filter((name) => name.endsWith('.md'))) {
    const { fields } = read(join(sample, 'articles', path));
    const slug = typeof fields.slug === 'string' ? fields.slug : null;
    const name = path.replace(/\.md$/, '');
    published.set(slug === null ? name : name.replace(/[^/]+$/, slug), fields);
  }
});

const wordsOf = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
/** The long form of a field says its text by that name. */
const asText = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
const wordsOfHtml = (html: string): string => {
  const page = parsePage(html);
  return page === null ? '' : wordsOf(textOf(page));
};

test('every word of every story comes back, in its order, and no other', () => {
  const wrong: string[] = [];
  for (const [path, { fields, body }] of imported) {
    if (path === withdrawn) continue;
    const page = parsePage(readFileSync(join(sample, 'dist', path, 'index.html'), 'utf8'));
    const text = findElement(page!, (element) => attribute(element, 'className') === 'text');
    const dateline = typeof fields.dateline === 'string' ? fields.dateline : null;
    const found = wordsOfHtml(rendered(body, { dateline }).html);
    // A heading that only screen readers hear is made by the build.
    const words = wordsOf(textOf(text!)).replace('Footnotes ', '');
    if (words !== found) wrong.push(`${path}: ${found.slice(0, 200)}`);
  }
  expect(imported.size).toBeGreaterThan(60);
  expect(wrong).toEqual([]);
});

test.each(['headline', 'subhead', 'section', 'dateline', 'byline'])('so does the %s', (name) => {
  const compared = [...imported].filter(([path]) => path !== withdrawn && published.has(path));
  const pairs = compared.map(([path, { fields }]) => [
    path,
    fields[name],
    asText(published.get(path)?.[name]),
  ]);
  // Archive-wide and per-folder defaults stand in no article.
  const told = pairs.filter(([, , expected]) => expected !== undefined);
  expect(told.length).toBeGreaterThan(12);
  expect(told.filter(([, found, expected]) => found !== expected)).toEqual([]);
});

test('days, print pages and editions come back as well', () => {
  const { fields } = imported.get('1972/02/29/council-votes-to-reopen-the-harbour-tram')!;
  expect(fields).toMatchObject({
    kicker: 'Late decision',
    authors: [{ name: 'Ana Reyes' }],
    print: { publication: 'The Harbour Gazette', page: 'A1', edition: 'Late City Final' },
  });
  for (const [path, { fields: found }] of imported) {
    // One was put up on the day before that of its issue.
    const day = published.get(path)?.published ?? new Date(path.slice(0, 10).replaceAll('/', '-'));
    expect(found.published, path).toEqual(day);
  }
});
