import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { diskFailure } from '../files/disk-failure.ts';
import type { FileSystem } from '../files/file-system.ts';

/** So begin the names of folders in `.backissue/` that wait to be removed. */
const prefix = 'given-up-';

/**
 * Takes what a build has staged out of the way at one stroke when the build is given up, however much it is: it is moved
 * into the project's `.backissue/` and waits there. Where it cannot be moved, its files are removed one by one.
 */
export function takeAway(fs: FileSystem, projectFolder: string): (folder: string) => void {
  return (folder) => {
    // Nothing had been made yet.
    if (fs.removeEmptyFolder(folder)) return;
    try {
      fs.rename(folder, join(projectFolder, '.backissue', prefix + randomUUID()));
    } catch (error) {
      if (diskFailure(error) === null) throw error;
      fs.removeTree(folder);
    }
  };
}

/** Has all removed that waits for it. */
export function removeGivenUp(
  fs: FileSystem,
  projectFolder: string,
  remove = (folder: string): void => {
    fs.removeTree(folder);
  },
): void {
  const shared = join(projectFolder, '.backissue');
  if (fs.entry(shared)?.kind !== 'folder') return;
  for (const { name, kind } of fs.list(shared))
    if (kind === 'folder' && name.startsWith(prefix)) remove(join(shared, name));
}
