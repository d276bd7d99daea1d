import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectFolder } from '../support/build-archive.ts';
import { runBackissue } from '../support/run-backissue.ts';
import { threeArticles } from '../support/small-archive.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
writeFiles(folder, threeArticles);

/** The command, running, and what it has said so far. */
function start(...flags: string[]): { child: ChildProcessWithoutNullStreams; said: () => string } {
  const main = join(projectFolder, 'lib/bundle/main.js');
  const child = spawn(process.execPath, [main, 'serve', ...flags], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, said: () => text };
}

test('serves, tells of each change in a line, and ends at Ctrl-C without leaving anything half done', async () => {
  const { child, said } = start('--watch', '--port', '0');
  await expect.poll(said, { timeout: 15_000 }).toContain('3 articles');
  await expect.poll(said, { timeout: 15_000 }).toContain('Watching for changes');
  const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said())?.[0] ?? '';
  expect((await fetch(url)).status).toBe(200);
  const file = join(folder, 'articles/1972/02/29/tram.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne more line.\n`);
  const line = /^\d\d:\d\d:\d\d {2}articles\/1972\/02\/29\/tram\.md: \d files? written in \d+ ms$/m;
  await expect.poll(said, { timeout: 15_000 }).toMatch(line);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(existsSync(join(folder, 'dist/.backissue'))).toBe(false);
});

test('a port that is taken is told when it was asked for', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { code, stderr } = await runBackissue(folder, ['serve', '--port', String(port)]);
  expect([code, stderr]).toEqual([
    2,
    `Port ${port} is taken. Choose another: --port ${port + 1}\n`,
  ]);
});

test.each([
  [['--port', 'x'], /whole number from 0 to 65535/],
  [['--editor', 'ed'], /It must be one of vscode/],
  [['--wacht'], /Did you mean --watch/],
])('%j is wrong usage', async (flags, message) => {
  const { code, stderr } = await runBackissue(folder, ['serve', ...flags]);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});
