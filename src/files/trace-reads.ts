import { stampToKeep } from './file-stamp.ts';
import type { FileStatus, FileSystem } from './file-system.ts';
import { intercept } from './intercept.ts';

/** A path, and the stamp of what stood there before it was read. */
export type StampedPath = readonly [path: string, stamp: string];

/** A file system that notes what is asked of it. */
export interface TracedFiles {
  readonly files: FileSystem;
  /** Every path that was asked for since the last call, whether anything stands there or not. */
  readonly take: () => readonly StampedPath[];
}

/** `sinceMs` is a time of the disk's clock before the first read. */
export function traceReads(fs: FileSystem, sinceMs: number): TracedFiles {
  const stamps = new Map<string, string>();
  // Before the read, so that a change in between shows.
  const look = (path: string): FileStatus | null => {
    const status = fs.status(path);
    if (!stamps.has(path)) stamps.set(path, stampToKeep(status, sinceMs));
    return status;
  };
  const files = {
    ...intercept(fs, ({ path }) => {
      if (!stamps.has(path)) look(path);
    }),
    // Mostly the first question, and one look answers it.
    size: (path: string) => look(path)?.size ?? null,
  };
  const take = (): StampedPath[] => {
    const taken = [...stamps];
    stamps.clear();
    return taken;
  };
  return { files, take };
}
