import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { diskError } from '../files/disk-failure.ts';
import { filesBelow } from '../files/files-below.ts';
import { intercept } from '../files/intercept.ts';
import { createMemoryFileSystem } from '../files/memory.ts';
import { removeGivenUp, takeAway } from './given-up.ts';

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
  takeAway(watched, project)(staging);
  expect(changes).toEqual(['removeEmptyFolder', 'rename']);
  const waiting: string[] = [];
  removeGivenUp(fs, project, (folder) => waiting.push(folder));
  expect(waiting.map((folder) => fs.entry(folder)?.kind)).toEqual(['folder']);
  // What is nothing of ours is left alone.
  fs.write(join(project, '.backissue/given-up-by-hand'), 'a file');
  removeGivenUp(fs, project);
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
  takeAway(elsewhere, project)(staging);
  expect(pathsOf(fs)).toEqual([kept[0], ...none, kept[1]]);
});

test('where nothing was made, nothing is moved', () => {
  const fs = paper();
  fs.makeFolder(staging);
  takeAway(fs, project)(staging);
  expect(pathsOf(fs)).toEqual([kept[0], ...none, kept[1]]);
  takeAway(fs, project)(staging);
});
