import type { FileStatus } from './file-system.ts';

/**
 * A text that differs whenever the file has been written, replaced or taken away since, told
 * without reading it: as Git does, by size, both times and inode. `-` where no plain file stands.
 */
export function stampOf(status: FileStatus | null): string {
  if (status === null) return '-';
  const { size, modifiedMs, changedMs, inode } = status;
  return `${size} ${modifiedMs} ${changedMs} ${inode}`;
}

/** How coarse the times of a disk may be; FAT counts in steps of two seconds. */
const coarsestStepMs = 2000;

/**
 * The stamp to be kept of a file that is read after `sinceMs` of the disk's clock. A file that was written so shortly
 * before may be written again within one step of that clock: its stamp is `?`, which no file ever has.
 */
export function stampToKeep(status: FileStatus | null, sinceMs: number): string {
  if (status === null) return stampOf(null);
  const last = Math.max(status.modifiedMs, status.changedMs);
  return last < sinceMs - coarsestStepMs ? stampOf(status) : '?';
}
