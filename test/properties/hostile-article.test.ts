import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BuildResult } from '../../src/index.ts';
import { buildArchive } from '../support/build-archive.ts';
import { filesBelow } from '../support/page-kinds.ts';
import { articleText } from '../support/small-archive.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const good = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [
    `articles/good/${index}.md`,
    articleText({ headline: `Good news ${index}`, published: `1961-10-${10 + index}` }),
  ]),
);

/** Each alone is meant to hold up, exhaust or end a build; a day and a section of their own keep their pages apart. */
const bodies: Readonly<Record<string, string>> = {
  'list-bomb': '* '.repeat(8_000),
  'quote-bomb': '>'.repeat(40_000),
  'bracket-bomb': '['.repeat(50_000),
  'link-bomb': '[a]('.repeat(20_000),
  'emphasis-bomb': '*a **a '.repeat(2_000),
  'tick-bomb': Array.from({ length: 1_000 }, (_, index) => '`'.repeat(index + 1)).join(' '),
  'html-bomb': '<div>'.repeat(30_000),
  'entity-bomb': '&amp;'.repeat(100_000),
  'table-bomb': `|${' a |'.repeat(2_000)}\n|${'-|'.repeat(2_000)}\n`.repeat(20),
  'reference-bomb': '[a][b]'.repeat(20_000),
  'footnote-bomb': Array.from({ length: 500 }, (_, index) => `[^${index}]: [^${index + 1}]`).join(
    '\n\n',
  ),
  'directive-bomb': ':::pullquote\n'.repeat(5_000),
  'one-long-word': 'a'.repeat(2_000_000),
};
const frontMatters: Readonly<Record<string, string>> = {
  'alias-bomb': `a: &a [x, x]\n${Array.from({ length: 25 }, (_, index) => `b${index}: &b${index} [*a, *a]`).join('\n')}`,
  'nest-bomb': `extra: ${'['.repeat(20_000)}`,
  'block-nest-bomb': Array.from({ length: 3_000 }, (_, index) => `${' '.repeat(index)}a:`).join(
    '\n',
  ),
  'blank-bomb': '\n'.repeat(60_000),
  'key-bomb': Array.from({ length: 500 }, (_, index) => `k${index}: v`).join('\n'),
  'proto-bomb': '__proto__: { polluted: yes }',
};

const folder = temporaryFolder();
const canary = join(folder, 'canary');

const hostile = Object.fromEntries([
  ...Object.entries(bodies).map(([name, body]) => [
    `articles/bad/${name}.md`,
    articleText({ headline: name, section: 'Bad', published: '1999-01-01', slug: name }, body),
  ]),
  ...Object.entries(frontMatters).map(([name, yaml]) => [
    `articles/bad/${name}.md`,
    `---\nheadline: ${name}\nsection: Bad\npublished: 1999-01-01\n${yaml}\n---\n\nText.\n`,
  ]),
  ['articles/bad/binary.md', '\u0000\u0001\u0002'.repeat(10_000)],
  [
    'articles/bad/js.md',
    `---js\nrequire('node:fs').writeFileSync(${JSON.stringify(canary)}, '')\n---\n`,
  ],
]) as Record<string, string>;

const alone = temporaryFolder();
const spent = { seconds: 0 };
let result: BuildResult;

beforeAll(async () => {
  writeFiles(alone, good);
  expect((await buildArchive(alone)).published).toBe(true);
  writeFiles(folder, { ...good, ...hostile });
  const started = performance.now();
  result = await buildArchive(folder, { keepGoing: true });
  spent.seconds = (performance.now() - started) / 1000;
});

describe('among hostile articles', () => {
  test('a build ends within seconds, and publishes the others', () => {
    expect(result.published).toBe(true);
    expect(result.articles).toBeGreaterThanOrEqual(Object.keys(good).length);
    // Each of them was gated, read or given up on; a busy machine takes a few times as long.
    expect(spent.seconds).toBeLessThan(60);
  });

  test('the pages of the others are as without them, byte for byte', () => {
    const pages = filesBelow(join(alone, 'dist')).filter((path) =>
      /^1961\/10\/\d\d\/\d+\//.test(path),
    );
    expect(pages).toHaveLength(Object.keys(good).length);
    for (const path of pages) {
      const read = (root: string) => readFileSync(join(root, 'dist', path), 'utf8');
      expect(read(folder)).toBe(read(alone));
    }
  });

  test('what is left out is told, each with its file, and none as a thread that died or hung', () => {
    expect(result.leftOut.length).toBeGreaterThan(5);
    expect(result.leftOut.every((path) => path.startsWith('articles/bad/'))).toBe(true);
    const told = new Set(result.problems.map(({ place }) => place?.path));
    expect(result.leftOut.filter((path) => !told.has(path))).toEqual([]);
    const lost = ['archive/too-slow', 'archive/worker-lost'];
    expect(result.problems.filter(({ id }) => lost.includes(id))).toEqual([]);
  });

  test('no front matter was run as code', () => {
    expect(existsSync(canary)).toBe(false);
    expect(result.problems.map(({ id }) => id)).toContain('front-matter/language');
  });
});
