import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface WorkFolder {
  readonly path: string;
  /** For people: `/dev/shm, a disk in memory`. */
  readonly shown: string;
  readonly remove: () => void;
}

const memoryDisk = '/dev/shm';
/** Rough, and rather much: source, pages and what is staged, of one article in one system. */
const bytesAnArticle = 40_000;

/** A new folder for the sources and the output of `articles` in so many systems. */
export function makeWorkFolder(articles: number, systems: number): WorkFolder {
  const isInMemory = freeBytes(memoryDisk) > articles * systems * bytesAnArticle;
  const place = isInMemory ? memoryDisk : tmpdir();
  const path = mkdtempSync(join(place, 'backissue-bench-'));
  return {
    path,
    shown: isInMemory ? `${memoryDisk}, a disk in memory` : `${place}, which may be a slow disk`,
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** 0 where nothing can be written. */
function freeBytes(folder: string): number {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
