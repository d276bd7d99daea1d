import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveArchive, type ServedArchive } from '../support/served-archive.ts';
import { fingerprints } from '../support/site-files.ts';
import { articleText, threeArticles } from '../support/small-archive.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { watchWhile } from '../support/watch-while.ts';

describe('an archive that is served and watched', () => {
  const folder = temporaryFolder();
  const tram = join(folder, 'articles/1972/02/29/tram.md');
  const page = '1972/02/29/tram/';
  let archive: ServedArchive;
  const get = async (path: string) => (await fetch(new URL(path, archive.url))).text();
  const change = async (act: () => void, wanted: (shown: string) => boolean) => {
    act();
    const shown = () => readFileSync(join(folder, 'dist', page, 'index.html'), 'utf8');
    await expect.poll(shown, { timeout: 10_000, interval: 20 }).toSatisfy(wanted);
  };

  beforeAll(async () => {
    writeFiles(folder, threeArticles);
    archive = await serveArchive(folder);
    await archive.built(({ result }) => result.published);
    await archive.watching;
  });
  afterAll(() => archive.close());

  test('shows a saved article, and writes its page alone', async () => {
    const before = archive.builds.length;
    await change(
      () => writeFileSync(tram, `${readFileSync(tram, 'utf8')}\nThe tram is back.\n`),
      (shown) => shown.includes('The tram is back.'),
    );
    expect(await get(page)).toContain('The tram is back.');
    await archive.built((report) => archive.builds.indexOf(report) >= before);
    const written = archive.builds.slice(before).map(({ result }) => result.written);
    expect(Math.max(...written)).toBeLessThanOrEqual(5);
  });

  test('keeps the last good page while an article has an error, and goes on when it is mended', async () => {
    const good = await get(page);
    writeFileSync(tram, '---\nheadline: [\n---\n');
    const before = archive.builds.length;
    const isLater = (index: number) => index >= before;
    const failed = await archive.built(
      (report) => isLater(archive.builds.indexOf(report)) && !report.result.published,
    );
    expect(failed.result.problems.map(({ id }) => id)).toContain('yaml/syntax');
    expect(await get(page)).toBe(good);
    await change(
      () => writeFileSync(tram, articleText({}, 'Mended.\n')),
      (shown) => shown.includes('Mended.'),
    );
  });

  test('follows a configuration, a template and a style sheet that were not there before', async () => {
    writeFiles(folder, { 'backissue.yaml': 'title: The Lantern\n' });
    await expect.poll(() => get('/'), { timeout: 10_000 }).toContain('The Lantern');
    writeFiles(folder, { 'templates/assets/more.css': 'p { color: teal }' });
    await expect.poll(() => get('assets/more.css'), { timeout: 10_000 }).toContain('teal');
    rmSync(join(folder, 'templates'), { recursive: true });
    await expect.poll(() => get('assets/more.css'), { timeout: 10_000 }).not.toContain('teal');
    writeFiles(folder, { 'templates/assets/again.css': 'p { color: navy }' });
    await expect.poll(() => get('assets/again.css'), { timeout: 10_000 }).toContain('navy');
  });

  test('nothing of the live page is in what is published', () => {
    for (const path of fingerprints(join(folder, 'dist')).keys())
      expect(readFileSync(join(folder, 'dist', path), 'utf8')).not.toContain('/.backissue/');
  });

  test('when it is closed, the output holds no work of a build', async () => {
    await archive.close();
    expect(existsSync(join(folder, 'dist/.backissue'))).toBe(false);
    expect(archive.faults).toEqual([]);
  });
});

test('whatever is done to the files, two seconds later the output is that of a clean build', async () => {
  const { compared, faults } = await watchWhile(temporaryFolder(), { operations: 80, seed: 1972 });
  expect(faults).toEqual([]);
  expect(compared).toBeGreaterThan(1);
});
