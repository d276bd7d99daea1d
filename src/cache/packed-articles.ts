import { articleName } from '../model/archive-path.ts';
import type { ArticleRecord } from '../model/article-record.ts';
import type { ScannedArticle } from '../workers/scan-article.ts';

/*
 * What is known of articles, packed into one piece of memory, which is also what the cache keeps. As objects a
 * million articles would take five times as much, and half a second to unpack for each 100,000.
 *
 * Layout, numbers as 32 bits, little end first: how many rows, bytes of values, bytes of texts; the rows;
 * the values as JSON, each once; the texts. A row: for each of `shared` which value, for each
 * of `own` where its text ends, the article's SHA-256.
 */

/** What many articles have in common stands once in a block. */
const shared = {
  day: (record) => record?.day,
  section: (record) => record?.section,
  byline: (record) => record?.byline,
  authors: (record) => record?.authors,
  agencies: (record) => record?.agencies,
  datelinePlaces: (record) => record?.datelinePlaces,
  print: (record) => record?.print,
  rest: (record) => record && restOf(record),
  beside: (_, { path, read, problems }) => ({
    read: read.filter(([other]) => other !== path),
    problems,
  }),
} satisfies Record<string, (record: ArticleRecord | null, article: ScannedArticle) => unknown>;

const own = {
  path: (_, { path }) => path,
  // Nearly always the article's own file is all that was looked at.
  stamp: (_, { path, read }) => read.find(([other]) => other === path)?.[1] ?? '',
  fingerprint: (record) => record?.fingerprint ?? '',
  ready: (record) => record?.ready ?? '',
  // Nothing when it is the file's name, as it mostly is: that stands in the path.
  slug: (record, { path }) =>
    record === null || record.slug === articleName(path) ? '' : `=${record.slug}`,
  headline: (record) => record?.headline ?? '',
  id: (record) => record?.givenId ?? '',
} satisfies Record<string, (record: ArticleRecord | null, article: ScannedArticle) => string>;

const sharedNames = Object.keys(shared) as (keyof typeof shared)[];
const ownNames = Object.keys(own) as (keyof typeof own)[];
const endsStart = 4 * sharedNames.length;
const hashStart = endsStart + 4 * ownNames.length;
const hashLength = 32;
const rowLength = hashStart + hashLength;
const headLength = 12;

/** Of a full block: enough that what is shared weighs little. */
export const articlesPerBlock = 4096;

function restOf(record: ArticleRecord) {
  const { genre, language, direction, status, updated, related, aliases, references } = record;
  return { genre, language, direction, status, updated, related, aliases, references };
}

/** `path` of each article must be its own. */
export function packArticles(articles: readonly ScannedArticle[]): Uint8Array {
  const numberOf = new Map<string, number>();
  const ownTexts = articles.map((article) =>
    ownNames.map((name) => own[name](article.record, article)),
  );
  const texts = Buffer.alloc(bytesOf(ownTexts));
  const rows = Buffer.alloc(articles.length * rowLength);
  let end = 0;
  articles.forEach((article, index) => {
    const { record } = article;
    let at = index * rowLength;
    for (const name of sharedNames) {
      const value = JSON.stringify(shared[name](record, article) ?? null);
      const number = numberOf.get(value) ?? numberOf.size;
      numberOf.set(value, number);
      at = rows.writeUInt32LE(number, at);
    }
    for (const text of ownTexts[index] ?? []) {
      // Each by itself: half a character at an end must not find its other half in the next text.
      if (text !== '') end += texts.write(text, end);
      at = rows.writeUInt32LE(end, at);
    }
    rows.write(record?.sha256 ?? '', at, 'hex');
  });
  const values = Buffer.from(`[${[...numberOf.keys()].join()}]`);
  const head = Buffer.alloc(headLength);
  [articles.length, values.length, end].forEach((number, index) =>
    head.writeUInt32LE(number, 4 * index),
  );
  return Buffer.concat([head, rows, values, texts]);
}

function bytesOf(texts: readonly (readonly string[])[]): number {
  let bytes = 0;
  for (const ofArticle of texts) for (const text of ofArticle) bytes += Buffer.byteLength(text);
  return bytes;
}

/** Articles as they were packed. What is asked of one is looked up in the block, and nothing before. */
export function openPacked(bytes: Uint8Array): ScannedArticle[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const [count, valuesLength] = [buffer.readUInt32LE(0), buffer.readUInt32LE(4)];
  const valuesStart = headLength + count * rowLength;
  const textStart = valuesStart + valuesLength;
  const block: Block = {
    rows: buffer.subarray(headLength, valuesStart),
    values: JSON.parse(buffer.toString('utf8', valuesStart, textStart)) as unknown[],
    texts: buffer.subarray(textStart),
  };
  const articles: PackedArticle[] = Array.from({ length: count }, (_, index) => ({
    __proto__: packedArticle,
    block,
    at: index * rowLength,
    fingerprintText: null,
  }));
  return articles as unknown as ScannedArticle[];
}

interface Block {
  readonly rows: Buffer;
  readonly values: readonly unknown[];
  readonly texts: Buffer;
}

/** One row of a block. */
interface PackedArticle {
  readonly block: Block;
  /** Where the row begins. */
  readonly at: number;
  /** The article's fingerprint once it has been asked for, as it is for every page group that shows the article. */
  fingerprintText: string | null;
}

type Getter<Value = unknown> = (this: PackedArticle) => Value;

function valueOf(name: keyof typeof shared): Getter {
  const place = 4 * sharedNames.indexOf(name);
  return function () {
    return this.block.values[this.block.rows.readUInt32LE(this.at + place)];
  };
}

function partOf(name: 'rest' | 'beside', part: string): Getter {
  const whole = valueOf(name);
  return function () {
    return (whole.call(this) as Readonly<Record<string, unknown>>)[part];
  };
}

function textOf(name: keyof typeof own): Getter<string> {
  const place = endsStart + 4 * ownNames.indexOf(name);
  // The text before it is that of the field before; before the first field, that of the row before.
  const placeBefore =
    place > endsStart ? place - 4 : endsStart + 4 * (ownNames.length - 1) - rowLength;
  return function () {
    const { rows, texts } = this.block;
    const before = this.at + placeBefore;
    const start = before < 0 ? 0 : rows.readUInt32LE(before);
    return texts.toString('utf8', start, rows.readUInt32LE(this.at + place));
  };
}

const stampOf = textOf('stamp');
const pathOf = textOf('path');
const fingerprintOf = textOf('fingerprint');
const slugTextOf = textOf('slug');
const idTextOf = textOf('id');
const besideOf = partOf('beside', 'read');

const fields = {
  path: pathOf,
  fingerprint() {
    return (this.fingerprintText ??= fingerprintOf.call(this));
  },
  givenId() {
    return idTextOf.call(this) || null;
  },
  ready: textOf('ready'),
  slug() {
    const text = slugTextOf.call(this);
    return text === '' ? articleName(pathOf.call(this)) : text.slice(1);
  },
  headline: textOf('headline'),
  day: valueOf('day'),
  section: valueOf('section'),
  byline: valueOf('byline'),
  authors: valueOf('authors'),
  agencies: valueOf('agencies'),
  datelinePlaces: valueOf('datelinePlaces'),
  print: valueOf('print'),
  genre: partOf('rest', 'genre'),
  language: partOf('rest', 'language'),
  direction: partOf('rest', 'direction'),
  status: partOf('rest', 'status'),
  updated: partOf('rest', 'updated'),
  related: partOf('rest', 'related'),
  aliases: partOf('rest', 'aliases'),
  references: partOf('rest', 'references'),
  problems: partOf('beside', 'problems'),
  sha256() {
    const start = this.at + hashStart;
    return this.block.rows.toString('hex', start, start + hashLength);
  },
  read() {
    const others = besideOf.call(this) as ScannedArticle['read'];
    const stamp = stampOf.call(this);
    return stamp === '' ? others : [[pathOf.call(this), stamp], ...others];
  },
  record() {
    return hasRecord.call(this) === null ? null : this;
  },
} satisfies Record<keyof (ArticleRecord & ScannedArticle), Getter>;

const hasRecord = valueOf('rest');

const packedArticle = Object.defineProperties(
  {},
  Object.fromEntries(Object.entries(fields).map(([name, get]) => [name, { get }])),
);
