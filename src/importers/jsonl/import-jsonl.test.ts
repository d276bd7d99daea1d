import { expect, test } from 'vitest';
import {
  accountedLetters,
  importOne,
  letters,
  picture,
  runImporter,
  sorted,
  textsOf,
} from '../../../test/support/run-importer.ts';
import { importJsonl } from './import-jsonl.ts';

const story = {
  id: '17',
  title: 'BOARD BUYS TWO TRAMS',
  date: '1987-02-26',
  time: '15:51',
  dateline: 'PORT ELLERY, Feb 26 - The board\'s "Quay" anti-',
  byline: 'By Ana Reyes, Gazette',
  topics: ['trams', 'harbour'],
  body: 'corrosion plan, hailed on\nthe quay as its rescue, will cost 4 mln dlrs more than had been\nsaid at first, the board told the council.\n    It met <Ellery Trams Ltd> on Monday.',
};

const line = (record: unknown): string => `${JSON.stringify(record)}\n`;

test('a record of a wire archive', async () => {
  const article = await importOne(importJsonl, line(story));
  expect(article.fields).toEqual({
    headline: 'BOARD BUYS TWO TRAMS',
    byline: 'By Ana Reyes, Gazette',
    dateline: 'PORT ELLERY, Feb 26',
    published: '1987-02-26',
    keywords: ['trams', 'harbour'],
    extra: { id: '17', time: '15:51' },
  });
  // Words of the story that stood in the column of the dateline are its first ones.
  expect(article.body).toBe(
    'The board\'s "Quay" anti-corrosion plan, hailed on the quay as its rescue, will cost 4 mln dlrs more than had been said at first, the board told the council.\n\n' +
      'It met \\<Ellery Trams Ltd> on Monday.\n',
  );
  expect(article.origin).toMatchObject({ file: 'dump/source', record: 1, line: 1, url: null });
  expect(accountedLetters(article)).toBe(sorted(letters(Object.values(story).flat().join(''))));
});

test('tells which keys were taken for which fields, once, with the lines for a profile', async () => {
  const { problems } = await runImporter(importJsonl, line(story) + line(story));
  expect(problems.map(({ id }) => id)).toEqual(['import/columns-guessed']);
  expect(problems[0]?.what).toContain('`topics` as `keywords`');
  expect(problems[0]?.fix).toContain('topics: keywords }');
  const columns = new Map(Object.keys(story).map((name) => [name, name === 'body' ? 'body' : '-']));
  const quiet = await runImporter(importJsonl, line(story), { profile: { columns } });
  expect(quiet.problems).toEqual([]);
});

test('a profile overrules the guesses', async () => {
  const columns = new Map([
    ['title', 'kicker'],
    ['time', '-'],
    ['topics', 'section'],
  ]);
  const article = await importOne(importJsonl, line(story), { profile: { columns } });
  expect(article.fields).toMatchObject({ kicker: 'BOARD BUYS TWO TRAMS', section: 'trams' });
  expect(textsOf(article, 'dropped')).toEqual(['15:51']);
  expect(article.doubts.map(({ field }) => field)).toEqual(['section']);
});

test('a broken line costs itself only', async () => {
  const text = `${line(story)}{"title": "half\n\n[1]\n${line(story)}{"title": "cut of`;
  const { articles, problems } = await runImporter(importJsonl, text, { piece: 7 });
  expect(articles.map(({ origin }) => origin.line)).toEqual([1, 5]);
  expect(problems.map(({ id, place }) => `${id} ${place?.line ?? ''}`)).toEqual([
    'import/record-broken 2',
    'import/record-broken 4',
    'import/truncated 6',
    'import/columns-guessed ',
  ]);
});

test.for([
  ['a list', JSON.stringify([story, story])],
  ['a list over many lines', JSON.stringify([story, story], null, 2)],
  [
    'objects over many lines',
    `${JSON.stringify(story, null, 2)}\n${JSON.stringify(story, null, 2)}`,
  ],
])('reads %s of objects as well', async ([, text]) => {
  const { articles } = await runImporter(importJsonl, text ?? '', { piece: 11 });
  expect(articles).toHaveLength(2);
  expect(articles[1]?.fields.headline).toBe('BOARD BUYS TWO TRAMS');
});

test('numbers stay what was written', async () => {
  const article = await importOne(
    importJsonl,
    '{"title":"T","body":"x","ref":12345678901234567890,"sum":1.50,"page":4,"ok":true,"none":null}\n',
  );
  expect(article.fields.extra).toEqual({ ref: '12345678901234567890', sum: '1.50', ok: 'true' });
  expect(article.fields.print).toEqual({ page: '4' });
});

test('nested objects and hostile keys stay data', async () => {
  const text =
    '{"headline":{"main":"T","kicker":"K"},"body":"x","__proto__":{"evil":"1"},"constructor":"c"}\n';
  const article = await importOne(importJsonl, text);
  expect(article.fields.headline).toBe('T');
  const extra = article.fields.extra as object;
  expect(Object.getPrototypeOf(extra)).toBe(Object.prototype);
  expect(Object.keys(extra).sort()).toEqual(['__proto__', 'constructor', 'headline']);
  expect(({} as { evil?: string }).evil).toBeUndefined();
});

test('values nested without end are a problem', async () => {
  const deep = `{"title":"T","body":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}\n`;
  const { articles, problems } = await runImporter(importJsonl, deep + line(story));
  expect(articles).toHaveLength(1);
  expect(problems[0]?.id).toBe('import/too-deep');
});

test('bytes that are not UTF-8 are read as Windows-1252, and letters encoded twice are mended', async () => {
  const bytes = Buffer.from('{"title":"It\x92s caf\xe9","body":"x"}\n', 'latin1');
  const article = await importOne(importJsonl, bytes);
  expect(article.fields.headline).toBe('It’s café');
  expect(article.doubts).toEqual([
    { field: 'body', reason: 'Some bytes are not UTF-8 and were read as Windows-1252.' },
  ]);
  const twice = await importOne(importJsonl, line({ title: 'Itâ€™s', body: 'x' }));
  expect(twice.fields.headline).toBe('It’s');
  expect(twice.doubts[0]?.reason).toContain('encoded twice');
});

test('UTF-16 and byte order marks', async () => {
  const wide = Buffer.from(`\ufeff${line(story)}`, 'utf16le');
  expect((await importOne(importJsonl, wide, { piece: 3 })).fields.headline).toBe(story.title);
  const marked = await importOne(importJsonl, `\ufeff${line(story)}`, { piece: 1 });
  expect(marked.fields.headline).toBe(story.title);
});

test('dates that could be two are refused, and times in UTC are doubted', async () => {
  const record = (date: string): string => line({ title: 'T', body: 'x', date });
  const refused = await importOne(importJsonl, record('11/12/1987'));
  expect(refused.fields).toMatchObject({ extra: { published_as_found: '11/12/1987' } });
  expect(refused.fields.published).toBeUndefined();
  expect(refused.doubts[0]?.field).toBe('published');
  const ordered = await importOne(importJsonl, record('11/12/1987'), {
    profile: { dateOrder: 'dmy' },
  });
  expect(ordered.fields.published).toBe('1987-12-11');
  const utc = await importOne(importJsonl, record('1987-12-11T02:00:00Z'));
  expect(utc.doubts[0]?.reason).toContain('UTC');
  expect((await importOne(importJsonl, record('1987-12-11T00:00:00Z'))).doubts).toEqual([]);
  expect((await importOne(importJsonl, record('1987-12-11T02:00:00+02:00'))).doubts).toEqual([]);
});

test('a picture beside the file is taken, with its credit told apart', async () => {
  const record = {
    title: 'T',
    body: 'x',
    image: 'img/tram.gif',
    caption: 'The quay. REUTERS/Leo Osei',
  };
  const article = await importOne(importJsonl, line(record), {
    beside: { 'img/tram.gif': picture() },
  });
  const [name] = [...article.media.keys()];
  expect(name).toMatch(/^media\/tram-[0-9a-f]{10}\.gif$/);
  expect(article.fields.photos).toEqual([
    {
      file: name?.replace('media/', ''),
      caption: 'The quay.',
      credit: 'REUTERS/Leo Osei',
      photographer: 'Leo Osei',
      agency: 'Reuters',
    },
  ]);
  const missing = await importOne(importJsonl, line(record));
  expect(missing.fields.photos).toMatchObject([{ caption: 'The quay.', held: false }]);
  expect(missing.doubts).toEqual([
    { field: 'photos', reason: 'The picture `img/tram.gif` is not there.' },
  ]);
});

test('HTML in a body becomes Markdown', async () => {
  const body = '<p>PORT ELLERY: The <b>board</b> met.</p><script>alert(1)</script>';
  const article = await importOne(importJsonl, line({ title: 'T', body }));
  expect(article.body).toBe('The **board** met.\n');
  expect(article.fields.dateline).toBe('PORT ELLERY');
});

test('many records need no more memory than few', async () => {
  const source = {
    file: 'many',
    size: 1,
    readAt: null,
    beside: () => null,
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream like any other
    async *open() {
      const bytes = Buffer.from(line(story).repeat(100));
      for (let index = 0; index < 200; index++) yield bytes;
    },
  };
  const { defaultProfile } = await import('../profile.ts');
  let count = 0;
  let largest = 0;
  let start = 0;
  for await (const event of importJsonl(source, defaultProfile)) {
    if (event.kind === 'article') count++;
    if (count % 1000 !== 0) continue;
    const used = process.memoryUsage().heapUsed;
    if (count === 2000) start = used;
    largest = Math.max(largest, used);
  }
  expect(count).toBe(20_000);
  // Garbage included: 18,000 articles that stayed would be ten times as much.
  expect(largest - start).toBeLessThan(150 * 1024 * 1024);
});

test('an empty file is told', async () => {
  const { problems } = await runImporter(importJsonl, '\n\n');
  expect(problems.map(({ id }) => id)).toEqual(['import/not-in-format']);
});
