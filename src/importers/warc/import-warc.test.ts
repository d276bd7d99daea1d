import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { picture, runImporter } from '../../../test/support/run-importer.ts';
import { importWarc } from './import-warc.ts';
import { zipOf } from '../../../test/support/zip-of.ts';

const page = (name: string, charset = 'utf-8'): string =>
  `<html><head><meta charset="${charset}"><title>x</title></head><body><article itemprop="articleBody"><h1>Tram ${name} returns</h1>` +
  `<figure><img src="/i/tram.gif"><figcaption>The tram ${name}.</figcaption></figure>` +
  `<p>The café was open on the quay when tram ${name} came in, said the board of the harbour in its report.</p></article></body></html>`;

interface Answer {
  readonly type?: string;
  readonly status?: string;
  readonly encoding?: string;
  readonly isChunked?: boolean;
}

function record(uri: string, body: string | Uint8Array, answer: Answer = {}): Buffer {
  const { type = 'text/html', status = '200 OK', encoding, isChunked } = answer;
  let bytes: Uint8Array = Buffer.from(body as string);
  if (encoding === 'gzip') bytes = gzipSync(bytes);
  if (encoding === 'br') bytes = brotliCompressSync(bytes);
  const lines = [`HTTP/1.1 ${status}`, `Content-Type: ${type}`];
  if (encoding !== undefined) lines.push(`Content-Encoding: ${encoding}`);
  if (isChunked === true) {
    lines.push('Transfer-Encoding: chunked');
    bytes = Buffer.concat([
      Buffer.from(`5\r\n`),
      bytes.subarray(0, 5),
      Buffer.from(`\r\n${(bytes.length - 5).toString(16)}\r\n`),
      bytes.subarray(5),
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
  }
  return warc(
    'response',
    uri,
    Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes]),
  );
}

function warc(type: string, uri: string, block: Uint8Array): Buffer {
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2017-01-02T03:04:05Z\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

const records = [
  warc('warcinfo', '', Buffer.from('software: x\r\n')),
  warc('request', 'https://gazette.example/1', Buffer.from('GET / HTTP/1.1\r\n\r\n')),
  record('https://gazette.example/1', page('one'), { encoding: 'gzip', isChunked: true }),
  record('https://gazette.example/i/tram.gif', picture(), { type: 'image/gif' }),
  record('https://gazette.example/2', page('two'), { encoding: 'br' }),
  record('https://gazette.example/3', Buffer.from(page('three', 'utf-8'), 'latin1'), {
    type: 'text/html; charset=ISO-8859-1',
  }),
  record('https://gazette.example/4', page('no'), { status: '404 Not Found' }),
  record('https://gazette.example/5', page('one')),
  record('https://gazette.example/', '<ul><li><a href="/1">A list of links</a></li></ul>'),
];
const packed = records.map((bytes) => gzipSync(bytes));

const headlines = ['Tram one returns', 'Tram two returns', 'Tram three returns'];

test.for([
  ['plain', Buffer.concat(records)],
  ['packed record by record', Buffer.concat(packed)],
  ['packed as a whole', gzipSync(Buffer.concat(records))],
  [
    'in a WACZ file',
    zipOf([
      ['archive/data.warc.gz', Buffer.concat(packed), 'stored'],
      ['pages/pages.jsonl', Buffer.from('{}'), 'stored'],
    ]),
  ],
  ['packed in a WACZ file', zipOf([['archive/data.warc', Buffer.concat(records), 'deflated']])],
] as const)('%s: answers with articles, of any encoding', async ([name, bytes]) => {
  const { articles, problems } = await runImporter(importWarc, bytes, { piece: 700 });
  expect(articles.map(({ fields }) => fields.headline)).toEqual(headlines);
  expect(articles.every(({ body }) => body.includes('The café was open'))).toBe(true);
  expect(articles[0]?.origin).toMatchObject({ url: 'https://gazette.example/1', record: 3 });
  expect(problems.map(({ id }) => id)).toEqual(['import/records-skipped']);
  expect(problems[0]?.what).toContain('pages fetched again (1)');
  const hasPictures = !/whole|packed in/.test(name);
  expect(articles[0]?.media.size).toBe(hasPictures ? 1 : 0);
  expect(articles[0]?.fields.photos).toMatchObject([{ caption: 'The tram one.' }]);
});

test('a file that breaks off is told with the record it breaks', async () => {
  const whole = Buffer.concat(packed.slice(0, 3));
  const { articles, problems } = await runImporter(importWarc, whole.subarray(0, -60));
  expect(articles).toEqual([]);
  expect(problems[0]?.id).toBe('import/truncated');
  expect(problems[0]?.what).toContain('record 3 (https://gazette.example/1)');
  const plain = await runImporter(importWarc, Buffer.concat(records.slice(0, 3)).subarray(0, -60));
  expect(plain.problems[0]?.what).toContain('record 3 (https://gazette.example/1)');
});

test('a damaged member costs no other', async () => {
  const damaged = Buffer.from(packed[2] as Buffer);
  damaged.fill(0xff, 60, 140);
  const parts = packed.map((bytes, index) => (index === 2 ? damaged : bytes));
  const { articles, problems } = await runImporter(importWarc, Buffer.concat(parts));
  // Its second copy is read instead.
  expect(articles.map(({ origin }) => origin.url?.at(-1))).toEqual(['2', '3', '5']);
  expect(problems.map(({ id }) => id)).toEqual(['import/record-broken', 'import/records-skipped']);
});

test('what is between records is told, and passed over', async () => {
  const junk = Buffer.from('no record\r\nat all\r\n\r\n');
  const bytes = Buffer.concat([records[2] as Buffer, junk, records[4] as Buffer]);
  const { articles, problems } = await runImporter(importWarc, bytes);
  expect(articles).toHaveLength(2);
  expect(problems.map(({ id }) => id)).toEqual(['import/record-broken']);
});

test('bombs cost a problem and no memory', async () => {
  const zeros = Buffer.alloc(70 * 1024 * 1024, 'a');
  const inner = record('https://gazette.example/bomb', zeros, { encoding: 'gzip' });
  const answer = await runImporter(
    importWarc,
    Buffer.concat([gzipSync(inner), packed[4] as Buffer]),
  );
  expect(answer.problems.map(({ id }) => id)).toEqual(['import/expands-too-far']);
  expect(answer.articles).toHaveLength(1);
  const outer = gzipSync(warc('response', 'https://gazette.example/bomb', zeros));
  const member = await runImporter(importWarc, Buffer.concat([outer, packed[4] as Buffer]), {
    piece: 65_536,
  });
  expect(member.problems.map(({ id }) => id)).toEqual(['import/expands-too-far']);
  expect(member.articles).toHaveLength(1);
});

test('a compression that is not known is told', async () => {
  const bytes = record('https://gazette.example/z', page('z'), { encoding: 'zstd' });
  const { problems } = await runImporter(importWarc, bytes);
  expect(problems[0]?.what).toContain('`zstd`');
});

test('the day of the crawl is the day of retrieval, not of publication', async () => {
  const { articles } = await runImporter(importWarc, Buffer.concat(records));
  expect(articles[0]?.fields.source).toEqual({ retrieved: '2017-01-02' });
  expect(articles[0]?.fields.published).toBeUndefined();
});

test('from standard input pages are read, without pictures', async () => {
  const { articles } = await runImporter(importWarc, Buffer.concat(packed), { isOnce: true });
  expect(articles).toHaveLength(3);
  expect(articles[0]?.media.size).toBe(0);
});

test('no prefix and no damage ever throws', async () => {
  const bytes = Buffer.concat(packed);
  for (let size = 0; size < bytes.length; size += 97) {
    await runImporter(importWarc, bytes.subarray(0, size));
    const damaged = Buffer.from(bytes);
    damaged[size] = (damaged[size] ?? 0) ^ 0x5a;
    const { articles, problems } = await runImporter(importWarc, damaged);
    expect(articles.length + problems.length).toBeGreaterThan(0);
  }
});

test('files that are none', async () => {
  const told = async (bytes: Uint8Array): Promise<unknown> =>
    (await runImporter(importWarc, bytes)).problems.map(({ id }) => id);
  expect(await told(Buffer.from('PK\u0003\u0004 broken'))).toEqual(['import/not-in-format']);
  expect(await told(zipOf([['other.txt', Buffer.from('x'), 'stored']]))).toEqual([
    'import/not-in-format',
  ]);
  expect(await told(Buffer.from(''))).toEqual(['import/not-in-format']);
});
