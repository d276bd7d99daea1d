import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import { diskError } from '../files/disk-failure.ts';
import { filesBelow } from '../files/files-below.ts';
import { intercept } from '../files/intercept.ts';
import { createMemoryFileSystem } from '../files/memory.ts';
import { removeGivenUp, removeInBackground, takeAway } from './take-away.ts';

const project = resolve('/paper');
const staging = join(project, 'dist/.backissue/staging');
const paper = (...more: string[]) =>
  createMemoryFileSystem({
    [join(project, '.backissue/.gitignore')]: '*',
    [join(project, 'dist/index.html')]: 'home',
    ...Object.fromEntries(more.map((path) => [join(project, path), 'made'])),
  });
const pathsOf = (fs: ReturnType<typeof paper>) => [...filesBelow(fs, project).keys()].sort();
const kept = ['.backissue/.gitignore', 'dist/index.html'];
const none = ['dist/.backissue/'];

test('work is moved out of the output at one stroke, and waits to be removed', () => {
  const fs = paper('dist/.backissue/staging/a.html', 'dist/.backissue/staging/b/index.html');
  const changes: string[] = [];
  const watched = intercept(fs, ({ name }) => changes.push(name));
  const waiting: string[] = [];
  takeAway(watched, project, (folder) => waiting.push(folder))(staging);
  expect(changes).toEqual(['removeEmptyFolder', 'rename']);
  expect(waiting.map((folder) => fs.entry(folder)?.kind)).toEqual(['folder']);
  // Should nothing have removed it, the next build sees to it, and to nothing else.
  fs.write(join(project, '.backissue/given-up-by-hand'), 'a file');
  removeGivenUp(fs, project, (folder) => {
    fs.removeTree(folder);
  });
  expect(pathsOf(fs)).toEqual([
    '.backissue/.gitignore',
    '.backissue/given-up-by-hand',
    ...none,
    kept[1],
  ]);
});

test('where it cannot be moved, it is removed there', () => {
  const fs = paper('dist/.backissue/staging/a.html');
  const elsewhere = intercept(fs, ({ name, path }) => {
    if (name === 'rename') throw diskError('EXDEV', path);
  });
  takeAway(elsewhere, project, () => expect.unreachable())(staging);
  expect(pathsOf(fs)).toEqual([kept[0], ...none, kept[1]]);
});

test('where nothing was made, nothing is moved', () => {
  const fs = paper();
  fs.makeFolder(staging);
  takeAway(fs, project, () => expect.unreachable())(staging);
  expect(pathsOf(fs)).toEqual([kept[0], ...none, kept[1]]);
  takeAway(fs, project, () => expect.unreachable())(staging);
});

test('a process of its own removes a folder', async () => {
  const folder = join(temporaryFolder(), 'large');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.html'), 'made');
  removeInBackground(folder);
  await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false);
});
