import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
  type Dirent,
  type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Entry, FileSystem } from './file-system.ts';
import { codeOf } from './disk-failure.ts';

/** The real disk. */
export const disk: FileSystem = {
  list(folder) {
    const entries = unlessMissing(() => readdirSync(folder, { withFileTypes: true })) ?? [];
    return entries
      .map((entry): Entry => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  },

  entry(path) {
    const stats = statusOf(path);
    return stats === null ? null : { name: basename(path), kind: kindOf(stats) };
  },

  size(path) {
    const stats = statusOf(path);
    return stats?.isFile() === true ? stats.size : null;
  },

  status(path) {
    const stats = statusOf(path);
    if (stats?.isFile() !== true) return null;
    const { size, mtimeMs, ctimeMs, ino } = stats;
    return { size, modifiedMs: mtimeMs, changedMs: ctimeMs, inode: ino };
  },

  read(path) {
    return unlessMissing(() => readFileSync(path), 'EISDIR');
  },

  readPart(path, start, length) {
    return unlessMissing(() => {
      const file = openSync(path, 'r');
      try {
        const bytes = Buffer.allocUnsafe(length);
        return bytes.subarray(0, readSync(file, bytes, 0, length, start));
      } finally {
        closeSync(file);
      }
    }, 'EISDIR');
  },

  write(path, bytes) {
    writeFileSync(path, bytes);
  },

  append(path, bytes) {
    appendFileSync(path, bytes);
  },

  create(path, bytes) {
    // A hard link appears at one stroke, with all its bytes, and never replaces anything.
    const whole = `${path}.${randomUUID()}`;
    writeFileSync(whole, bytes, { flag: 'wx' });
    try {
      linkSync(whole, path);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      return createWithoutLinks(path, bytes);
    } finally {
      rmSync(whole, { force: true });
    }
  },

  makeFolder(path) {
    mkdirSync(path, { recursive: true });
  },

  rename(from, to) {
    renameSync(from, to);
  },

  removeFile(path) {
    unlessMissing(() => unlinkSync(path));
  },

  removeEmptyFolder(path) {
    try {
      rmdirSync(path);
      return true;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ENOENT') return true;
      if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR') return false;
      throw error;
    }
  },

  removeTree(path) {
    unlessMissing(() => rmSync(path, { recursive: true, force: true }));
  },

  realPath(path) {
    const real = unlessMissing(() => realpathSync.native(path));
    if (real !== null || dirname(path) === path) return real ?? path;
    return join(disk.realPath(dirname(path)), basename(path));
  },
};

/** For disks without hard links, such as FAT: as exclusive, but a reader may meet the file still empty. */
function createWithoutLinks(path: string, bytes: Uint8Array | string): boolean {
  try {
    writeFileSync(path, bytes, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function statusOf(path: string): Stats | null {
  return unlessMissing(() => lstatSync(path, { throwIfNoEntry: false }) ?? null);
}

function kindOf(entry: Dirent | Stats): Entry['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

/** Null where there is nothing, or where a folder of the path is a file. */
function unlessMissing<Result>(action: () => Result, alsoMissing = 'ENOENT'): Result | null {
  try {
    return action();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === alsoMissing) return null;
    throw error;
  }
}
