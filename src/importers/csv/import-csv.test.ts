import { expect, test } from 'vitest';
import fc from 'fast-check';
import {
  accountedLetters,
  importOne,
  letters,
  picture,
  runImporter,
  sorted,
} from '../../../test/support/run-importer.ts';
import { importCsv } from './import-csv.ts';
import { parseRow } from './parse-row.ts';

const head = 'id;Title;Pub Date;Page;Body;Tags;Author\n';

test('a table with quoted cells over several lines', async () => {
  const row =
    '1;"Council votes; ""tram"" returns";2016-11-30;A9;"The council voted.\n\nIt was late — and 1. cold.";tram;Ana Reyes\n';
  const article = await importOne(importCsv, head + row, { piece: 5 });
  expect(article.fields).toEqual({
    headline: 'Council votes; "tram" returns',
    authors: [{ name: 'Ana Reyes' }],
    published: '2016-11-30',
    print: { page: 'A9' },
    keywords: ['tram'],
    extra: { id: '1' },
  });
  expect(article.body).toBe('The council voted.\n\nIt was late — and 1. cold.\n');
  expect(article.origin).toMatchObject({ record: 1, line: 2 });
  expect(accountedLetters(article)).toBe(sorted(letters(row)));
});

test.for([
  ['commas', ','],
  ['tabs', '\t'],
  ['bars', '|'],
])('cells parted by %s, with a line for spreadsheets first', async ([, mark = '']) => {
  const text = ['sep=,', `title${mark}body`, `"A${mark}B"${mark}x`].join('\r\n');
  expect((await importOne(importCsv, text)).fields.headline).toBe(
    `A${mark}B`.trim().replace(/\s/, ' '),
  );
});

test('a row with too few cells, and a quote that never ends, cost only themselves', async () => {
  const rows = [
    '1;One;2016-11-30;1;text;;',
    '2;Two',
    '3;Three;2016-11-30;1;"never closed;;',
    '4;Four;2016-11-30;1;"say ""no""";;',
    '5;Five;2016-11-30;1;text;;',
  ];
  const { articles, problems } = await runImporter(importCsv, `${head}${rows.join('\n')}\n`);
  expect(articles.map(({ fields }) => fields.headline)).toEqual(['One', 'Four', 'Five']);
  const told = problems.filter(({ severity }) => severity === 'error');
  expect(told.map(({ id, place }) => `${id} ${place?.line ?? ''}`)).toEqual([
    'import/record-broken 3',
    'import/record-broken 4',
  ]);
});

test('quotes without end in every row are given up in bounded time', async () => {
  const rows = '1;One;2016-11-30;1;"open\n'.repeat(60_000);
  const { problems } = await runImporter(importCsv, head + rows, { piece: 65_536 });
  expect(problems.every(({ id }) => id.startsWith('import/'))).toBe(true);
}, 20_000);

test('Windows-1252 in one cell is read as that, and doubted', async () => {
  const row = Buffer.from('1;Caf\xe9 \x93Quay\x94;2016-11-30;1;text;;\n', 'latin1');
  const article = await importOne(importCsv, Buffer.concat([Buffer.from(head), row]));
  expect(article.fields.headline).toBe('Café “Quay”');
  expect(article.doubts.map(({ field }) => field)).toEqual(['body']);
});

test('names of persons go to authors only when they plainly are', async () => {
  const byline = async (name: string): Promise<unknown> => {
    const row = `1;T;2016-11-30;1;text;;"${name}"\n`;
    const { authors, byline: line, agency } = (await importOne(importCsv, head + row)).fields;
    return authors ?? line ?? agency;
  };
  expect(await byline('Ana Reyes and Leo Osei')).toEqual([
    { name: 'Ana Reyes' },
    { name: 'Leo Osei' },
  ]);
  expect(await byline('Reyes, Ana')).toBe('Reyes, Ana');
  expect(await byline('Staff Reporter')).toBe('Staff Reporter');
  expect(await byline('Reuters')).toBe('Reuters');
});

test('two columns of one name, and two that mean one field, keep all their words', async () => {
  const text = 'title,headline,note,note,body\nA one,B two,C three,D four,x\n';
  const article = await importOne(importCsv, text);
  expect(article.fields.headline).toBe('B two');
  expect(article.fields.extra).toEqual({ title: 'A one', note: 'C three', note_2: 'D four' });
});

test('pictures stand beside the table', async () => {
  const text = 'title,body,image\nT,x,pics/tram.gif\n';
  const article = await importOne(importCsv, text, { beside: { 'pics/tram.gif': picture() } });
  expect(article.media.size).toBe(1);
});

test('what is no table is told', async () => {
  const { problems } = await runImporter(importCsv, 'only one column\nx\n');
  expect(problems.map(({ id }) => id)).toEqual(['import/not-in-format']);
});

test('any cells survive being written as a row', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é') });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
      const row = cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
      expect(parseRow(row, ',').cells).toEqual(cells);
    }),
  );
});
