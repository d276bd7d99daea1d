import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../files/files-below.ts';
import { intercept, isChange } from '../files/intercept.ts';
import { createMemoryFileSystem } from '../files/memory.ts';
import type { FileSystem } from '../files/file-system.ts';
import { importArticles, type ImportOptions } from './import-articles.ts';
import { learnFromSources } from './learn-from-sources.ts';

const printLine =
  'A version of this article appeared in the print edition of The Harbour Gazette on March 4, 1972, on page 9.';
const page = (headline: string, text: string, line = printLine) =>
  `Local News\n\n${headline}\n\nPORT ELLERY: ${text}\n\n${line}\n`;
const tram = page(
  'Council asks for the quay tram',
  'The council asked the board on Friday to open the line.',
);
const ferry = page(
  'Ferry fares rise again',
  'The ferry company told nobody why the fares had to rise.',
);

const tramPath = '/p/articles/1972/03/04/council-asks-for-the-quay-tram.md';
const ferryPath = '/p/articles/1972/03/04/ferry-fares-rise-again.md';

function optionsFor(fs: FileSystem, more: Partial<ImportOptions>): ImportOptions {
  async function* chunks(path: string): AsyncGenerator<Uint8Array> {
    const bytes = fs.read(path) ?? new Uint8Array();
    // Small pieces, as a disk may give them.
    for (let at = 0; at < bytes.length; at += 100)
      yield await Promise.resolve(bytes.subarray(at, at + 100));
  }
  return {
    folder: '/p',
    paths: ['sources'],
    reader: {
      fs,
      chunks,
      part: (path, from, length) =>
        (fs.read(path) ?? new Uint8Array()).subarray(from, from + length),
      standardInput: () => chunks('/stdin'),
    },
    format: null,
    profile: null,
    dateOrder: null,
    output: { path: '/p/articles', shown: 'articles' },
    isDry: false,
    report: null,
    keepSources: null,
    onProgress: () => undefined,
    ...more,
  };
}

const project = (files: Record<string, string | Uint8Array>) =>
  createMemoryFileSystem(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`/p/${path}`, text])),
  );
const run = (fs: FileSystem, more: Partial<ImportOptions> = {}) =>
  importArticles(optionsFor(fs, more));
const textAt = (fs: FileSystem, path: string) =>
  new TextDecoder().decode(fs.read(path) ?? undefined);
const ids = ({ problems }: { readonly problems: readonly { readonly id: string }[] }) =>
  problems.map(({ id }) => id);

describe('importing again', () => {
  test('writes nothing', async () => {
    const fs = project({ 'sources/a.txt': tram, 'sources/b.txt': ferry });
    const first = await run(fs);
    expect(first.outcomes).toMatchObject({ new: 2 });
    const written = filesBelow(fs, '/p');
    const changes: string[] = [];
    const watched = intercept(fs, (operation) => {
      // The folder and the ledger's sign are looked after each time.
      if (isChange(operation) && operation.name !== 'makeFolder') changes.push(operation.path);
    });
    const again = await run(watched);
    expect(again.outcomes).toMatchObject({ new: 0, unchanged: 2, updated: 0 });
    expect(changes).toEqual([]);
    expect(filesBelow(fs, '/p')).toEqual(written);
  });

  test('finds its articles when the ledger is lost and the source is named another way', async () => {
    const fs = project({ 'sources/a.txt': tram });
    await run(fs);
    fs.removeTree('/p/.backissue');
    fs.makeFolder('/p/moved');
    fs.rename('/p/sources/a.txt', '/p/moved/b.txt');
    const again = await run(fs, { paths: ['moved'] });
    expect(again.outcomes).toMatchObject({ new: 0, unchanged: 1 });
  });

  test('takes over what changed in the source, and leaves alone what a person changed', async () => {
    const fs = project({ 'sources/a.txt': tram, 'sources/b.txt': ferry });
    await run(fs);
    fs.write('/p/sources/a.txt', tram.replace('Friday', 'Saturday'));
    fs.write('/p/sources/b.txt', ferry.replace('nobody', 'everybody'));
    const edited = textAt(fs, ferryPath).replace('nobody', 'few people');
    fs.write(ferryPath, edited);
    const again = await run(fs);
    expect(again.outcomes).toMatchObject({ updated: 1, edited: 1 });
    expect(ids(again)).toEqual(['import/edited']);
    expect(textAt(fs, tramPath)).toContain('Saturday');
    expect(textAt(fs, ferryPath)).toBe(edited);
  });

  test('counts other line ends as no change', async () => {
    const fs = project({ 'sources/a.txt': tram });
    await run(fs);
    fs.write(tramPath, textAt(fs, tramPath).replaceAll('\n', '\r\n'));
    expect((await run(fs)).outcomes).toMatchObject({ unchanged: 1, edited: 0 });
  });

  test('completes what was stopped at any write, and leaves nothing behind', async () => {
    const files = { 'sources/a.txt': tram, 'sources/b.txt': ferry, 'sources/c.txt': tram };
    const whole = project(files);
    await run(whole);
    const expected = filesBelow(whole, '/p');
    for (let stop = 1, stopped = true; stopped; stop++) {
      const fs = project(files);
      let changes = 0;
      stopped = false;
      const killed = intercept(fs, (operation) => {
        if (!isChange(operation) || ++changes < stop) return;
        stopped = true;
        throw new Error('killed');
      });
      await run(killed).catch(() => undefined);
      await run(fs);
      expect(filesBelow(fs, '/p/articles')).toEqual(filesBelow(whole, '/p/articles'));
      expect([...filesBelow(fs, '/p').keys()].sort()).toEqual([...expected.keys()].sort());
      expect(stop).toBeLessThan(60);
    }
  });
});

describe('the same text', () => {
  test('under the same headline and day is left out, and told', async () => {
    const fs = project({ 'sources/a.txt': tram, 'sources/z.txt': `${tram}\n\nClick here\n` });
    const result = await run(fs);
    expect(result.outcomes).toMatchObject({ new: 1, duplicate: 1 });
    expect(ids(result)).toEqual(['import/duplicate']);
    expect((await run(fs)).outcomes).toMatchObject({ new: 0, unchanged: 1, duplicate: 1 });
    expect(result.kept).toBe(11);
  });

  test('on another day is kept and told, in a later run too', async () => {
    const story =
      'The board has heard the council, thanked it, and gone home for the night. '.repeat(2);
    const later = printLine.replace('March 4', 'March 5');
    const fs = project({ 'sources/a.txt': page('One', story) });
    await run(fs);
    fs.write('/p/sources/b.txt', page('One', story, later));
    const result = await run(fs);
    expect(result.outcomes).toMatchObject({ new: 1, unchanged: 1 });
    expect(result.problems[0]?.what).toContain('articles/1972/03/05/one.md');
    expect(result.problems[0]?.what).toContain('both are kept');
  });
});

test('two articles of one day and headline stand beside each other', async () => {
  const other = tram.replace('The council', 'The other council');
  const fs = project({ 'sources/a.txt': tram, 'sources/b.txt': other });
  expect((await run(fs)).outcomes).toMatchObject({ new: 2 });
  const names = fs.list('/p/articles/1972/03/04').map(({ name }) => name);
  expect(names).toHaveLength(2);
  expect(names[0]).toMatch(/^council-asks-for-the-quay-tram-[0-9a-f]{8}\.md$/);
  expect((await run(fs)).outcomes).toMatchObject({ new: 0, unchanged: 2 });
});

test('an article of somebody’s own is never replaced', async () => {
  const own = '---\nheadline: Mine\nsection: News\npublished: 1972-03-04\n---\n\nMine.\n';
  const fs = project({ 'sources/a.txt': tram, [tramPath.slice(3)]: own });
  expect((await run(fs)).outcomes).toMatchObject({ new: 1 });
  expect(textAt(fs, tramPath)).toBe(own);
});

test('a dry run tells the same and writes nothing', async () => {
  const fs = project({ 'sources/a.txt': tram, 'sources/b.txt': ferry, 'sources/z.txt': tram });
  const before = filesBelow(fs, '/p');
  const dry = await run(fs, { isDry: true, keepSources: { path: '/p/kept', shown: 'kept' } });
  expect(filesBelow(fs, '/p')).toEqual(before);
  const wet = await run(fs);
  expect(dry.outcomes).toEqual(wet.outcomes);
  expect([dry.kept, dry.problems]).toEqual([wet.kept, wet.problems]);
});

test('the report has every piece of every source', async () => {
  const fs = project({ 'sources/a.txt': tram, 'sources/b.txt': ferry });
  await run(fs, { report: { path: '/p/out/account.jsonl', shown: 'out/account.jsonl' } });
  const lines = textAt(fs, '/p/out/account.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
  const pieces = (file: string) =>
    lines.filter(({ kind, source }) => kind === 'piece' && source === file).map(({ text }) => text);
  expect(pieces('sources/a.txt').join('').replace(/\s/g, '')).toBe(tram.replace(/\s/g, ''));
  expect(pieces('sources/b.txt').join('').replace(/\s/g, '')).toBe(ferry.replace(/\s/g, ''));
  expect(lines.filter(({ kind }) => kind === 'article')).toMatchObject([
    { article: '1972/03/04/council-asks-for-the-quay-tram.md', outcome: 'new', needs_review: [] },
    { article: '1972/03/04/ferry-fares-rise-again.md' },
  ]);
});

test('sources are kept as they were, and never over others', async () => {
  const keepSources = { path: '/p/kept', shown: 'kept' };
  const fs = project({ 'sources/a.txt': tram });
  await run(fs, { keepSources });
  await run(fs, { keepSources });
  fs.write('/p/sources/a.txt', ferry);
  await run(fs, { keepSources });
  const kept = [...filesBelow(fs, '/p/kept')];
  expect(kept.map(([path]) => path.replace(/[0-9a-f]{8}/, 'hash'))).toEqual([
    ...['sources/a-hash.txt', 'sources/a.txt'],
  ]);
  expect(kept.map(([, text]) => text)).toEqual([ferry, tram]);
});

describe('standard input', () => {
  const input = { paths: ['-'] };

  test('is read as a file is', async () => {
    const fs = project({});
    fs.write('/stdin', tram);
    expect((await run(fs, input)).outcomes).toMatchObject({ new: 1 });
    expect(textAt(fs, tramPath)).toContain('file: stdin\n');
  });

  test('may be compressed, and can be kept', async () => {
    const fs = project({});
    fs.write('/stdin', gzipSync(tram));
    const keepSources = { path: '/p/kept', shown: 'kept' };
    expect((await run(fs, { ...input, keepSources })).outcomes).toMatchObject({ new: 1 });
    const [kept] = fs.list('/p/kept');
    expect(kept?.name).toMatch(/^stdin-[0-9a-f]{8}$/);
    expect(textAt(fs, tramPath)).toContain(`file: kept/${kept?.name}\n`);
  });
});

test('what is no article is passed over in a folder, and an error when it was named', async () => {
  const fs = project({
    'sources/a.txt': tram,
    'sources/style.css': 'p { margin: 0 }',
    'sources/tram.jpg': Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
  });
  const result = await run(fs);
  expect(result).toMatchObject({ passedOver: 2, sources: 1, errors: 0 });
  const named = await run(fs, { paths: ['sources/tram.jpg'] });
  expect(ids(named)).toEqual(['import/format-unknown']);
});

test('one source that cannot be read costs the others nothing', async () => {
  const fs = project({
    'sources/a.txt': tram,
    'sources/b.txt': 'Caf\u00e9',
    'sources/c.txt': ferry,
  });
  fs.write('/p/sources/b.txt', Uint8Array.from([0x43, 0x81, 0x43]));
  const result = await run(fs);
  expect(result.outcomes).toMatchObject({ new: 2 });
  expect(ids(result)).toEqual(['import/encoding-unknown']);
});

test('a profile with a mistake imports nothing', async () => {
  const fs = project({ 'sources/a.txt': tram, 'profile.yaml': 'date_order: ymd\n' });
  const result = await run(fs, { profile: { path: '/p/profile.yaml', shown: 'profile.yaml' } });
  expect(ids(result)).toEqual(['config/value-unknown']);
  expect(fs.entry('/p/articles')).toBeNull();
});

test('what repeats in most of the sources is learned', async () => {
  const stories = ['One', 'Two', 'Three'].map(
    (name) => page(name, `Story ${name}.`) + '\nRead us on paper: 4d\n',
  );
  const fs = project(
    Object.fromEntries(stories.map((text, index) => [`sources/${index}.txt`, text])),
  );
  const { profile, problems } = await learnFromSources(optionsFor(fs, {}));
  expect(problems).toEqual([]);
  expect(profile).toBe(`# Learned from 3 articles. Look at each line before you use it.
publication: The Harbour Gazette
sections:
  - Local News # in 3 of 3
boilerplate:
  - "Read us on paper: 4d" # in 3 of 3
`);
  fs.write('/p/profile.yaml', profile);
  const learned = await run(fs, { profile: { path: '/p/profile.yaml', shown: 'profile.yaml' } });
  expect(learned.problems).toEqual([]);
  expect(learned.dropped).toEqual(new Map([['boilerplate/profile', 15]]));
});
