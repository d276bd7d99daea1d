import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { projectFolder } from '../support/build-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
cpSync(join(inject('sampleArchive'), 'articles'), join(folder, 'articles'), { recursive: true });
const output = join(folder, 'dist');

/** Builds, interrupted as soon as it has begun to write. */
async function interrupted(): Promise<{ code: number | null; stderr: string }> {
  const main = join(projectFolder, 'lib/bundle/main.js');
  const child = spawn(process.execPath, [main, 'build', '--clean'], { cwd: folder });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await expect
    .poll(() => existsSync(join(output, '.backissue')), { timeout: 10_000, interval: 5 })
    .toBe(true);
  child.kill('SIGINT');
  return { code: await ended, stderr };
}

test('Ctrl-C gives a build up and leaves nothing of it in the output', async () => {
  expect(await interrupted()).toEqual({
    code: 130,
    stderr:
      'Giving up, and taking away what was made. Ctrl-C again ends at once.\n' +
      'Interrupted. Nothing was published; dist is as it was.\n',
  });
  expect(existsSync(output)).toBe(false);
  const waiting = () => readdirSync(join(folder, '.backissue'));
  await expect
    .poll(() => waiting().filter((name) => name.startsWith('given-up')), { timeout: 10_000 })
    .toEqual([]);
});
