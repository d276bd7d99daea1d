import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findDeadLinks } from '../../src/checks/internal-links.ts';
import { buildArchive } from '../support/build-archive.ts';
import { filesBelow, projectFiles } from '../support/page-kinds.ts';
import { runBackissue } from '../support/run-backissue.ts';
import { siteFiles } from '../support/site-files.ts';
import { articleText, threeArticles } from '../support/small-archive.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** Two sound articles that name two with errors: in the text, and as related ones. */
const files = {
  'articles/28/ferry.md': articleText({ headline: 'Ferry fares to rise', published: '1972-02-30' }),
  'articles/28/fog.md': articleText({ headline: 'Fog beats Rovers', genre: 'weather' }),
  'articles/29/tram.md': articleText(
    { related: ['1972-02-29/fog'] },
    'After [the ferry](../28/ferry.md) and [the fog](../28/fog.md#later), the tram.\n',
  ),
  'articles/29/whistle.md': articleText({ headline: 'Whistle blows', id: 'hg-2' }),
};

function archive(more: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  writeFiles(folder, { ...files, ...more });
  return folder;
}

test('publishes what is sound, says what is missing, and links to nothing that was left out', async () => {
  const folder = archive();
  const { code, stdout } = await runBackissue(folder, ['build', '--keep-going']);
  expect(code).toBe(1);
  expect(stdout.match(/^error {2}\S+$/gm)).toEqual([
    'error  front-matter/date-invalid',
    'error  front-matter/value-unknown',
  ]);
  expect(stdout).toContain(
    'Left out, with errors: 2 articles\n  articles/28/ferry.md\n  articles/28/fog.md\nPublished 2 articles',
  );
  const dist = join(folder, 'dist');
  const pages = filesBelow(dist).filter((path) => /^1972\/02\/29\/[a-z]+\//.test(path));
  expect(pages).toEqual(['1972/02/29/tram/index.html', '1972/02/29/whistle/index.html']);
  expect(findDeadLinks(siteFiles(dist), { baseUrl: null, offline: false })).toEqual([]);
  const tram = readFileSync(join(dist, '1972/02/29/tram/index.html'), 'utf8');
  expect(tram).toContain('the ferry');
  expect(tram).not.toMatch(/href="[^"]*(?:ferry|fog)/);
});

test('without it nothing is published', async () => {
  const folder = archive();
  expect((await runBackissue(folder, ['build'])).code).toBe(1);
  expect(projectFiles(folder)).toEqual(Object.keys(files));
});

test('a link to an article that is not there at all leaves out the one that has it', async () => {
  const dead = articleText({ headline: 'Dead' }, 'See [this](nowhere.md).\n');
  const folder = archive({ 'articles/29/dead.md': dead });
  const result = await buildArchive(folder, { keepGoing: true });
  expect(result).toMatchObject({ published: true, articles: 2 });
  expect(result.leftOut).toContain('articles/29/dead.md');
  expect(result.problems.map(({ id }) => id)).toContain('body/link-dead');
});

test('of two articles with one address the second is left out', async () => {
  const folder = archive({ 'articles/more/whistle.md': articleText({ headline: 'Another' }) });
  const { leftOut, published } = await buildArchive(folder, { keepGoing: true });
  expect(published).toBe(true);
  expect(leftOut).toContain('articles/more/whistle.md');
  expect(leftOut).not.toContain('articles/29/whistle.md');
});

test('an article whose picture is none is left out, and the build ends', async () => {
  const folder = archive({
    'articles/29/photo.md': articleText({ headline: 'Photo', photos: [{ file: 'photo.jpg' }] }),
    'articles/29/photo.jpg': 'no picture',
  });
  const { leftOut, published } = await buildArchive(folder, { keepGoing: true });
  expect(published).toBe(true);
  expect(leftOut).toContain('articles/29/photo.md');
});

test('an error that is of no article stops it all the same', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { ...threeArticles, 'backissue.yaml': 'language: en_GB\n' });
  const { code, stdout } = await runBackissue(folder, ['build', '--keep-going']);
  expect(code).toBe(1);
  expect(stdout).toContain('Nothing was published');
});

test('a warning of no article that --strict makes an error ends the build', async () => {
  const folder = archive();
  symlinkSync('tram.md', join(folder, 'articles/29/link.md'));
  const { code, stdout } = await runBackissue(folder, ['build', '--keep-going', '--strict']);
  expect(code).toBe(1);
  expect(stdout).toContain('error  file/skipped');
  expect(stdout).toContain('Nothing was published');
});

test('with nothing sound left, nothing is published', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'articles/ferry.md': files['articles/28/ferry.md'] });
  const { code, stdout } = await runBackissue(folder, ['build', '--keep-going']);
  expect(code).toBe(1);
  expect(stdout).toContain('error  archive/no-articles');
  expect(projectFiles(folder)).toEqual(['articles/ferry.md']);
});
