import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import { nameOf, type Article, type ArticleSource, type Photo } from './article.ts';

/** The articles of a folder, in the order of their paths. */
export function readArticles(folder: string): ArticleSource {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => /\.(?:md|markdown)$/i.test(path))
    .sort();
  const read = (path: string) => readArticle(path, readFileSync(join(folder, path), 'utf8'));
  const usable = paths.filter((path) => read(path) !== null);
  return {
    count: usable.length,
    leftOut: paths.length - usable.length,
    *articles() {
      for (const path of usable) {
        const article = read(path);
        if (article !== null) yield article;
      }
    },
  };
}

/** Null for an article without a whole date, or whose front matter cannot be read. */
function readArticle(path: string, text: string): Article | null {
  const [, head = '', body = text] =
    /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(text.replace(/^\uFEFF/, '')) ?? [];
  const fields = asRecord(readYaml(head));
  const print = asRecord(fields.print);
  const dateline = asRecord(fields.dateline);
  const day = firstText(fields.published, fields.date, print.date).slice(0, 10);
  const headline = firstText(fields.headline, fields.title, nameOf(path));
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  return {
    path,
    headline,
    section: firstText(fields.section, 'News'),
    day,
    byline: firstText(fields.byline, fields.author),
    agency: asTexts(fields.agency).join(', '),
    dateline: firstText(fields.dateline, dateline.text),
    page: firstText(print.page, fields.page),
    edition: firstText(print.edition),
    keywords: asTexts(fields.keywords),
    photos: Array.isArray(fields.photos) ? fields.photos.map(asPhoto) : [],
    body: body.trimStart(),
  };
}

function readYaml(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return null;
  }
}

function asPhoto(photo: unknown): Photo {
  const { caption, credit } = asRecord(photo);
  return { caption: firstText(caption), credit: firstText(credit) };
}

function firstText(...values: readonly unknown[]): string {
  const value = values.find((each) => typeof each === 'string' || typeof each === 'number');
  return value === undefined ? '' : String(value);
}

function asTexts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value])
    .map((each) => firstText(each))
    .filter((each) => each !== '');
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
