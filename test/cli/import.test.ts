import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { disk } from '../../src/files/disk.ts';
import { filesBelow } from '../../src/files/files-below.ts';
import { projectFolder } from '../support/build-archive.ts';
import { runBackissue } from '../support/run-backissue.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const root = temporaryFolder();
const command = join(projectFolder, 'lib', 'bundle', 'main.js');
const pages = join(projectFolder, 'test', 'imports', 'text');
const harbour = readFileSync(join(pages, 'harbour-page.txt'), 'utf8');

/** A project with `files` in it. */
function project(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, name);
  writeFiles(folder, files);
  return folder;
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test('what was imported is built, every word of it', async () => {
  const folder = project('words', { 'pages/harbour.txt': harbour });
  const report = ['--report', 'account.jsonl'];
  const imported = await runBackissue(folder, ['import', 'pages', ...report]);
  expect(imported).toMatchObject({ code: 0, stderr: '' });
  expect(imported.stdout).toContain('Wrote 1 article to articles; 1 read from 1 file, no problems');
  const built = await runBackissue(folder, ['build']);
  expect(built).toMatchObject({ code: 0 });
  expect(built.stdout).toContain('no problems');

  const slug = 'council-asks-the-harbour-board-to-bring-back-the-quay-tram';
  const html = readFileSync(join(folder, 'dist/1972/03/04', slug, 'index.html'), 'utf8');
  const text = html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x26;|&amp;/g, '&')
    .replace(/&#39;/g, "'");
  const shown = new Set(wordsIn(text));
  const account = readFileSync(join(folder, 'account.jsonl'), 'utf8').trimEnd().split('\n');
  const pieces = account.map((line) => JSON.parse(line) as Record<string, string>);
  const inPage = pieces.filter(({ fate }) => fate === 'kept' || fate === 'moved');
  expect(inPage).toHaveLength(12);
  expect(
    inPage.flatMap((piece) => wordsIn(piece.text ?? '')).filter((word) => !shown.has(word)),
  ).toEqual([]);
  expect(text).toContain('1961. That year is painted');
  expect(text).toContain('# 7 was the last car');
  expect(text).toContain('3 * 2 cars went to the museum at no. 12_b');
  expect(text).toContain('closed in 1961 & its sheds');
  expect(text).not.toContain('powered by');
  expect(html).not.toContain('rel="author"');
});

describe('the exit code', () => {
  test('is 1 when something could not be imported, and the rest is imported', async () => {
    const folder = project('errors', { 'a.txt': harbour, 'b.pdf': '%PDF-1.4' });
    const ran = await runBackissue(folder, ['import', 'a.txt', 'b.pdf', 'gone.txt']);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('import/format-unknown');
    expect(ran.stdout).toContain('import/source-missing');
    expect(ran.stdout).toContain('Wrote 1 article');
  });

  test.for([
    [['import'], "missing required argument 'path'"],
    [['import', 'a.txt', '--format', 'word'], 'Allowed choices are auto, text'],
    [['import', 'a.txt', '--order', 'ymd'], 'Allowed choices are dmy, mdy'],
  ] as const)('is 2 for %j', async ([commandLine, message]) => {
    const ran = await runBackissue(root, commandLine);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
  });
});

test('standard input is imported, and --learn prints a profile and nothing else', () => {
  const folder = project('input', { 'a.txt': harbour });
  const ran = spawnSync(process.execPath, [command, 'import', '-'], {
    cwd: folder,
    input: harbour,
  });
  expect(ran.status).toBe(0);
  expect([...filesBelow(disk, join(folder, 'articles')).keys()]).toHaveLength(1);
  const learned = spawnSync(process.execPath, [command, 'import', '--learn', 'a.txt'], {
    cwd: folder,
  });
  expect(learned.status).toBe(0);
  expect(learned.stdout.toString()).toMatch(/^# Learned from 1 articles?\./);
});

test('killed at any time, the next import completes it', async () => {
  const record = (number: number) =>
    JSON.stringify({
      title: `Notice ${number}`,
      section: 'Notices',
      date: `1972-03-0${(number % 9) + 1}`,
      body: `The harbour board gives notice no. ${number}.\n\nIt may be read at the terminus.`,
    });
  const dump = Array.from({ length: 600 }, (_, index) => `${record(index)}\n`).join('');
  const whole = project('whole', { 'dump.jsonl': dump });
  expect(await runBackissue(whole, ['import', 'dump.jsonl'])).toMatchObject({ code: 0 });
  const expected = filesBelow(disk, join(whole, 'articles'));
  expect(expected.size).toBe(600);

  const folder = project('killed', { 'dump.jsonl': dump });
  const articles = join(folder, 'articles');
  let torn = 0;
  for (const enough of [1, 80, 250, 420]) {
    await killWhen(folder, () => filesBelow(disk, articles).size >= enough);
    const standing = filesBelow(disk, articles);
    if (standing.size < expected.size) torn++;
    for (const [path, text] of standing)
      if (path.endsWith('.md')) expect(text).toBe(expected.get(path));
  }
  // Else it was never stopped in the middle, and nothing was shown.
  expect(torn).toBeGreaterThan(0);
  expect(await runBackissue(folder, ['import', 'dump.jsonl'])).toMatchObject({ code: 0 });
  expect(filesBelow(disk, articles)).toEqual(expected);
  expect(readdirSync(join(folder, '.backissue')).sort()).toEqual(['.gitignore', 'imported-texts']);
});

/** Runs the import of `dump.jsonl` and kills it as soon as `isTime` says so. */
async function killWhen(folder: string, isTime: () => boolean): Promise<void> {
  const child = spawn(process.execPath, [command, 'import', '-q', 'dump.jsonl'], {
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const watch = setInterval(() => {
    if (isTime()) child.kill('SIGKILL');
  }, 5);
  await ended;
  clearInterval(watch);
}
