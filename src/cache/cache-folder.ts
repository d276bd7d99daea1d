import { join } from 'node:path';
import { hash } from 'node:crypto';
import { unlessRefused } from '../files/disk-failure.ts';
import type { FileSystem } from '../files/file-system.ts';

/** Where what one build knows is kept for the next. */
export interface CacheFolder {
  /** Absolute. */
  readonly folder: string;
  /** A time of the disk's own clock at which nothing had been read yet, in milliseconds. */
  readonly sinceMs: number;
}

/**
 * The folder of the cache for one output folder, below `.backissue/` of the project. Null where it cannot
 * be had: a build then does all its work, and the next one again.
 */
export function openCacheFolder(
  fs: FileSystem,
  projectFolder: string,
  outputFolder: string,
): CacheFolder | null {
  const shared = join(projectFolder, '.backissue');
  const name = hash('sha256', outputFolder).slice(0, 12);
  const folder = join(shared, name);
  return unlessRefused(() => {
    // Nothing is ever written through a symbolic link.
    for (const path of [shared, folder]) {
      fs.makeFolder(path);
      if (fs.entry(path)?.kind !== 'folder') return null;
    }
    const ignore = join(shared, '.gitignore');
    if (fs.entry(ignore) === null)
      fs.write(ignore, '# What a build keeps for the next; safe to delete.\n*\n');
    const clock = join(folder, 'started');
    if (fs.entry(clock)?.kind === 'other') return null;
    fs.write(clock, '');
    const status = fs.status(clock);
    return status === null ? null : { folder, sinceMs: status.modifiedMs };
  });
}

/** Reads a file of the cache; null when it cannot be had. */
export function readCacheFile(
  fs: FileSystem,
  { folder }: CacheFolder,
  name: string,
): Uint8Array | null {
  const path = join(folder, name);
  return unlessRefused(() => (fs.entry(path)?.kind === 'file' ? fs.read(path) : null));
}

/** Replaces a file of the cache at one stroke, by pieces that are made as they are written. What cannot be written is not kept. */
export function replaceCacheFile(
  fs: FileSystem,
  { folder }: CacheFolder,
  name: string,
  pieces: readonly (() => Uint8Array)[],
): void {
  unlessRefused(() => {
    const unfinished = join(folder, `${name}.new`);
    fs.removeFile(unfinished);
    fs.write(unfinished, '');
    for (const piece of pieces) fs.append(unfinished, piece());
    fs.rename(unfinished, join(folder, name));
  });
}
