import { join } from 'node:path';
import type { FileSystem } from '../../files/file-system.ts';
import { unfinishedRecordPath } from './commit-record.ts';
import {
  commitRecordPath,
  lockPath,
  stagingFolder,
  workFolder,
  type OpenOutput,
} from './output-folder.ts';
import { readText } from './take-lock.ts';
import { quietly } from './write-failure.ts';

/**
 * Gives up a build: what was staged is dropped and the output stands as it was.
 * Does no harm to a build that is decided already: that waits for the next one to finish it.
 */
export function abandonOutput(fs: FileSystem, output: OpenOutput, takeAway?: TakeAway): void {
  closeOutput(fs, output, takeAway);
  if (output.created) quietly(() => fs.removeEmptyFolder(output.folder));
}

/** Gives the output folder back after a build that was published, or failed. */
export function closeOutput(fs: FileSystem, output: OpenOutput, takeAway?: TakeAway): void {
  const { folder } = output;
  // One by one, so that what one step cannot do does not keep the lock from being given back.
  quietly(() => {
    if (holdsLock(fs, output) && fs.entry(commitRecordPath(folder)) === null)
      dropStaging(fs, folder, takeAway);
  });
  quietly(() => releaseOutput(fs, output));
}

/** Whether the lock is ours still; somebody may have deleted it by hand, and another build begun. */
export function holdsLock(fs: FileSystem, output: Pick<OpenOutput, 'folder' | 'lock'>): boolean {
  return readText(fs, lockPath(output.folder)) === output.lock;
}

/** Takes a folder and all that is in it away. */
export type TakeAway = (folder: string) => void;

/** Removes what an undecided build has staged. */
export function dropStaging(
  fs: FileSystem,
  outputFolder: string,
  takeAway: TakeAway = (folder) => {
    fs.removeTree(folder);
  },
): void {
  fs.removeFile(unfinishedRecordPath(outputFolder));
  takeAway(stagingFolder(outputFolder));
}

/** Gives the lock back, and leaves no folder of ours behind unless something must wait in it. */
export function releaseOutput(fs: FileSystem, output: Pick<OpenOutput, 'folder' | 'lock'>): void {
  if (!holdsLock(fs, output)) return;
  quietly(() => removeStrayLocks(fs, output.folder));
  fs.removeFile(lockPath(output.folder));
  // From here on another build may have begun: only an empty folder goes.
  fs.removeEmptyFolder(workFolder(output.folder));
}

/** Removes what builds left that died while they tried for the lock. They never protect a lock that is held. */
export function removeStrayLocks(fs: FileSystem, outputFolder: string): void {
  const folder = workFolder(outputFolder);
  for (const { name, kind } of fs.list(folder))
    if (kind === 'file' && /^lock[-.]/.test(name)) fs.removeFile(join(folder, name));
}
