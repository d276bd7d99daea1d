import type { FileSystem } from './file-system.ts';

/** A file system through which each file is read once, and what was read, by path. */
export interface ReadOnce {
  readonly files: FileSystem;
  readonly taken: ReadonlyMap<string, Uint8Array>;
}

/** Whoever reads a file again gets what it held the first time, even if it has changed since. */
export function readOnce(fs: FileSystem): ReadOnce {
  const taken = new Map<string, Uint8Array>();
  const read = (path: string): Uint8Array | null => {
    const bytes = taken.get(path) ?? fs.read(path);
    if (bytes !== null) taken.set(path, bytes);
    return bytes;
  };
  return { files: { ...fs, read }, taken };
}
