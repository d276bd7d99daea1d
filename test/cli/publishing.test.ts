import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDeadLinks } from '../../src/checks/internal-links.ts';
import { filesBelow, projectFiles } from '../support/page-kinds.ts';
import { runBackissue } from '../support/run-backissue.ts';
import { fingerprints, siteFiles } from '../support/site-files.ts';
import { articleText, threeArticles } from '../support/small-archive.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

function archive(files: Readonly<Record<string, string>> = threeArticles): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}

async function build(folder: string, ...commandLine: string[]) {
  const { code, stdout } = await runBackissue(folder, ['build', ...commandLine]);
  return { code, stdout, dist: join(folder, 'dist') };
}

describe('an archive without a configuration file', () => {
  const folder = archive();

  test('is published, and every link in it leads somewhere', async () => {
    const { code, dist } = await build(folder);
    expect(code).toBe(0);
    const pages = ['index.html', '1972/02/29/tram/index.html', 'sections/local-news/index.html'];
    expect(filesBelow(dist)).toEqual(expect.arrayContaining(pages));
    expect(findDeadLinks(siteFiles(dist), { baseUrl: null, offline: false })).toEqual([]);
  });

  test('built again, writes nothing', async () => {
    const before = fingerprints(join(folder, 'dist'));
    const { stdout, dist } = await build(folder);
    expect(stdout).toMatch(/: 0 files written, \d+ unchanged, 0 removed, no problems/);
    expect(fingerprints(dist)).toEqual(before);
  });

  test('built again with --clean, has the same bytes', async () => {
    const before = fingerprints(join(folder, 'dist'));
    const { code, dist } = await build(folder, '--clean');
    expect(code).toBe(0);
    expect(fingerprints(dist)).toEqual(before);
  });

  test('with an error in it afterwards, stays published byte for byte', async () => {
    writeFiles(folder, { 'articles/bad.md': articleText({ published: '1972-02-30' }) });
    const before = fingerprints(join(folder, 'dist'));
    const { code, stdout, dist } = await build(folder);
    expect(code).toBe(1);
    expect(stdout).toContain('Nothing was published; dist is as it was.');
    expect(fingerprints(dist)).toEqual(before);
  });

  test('with an error from the start, has no output folder', async () => {
    const bad = archive({ 'articles/bad.md': articleText({ published: '1972-02-30' }) });
    const { code } = await build(bad);
    expect(code).toBe(1);
    expect(projectFiles(bad)).toEqual(['articles/bad.md']);
  });
});

test('an article that is deleted takes its page and the indexes of it alone along, with a warning', async () => {
  const folder = archive();
  await build(folder);
  const before = filesBelow(join(folder, 'dist'));
  rmSync(join(folder, 'articles/1972/02/28/ferry.md'));
  const { code, stdout, dist } = await build(folder);
  expect(code).toBe(0);
  const gone = before.filter((path) => !filesBelow(dist).includes(path));
  expect(gone).toEqual(
    [
      '1972/02/28/ferry/index.html',
      '1972/02/28/index.html',
      'places/kingshaven/index.html',
      'sections/harbour-and-shipping/1972/02/index.html',
      'sections/harbour-and-shipping/1972/index.html',
      'sections/harbour-and-shipping/feed.atom',
      'sections/harbour-and-shipping/feed.json',
      'sections/harbour-and-shipping/index.html',
    ].map((path) => path.replace('harbour-and-shipping', sectionFolder(before))),
  );
  expect(stdout.match(/^warning {2}output\/address-lost$/gm)).toHaveLength(6);
  expect(stdout).toContain('`/1972/02/28/ferry/` was published');
  expect(stdout).toContain(', 8 removed, 6 warnings');
  expect(findDeadLinks(siteFiles(dist), { baseUrl: null, offline: false })).toEqual([]);
});

test('an article that moves and gives its old address as an alias loses nothing', async () => {
  const folder = archive();
  await build(folder);
  rmSync(join(folder, 'articles/1972/02/28/ferry.md'));
  const moved = articleText({
    headline: 'Ferry fares to rise in May',
    section: 'Harbour & Shipping',
    published: '1972-02-28',
    dateline: 'KINGSHAVEN',
    aliases: ['/1972/02/28/ferry/'],
  });
  writeFiles(folder, { 'articles/1972/02/28/ferry-fares.md': moved });
  const { code, stdout, dist } = await build(folder, '--strict');
  expect(stdout).toContain('1 removed, no problems');
  expect(code).toBe(0);
  expect(readFileSync(join(dist, '_redirects'), 'utf8')).toBe(
    '/1972/02/28/ferry/ /1972/02/28/ferry-fares/ 301\n',
  );
});

/** How the slug of `Harbour & Shipping` is spelt is not this test's affair. */
function sectionFolder(paths: readonly string[]): string {
  const page = paths.find((path) => path.startsWith('sections/harbour'));
  return page?.split('/')[1] ?? '';
}

describe('--strict', () => {
  const folder = archive({ ...threeArticles, 'articles/a.md': articleText({ mood: 'cheerful' }) });

  test('makes a warning an error; without it the archive is published', async () => {
    const strict = await build(folder, '--strict');
    expect(strict.code).toBe(1);
    expect(strict.stdout).toMatch(/^error {2}front-matter\/unknown-field\n/);
    expect(filesBelow(folder)).not.toContain('dist/index.html');
    const plain = await build(folder);
    expect(plain.code).toBe(0);
    expect(plain.stdout).toMatch(/^warning {2}front-matter\/unknown-field\n/);
  });

  test('stops an archive that would lose an address, before anything is written', async () => {
    rmSync(join(folder, 'articles/a.md'));
    const before = fingerprints(join(folder, 'dist'));
    const { code, stdout, dist } = await build(folder, '--strict');
    expect(code).toBe(1);
    expect(stdout).toContain('error  output/address-lost');
    expect(fingerprints(dist)).toEqual(before);
  });
});

test('--drafts publishes drafts and embargoed articles, and not what was withdrawn', async () => {
  const folder = archive({
    ...threeArticles,
    'articles/draft.md': articleText({ headline: 'A secret draft', status: 'draft' }),
    'articles/later.md': articleText({
      headline: 'A secret for later',
      status: { state: 'embargoed', until: '2030-01-01' },
    }),
    'articles/gone.md': articleText({ headline: 'A secret taken back', status: 'withdrawn' }),
  });
  const textOf = (dist: string) =>
    filesBelow(dist)
      .map((path) => readFileSync(join(dist, path), 'utf8'))
      .join('\n');
  const without = await build(folder);
  expect(without.stdout).toContain('Published 3 articles');
  expect(textOf(without.dist)).not.toMatch(/A secret (?:draft|for later)/);
  const drafts = await build(folder, '--drafts');
  expect(drafts.stdout).toContain('Published 5 articles');
  expect(textOf(drafts.dist)).toMatch(/A secret draft/);
  expect(textOf(drafts.dist)).toMatch(/A secret for later/);
});

test('the articles folder, the configuration and the templates may be symbolic links', async () => {
  const folder = archive(
    Object.fromEntries(Object.entries(threeArticles).map(([path, text]) => [`real/${path}`, text])),
  );
  writeFiles(folder, {
    'real/settings.yaml': 'title: The Linked Archive\n',
    'real/theme/assets/mine.txt': 'mine',
  });
  for (const [link, target] of [
    ['articles', 'real/articles'],
    ['backissue.yaml', 'real/settings.yaml'],
    ['templates', 'real/theme'],
  ] as const)
    symlinkSync(join(folder, target), join(folder, link));
  const { code, dist } = await build(folder);
  expect(code).toBe(0);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('The Linked Archive');
  expect(filesBelow(dist)).toContain('assets/mine.txt');
});
