import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BuildResult } from '../../src/index.ts';
import { noPaint, printForPeople } from '../../src/diagnostics/print-for-people.ts';
import { filesBelow } from '../support/page-kinds.ts';
import { steadyText } from '../support/printed.ts';
import { runBackissue } from '../support/run-backissue.ts';
import { articleText, threeArticles } from '../support/small-archive.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** Two errors in one article, a warning in another. */
const faulty = {
  ...threeArticles,
  'articles/fog.md': articleText({ published: '1961-10-32', genre: 'oped' }),
  'articles/regatta.md': articleText({ mood: 'cheerful' }),
};

function archive(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}

describe('--format json', () => {
  const folder = archive(faulty);

  test('is one JSON document with the data of the text, and nothing else on either stream', async () => {
    const text = await runBackissue(folder, ['build']);
    const json = await runBackissue(folder, ['build', '--format', 'json']);
    expect(json.code).toBe(1);
    expect(json.stderr).toBe('');
    const result = JSON.parse(json.stdout) as BuildResult & { readonly seconds: number };
    expect(result).toMatchObject({ published: false, articles: 0, written: 0, leftOut: [] });
    expect(result.seconds).toBeGreaterThan(0);
    expect(result.problems.map(({ id }) => id)).toEqual([
      'front-matter/date-invalid',
      'front-matter/value-unknown',
      'front-matter/unknown-field',
    ]);
    expect(text.stdout.startsWith(`${printForPeople(result.problems, noPaint)}\nStopped`)).toBe(
      true,
    );
  });

  test('of a good build has its counts', async () => {
    const good = archive(threeArticles);
    const { code, stdout } = await runBackissue(good, ['build', '--format', 'json']);
    const result = JSON.parse(stdout) as BuildResult;
    const files = filesBelow(join(good, 'dist')).filter((path) => path !== 'manifest-sha256.txt');
    expect(code).toBe(0);
    expect(result).toMatchObject({
      published: true,
      articles: 3,
      written: files.length,
      removed: 0,
    });
    expect(result.pages).toBe(files.filter((path) => path.endsWith('.html')).length);
    expect(result.problems).toEqual([]);
  });
});

describe('the text', () => {
  test('has no colours and no marks of a terminal when it goes into a file', async () => {
    const { stdout, stderr } = await runBackissue(archive(faulty), ['build'], {
      environment: { FORCE_COLOR: '', TERM: 'xterm-256color' },
    });
    for (const mark of ['\u001b', '\r']) expect(stdout + stderr).not.toContain(mark);
  });

  test('with --quiet is the problems alone, or nothing', async () => {
    const good = archive(threeArticles);
    expect(await runBackissue(good, ['build', '--quiet'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    writeFiles(good, { 'articles/regatta.md': faulty['articles/regatta.md'] });
    const { code, stdout, stderr } = await runBackissue(good, ['build', '-q']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^warning {2}front-matter\/unknown-field\narticles\/regatta\.md:5:1\n/);
    expect(stdout).not.toContain('Published');
  });

  test('shows three of more than ten problems of one kind, and counts the others', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `articles/${index + 10}.md`);
    const folder = archive(
      Object.fromEntries(names.map((name) => [name, articleText({ section: '' })])),
    );
    const { code, stdout } = await runBackissue(folder, ['build']);
    expect(code).toBe(1);
    expect(stdout.match(/^error {2}front-matter\/field-missing$/gm)).toHaveLength(3);
    expect(stdout).toContain('… and 9 more of front-matter/field-missing\n');
    expect(stdout).toContain('Stopped with 12 errors');
  });

  test('never hands control characters of an article to the terminal', async () => {
    const title = 'The \u001b[31mtram\u001b[0m \u202eback';
    const folder = archive({ 'articles/a.md': articleText({ headline: title, genre: title }) });
    const { stdout } = await runBackissue(folder, ['build']);
    expect(stdout).toContain('front-matter/value-unknown');
    for (const mark of ['\u001b', '\u202e']) expect(stdout).not.toContain(mark);
  });

  test('of the result goes to standard output', async () => {
    const { stdout, stderr } = await runBackissue(archive(threeArticles), ['build']);
    expect(steadyText(stdout)).toMatch(
      /^Published 3 articles as \d+ pages in dist: .*, no problems, 0\.0 s\.\n$/,
    );
    // Progress shows after five seconds, which a busy machine may take.
    expect(stderr.replace(/^(?:Reading articles|Making pages): .*\n/gm, '')).toBe('');
  });
});
