import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { execPath } from 'node:process';
import type { FileSystem } from '../files/file-system.ts';
import { diskFailure } from '../files/disk-failure.ts';

/** So begin the names of folders in `.backissue/` that wait to be removed. */
const givenUp = 'given-up-';

/**
 * Takes the work of a build that was given up out of the way at one stroke, however large it is: it is moved into the project's own
 * `.backissue/`, for `remove` to take away. Where it cannot be moved, its files are removed one by one.
 */
export function takeAway(
  fs: FileSystem,
  projectFolder: string,
  remove: (folder: string) => void,
): (folder: string) => void {
  return (folder) => {
    // Nothing had been made yet.
    if (fs.removeEmptyFolder(folder)) return;
    const aside = join(projectFolder, '.backissue', givenUp + randomUUID());
    try {
      fs.rename(folder, aside);
    } catch (error) {
      if (diskFailure(error) === null) throw error;
      fs.removeTree(folder);
      return;
    }
    remove(aside);
  };
}

/** What waits still, because what was to remove it was ended itself. */
export function removeGivenUp(
  fs: FileSystem,
  projectFolder: string,
  remove: (folder: string) => void,
): void {
  const shared = join(projectFolder, '.backissue');
  if (fs.entry(shared)?.kind !== 'folder') return;
  for (const { name, kind } of fs.list(shared))
    if (kind === 'folder' && name.startsWith(givenUp)) remove(join(shared, name));
}

/** Removes a folder in a process of its own, which goes on when this one ends. */
export function removeInBackground(folder: string): void {
  const script = 'require("node:fs").rmSync(process.argv[1], { recursive: true, force: true })';
  const options = { stdio: 'ignore', detached: true, windowsHide: true } as const;
  const remover = spawn(execPath, ['--eval', script, folder], options);
  remover.on('error', () => undefined);
  remover.unref();
}
