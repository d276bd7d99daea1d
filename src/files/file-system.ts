/** What stands at a path. Symbolic links are never followed: they are `other`. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** What the disk says of a file beside its bytes. Times are milliseconds since 1970, as exact as the disk has them. */
export interface FileStatus {
  /** Bytes. */
  readonly size: number;
  /** When its bytes were last written, as far as whoever wrote them says. */
  readonly modifiedMs: number;
  /** When anything of it last changed, its name and rights among it; nobody can set this. */
  readonly changedMs: number;
  readonly inode: number;
}

/**
 * The few operations on files that backissue needs. Paths are absolute, in the
 * form of the platform. Synchronous, because they run in worker threads where one batch
 * is worked off at a time, and a promise for each of a million files costs more than the call.
 *
 * What the disk refuses is thrown, with the system's `code`; `diskFailure` puts it into words.
 */
export interface FileSystem {
  /** Entries of a folder, sorted by name in code unit order; empty when there is no such folder. */
  list(folder: string): readonly Entry[];
  /** What stands at `path`, or null when nothing does. */
  entry(path: string): Entry | null;
  /** Size in bytes of the file at `path`; null when nothing, a folder or a symbolic link stands there. */
  size(path: string): number | null;
  /** Of the file at `path`; null when nothing, a folder or a symbolic link stands there. */
  status(path: string): FileStatus | null;
  /** The file's bytes, through a symbolic link too; null when there is no such file. */
  read(path: string): Uint8Array | null;
  /** `length` bytes of the file from `start` on, fewer where it ends before; null when there is no such file. */
  readPart(path: string, start: number, length: number): Uint8Array | null;
  /** Creates or replaces a file; its folder must exist. A kill may leave half of it. */
  write(path: string, bytes: Uint8Array | string): void;
  /** Adds to the end of a file, or creates it; its folder must exist. A kill may leave half of it. */
  append(path: string, bytes: Uint8Array | string): void;
  /**
   * Creates a file that nobody ever sees half written; its folder must exist.
   * False, and nothing done, when anything stands there already: of two callers one gets true.
   */
  create(path: string, bytes: Uint8Array | string): boolean;
  /** Creates a folder and those above it. */
  makeFolder(path: string): void;
  /** Moves a file or a folder at one stroke; replaces a file (or a symbolic link itself) at `to`. */
  rename(from: string, to: string): void;
  /** Removes a file or a symbolic link itself; nothing happens when it is gone. */
  removeFile(path: string): void;
  /** Removes a folder if it is empty; true when no folder is left there, false when it holds something. */
  removeEmptyFolder(path: string): boolean;
  /** Removes a folder with everything in it; only ever called on our own staging folder. */
  removeTree(path: string): void;
  /** The path with every symbolic link in it resolved; what does not exist yet is kept as written. */
  realPath(path: string): string;
}
