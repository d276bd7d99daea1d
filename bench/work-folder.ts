import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasRoomInMemory, memoryDisk } from './memory-disk.ts';

export interface WorkFolder {
  readonly path: string;
  /** For people: `/dev/shm, a disk in memory`. */
  readonly shown: string;
  readonly remove: () => void;
}

/** Rough, and rather much: source, pages and what is staged, of one article in one system. */
const bytesAnArticle = 40_000;

/** A new folder for the sources and the output of `articles` in so many systems. */
export function makeWorkFolder(articles: number, systems: number): WorkFolder {
  const isInMemory = hasRoomInMemory(articles * systems * bytesAnArticle);
  const place = isInMemory ? memoryDisk : tmpdir();
  const path = mkdtempSync(join(place, 'backissue-bench-'));
  return {
    path,
    shown: isInMemory ? `${memoryDisk}, a disk in memory` : `${place}, which may be a slow disk`,
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
  };
}
