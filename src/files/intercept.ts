import type { FileSystem } from './file-system.ts';

/** One call of a file system; `to` is the target of a rename, `bytes` what is written. */
export interface Operation {
  readonly name: keyof FileSystem;
  readonly path: string;
  readonly to?: string;
  readonly bytes?: Uint8Array | string;
}

/** The same file system with `before` told of every call, for tests: it may count, throw, or act in between. */
export function intercept(fs: FileSystem, before: (operation: Operation) => void): FileSystem {
  const told = <Result>(operation: Operation, action: () => Result): Result => {
    before(operation);
    return action();
  };
  return {
    list: (path) => told({ name: 'list', path }, () => fs.list(path)),
    entry: (path) => told({ name: 'entry', path }, () => fs.entry(path)),
    size: (path) => told({ name: 'size', path }, () => fs.size(path)),
    status: (path) => told({ name: 'status', path }, () => fs.status(path)),
    read: (path) => told({ name: 'read', path }, () => fs.read(path)),
    readPart: (path, start, length) =>
      told({ name: 'readPart', path }, () => fs.readPart(path, start, length)),
    write: (path, bytes) => told({ name: 'write', path, bytes }, () => fs.write(path, bytes)),
    append: (path, bytes) => told({ name: 'append', path, bytes }, () => fs.append(path, bytes)),
    create: (path, bytes) => told({ name: 'create', path, bytes }, () => fs.create(path, bytes)),
    makeFolder: (path) => told({ name: 'makeFolder', path }, () => fs.makeFolder(path)),
    rename: (path, to) => told({ name: 'rename', path, to }, () => fs.rename(path, to)),
    removeFile: (path) => told({ name: 'removeFile', path }, () => fs.removeFile(path)),
    removeEmptyFolder: (path) =>
      told({ name: 'removeEmptyFolder', path }, () => fs.removeEmptyFolder(path)),
    removeTree: (path) => told({ name: 'removeTree', path }, () => fs.removeTree(path)),
    realPath: (path) => told({ name: 'realPath', path }, () => fs.realPath(path)),
  };
}

/** Whether a call may change what stands on the disk. */
export function isChange({ name }: Operation): boolean {
  return !['list', 'entry', 'size', 'status', 'read', 'readPart', 'realPath'].includes(name);
}
