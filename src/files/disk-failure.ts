/** What the disk refused to do, for a message. */
export interface DiskFailure {
  /** The system's name for it: `ENOSPC`. */
  readonly code: string;
  /** Absolute; null when the system names none. */
  readonly path: string | null;
  /** As the end of a sentence: `the disk is full`. */
  readonly reason: string;
  /** What a person may do about it, a sentence. */
  readonly remedy: string;
}

/** `ENOENT` of an error thrown by a `FileSystem`; null for any other value. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  // Errors of Node's own argument checks (`ERR_INVALID_ARG_TYPE`) are faults of the program.
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : null;
}

/** The refusal behind a thrown error; null when the error is a fault of the program and must go on up. */
export function diskFailure(error: unknown): DiskFailure | null {
  const code = codeOf(error);
  if (code === null) return null;
  const path = (error as { path?: unknown }).path;
  const [reason, remedy] = words.get(code) ?? [
    `the system answers ${code}`,
    'Look that code up in the manual of the system, and build again.',
  ];
  return { code, path: typeof path === 'string' ? path : null, reason, remedy };
}

/** An error as the disk throws it, for what it would not refuse but we do. */
export function diskError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: '${path}'`), { code, path });
}

const permission = [
  'permission is denied',
  'Give the user who runs the build the right to write there, and build again.',
] as const;
const openFiles = [
  'too many files are open',
  'Close other programs or raise the limit (`ulimit -n`), and build again.',
] as const;
const inTheWay = [
  'something of another kind stands there',
  'Move it away, and build again.',
] as const;

const words = new Map<string, readonly [reason: string, remedy: string]>([
  ['ENOSPC', ['the disk is full', 'Free some space, and build again.']],
  ['EDQUOT', ['the quota of disk space is used up', 'Free some space, and build again.']],
  ['EACCES', permission],
  ['EPERM', permission],
  ['EROFS', ['the disk is read-only', 'Choose an output folder on a disk that can be written.']],
  ['EMFILE', openFiles],
  ['ENFILE', openFiles],
  ['EIO', ['the disk reports a fault', 'Check the disk before you build again.']],
  ['EBUSY', ['another program uses it', 'Close that program, and build again.']],
  ['ENAMETOOLONG', ['the path is too long', 'Choose an output folder with a shorter path.']],
  ['ENOTEMPTY', inTheWay],
  ['ENOTDIR', inTheWay],
  ['EISDIR', inTheWay],
  ['EEXIST', inTheWay],
  ['ENOENT', ['it is gone', 'Let nothing else write into that folder, and build again.']],
  ['EXDEV', ['it lies on another disk', 'Keep the whole output folder on one disk.']],
]);

/** What `action` gives; null where the disk refuses, for what can be done without. */
export function unlessRefused<Result>(action: () => Result): Result | null {
  try {
    return action();
  } catch (error) {
    if (diskFailure(error) === null) throw error;
    return null;
  }
}
