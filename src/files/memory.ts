import { basename, dirname, resolve, sep } from 'node:path';
import { diskError } from './disk-failure.ts';
import type { Entry, FileSystem } from './file-system.ts';

interface Folder {
  readonly entries: Map<string, { name: string; node: Node }>;
}
type Node = Folder | Uint8Array;

interface MemoryOptions {
  /** As macOS and Windows have it: `News` and `news` are one file, under the name it was made with. */
  readonly ignoreCase?: boolean;
}

/**
 * A file system in memory, for tests and for what a build has read already: it answers as `disk` does, errors included, and
 * knows no symbolic links. `initial` maps absolute paths to contents.
 */
export function createMemoryFileSystem(
  initial: Readonly<Record<string, Uint8Array | string>> = {},
  options: MemoryOptions = {},
): FileSystem {
  const root: Folder = { entries: new Map() };
  /** The clock of this disk: it moves on with every file that is written. */
  let ticks = 0;
  const writtenAt = new WeakMap<Uint8Array, number>();
  const key = (name: string): string =>
    options.ignoreCase === true ? name.normalize('NFC').toLowerCase() : name;

  function find(path: string): Node | null {
    let node: Node = root;
    for (const segment of segmentsOf(path)) {
      if (isFile(node)) return null;
      const next = node.entries.get(key(segment));
      if (next === undefined) return null;
      node = next.node;
    }
    return node;
  }

  function folderAbove(path: string): Folder {
    const folder = find(dirname(path));
    if (folder === null) throw diskError('ENOENT', path);
    if (isFile(folder)) throw diskError('ENOTDIR', path);
    return folder;
  }

  function put(folder: Folder, path: string, node: Node): void {
    const name = basename(path);
    const before = folder.entries.get(key(name));
    if (before === undefined) folder.entries.set(key(name), { name, node });
    else before.node = node;
    if (isFile(node) && !writtenAt.has(node)) writtenAt.set(node, ++ticks);
  }

  const fileSystem: FileSystem = {
    list(folder) {
      const node = find(folder);
      if (node === null || isFile(node)) return [];
      return [...node.entries.values()]
        .map((entry): Entry => ({ name: entry.name, kind: kindOf(entry.node) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    entry(path) {
      const node = find(path);
      return node === null ? null : { name: basename(path), kind: kindOf(node) };
    },
    size(path) {
      const node = find(path);
      return node !== null && isFile(node) ? node.length : null;
    },
    status(path) {
      const node = find(path);
      if (node === null || !isFile(node)) return null;
      const tick = writtenAt.get(node) ?? 0;
      return { size: node.length, modifiedMs: tick, changedMs: tick, inode: tick };
    },
    read(path) {
      const node = find(path);
      return node !== null && isFile(node) ? Buffer.from(node) : null;
    },
    readPart(path, start, length) {
      return fileSystem.read(path)?.subarray(start, start + length) ?? null;
    },
    write(path, bytes) {
      const standing = find(path);
      if (standing !== null && !isFile(standing)) throw diskError('EISDIR', path);
      put(folderAbove(path), path, bytesOf(bytes));
    },
    append(path, bytes) {
      const standing = fileSystem.read(path) ?? new Uint8Array();
      fileSystem.write(path, Buffer.concat([standing, bytesOf(bytes)]));
    },
    create(path, bytes) {
      const folder = folderAbove(path);
      if (find(path) !== null) return false;
      put(folder, path, bytesOf(bytes));
      return true;
    },
    makeFolder(path) {
      let node: Folder = root;
      for (const name of segmentsOf(path)) {
        const before: Node | undefined = node.entries.get(key(name))?.node;
        const next: Node = before ?? { entries: new Map() };
        if (isFile(next)) throw diskError('EEXIST', path);
        if (before === undefined) node.entries.set(key(name), { name, node: next });
        node = next;
      }
    },
    rename(from, to) {
      const node = find(from);
      if (node === null) throw diskError('ENOENT', from);
      const target = find(to);
      const folder = folderAbove(to);
      if (target !== null && target !== node) {
        if (isFile(node) && !isFile(target)) throw diskError('EISDIR', from);
        if (!isFile(node) && isFile(target)) throw diskError('ENOTDIR', from);
        if (!isFile(target) && target.entries.size > 0) throw diskError('ENOTEMPTY', from);
      }
      folderAbove(from).entries.delete(key(basename(from)));
      folder.entries.delete(key(basename(to)));
      put(folder, to, node);
    },
    removeFile(path) {
      const node = find(path);
      if (node === null) return;
      if (!isFile(node)) throw diskError('EISDIR', path);
      folderAbove(path).entries.delete(key(basename(path)));
    },
    removeEmptyFolder(path) {
      const node = find(path);
      if (node === null) return true;
      if (isFile(node) || node.entries.size > 0) return false;
      folderAbove(path).entries.delete(key(basename(path)));
      return true;
    },
    removeTree(path) {
      if (find(path) !== null) folderAbove(path).entries.delete(key(basename(path)));
    },
    realPath(path) {
      return resolve(path);
    },
  };

  for (const [path, content] of Object.entries(initial)) {
    fileSystem.makeFolder(dirname(path));
    fileSystem.write(path, content);
  }
  return fileSystem;
}

function segmentsOf(path: string): string[] {
  return resolve(path)
    .split(sep)
    .filter((segment) => segment !== '');
}

function isFile(node: Node): node is Uint8Array {
  return node instanceof Uint8Array;
}

function kindOf(node: Node): Entry['kind'] {
  return isFile(node) ? 'file' : 'folder';
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  // A copy, as on a disk: what the caller does to its bytes afterwards does not show.
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
}
