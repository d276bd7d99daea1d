import { dirname, join } from 'node:path';
import { codeOf } from '../../files/disk-failure.ts';
import type { FileSystem } from '../../files/file-system.ts';

/** A build, as its lock names it. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** A UUID of this build alone. */
  readonly token: string;
}

export type LockResult =
  | { readonly kind: 'taken' }
  /** `owner` is null when the lock's text cannot be read. */
  | { readonly kind: 'held'; readonly owner: LockOwner | null };

/**
 * Takes the lock at `path` for `me`, unless a living build holds it. Of any number of builds that try, one gets it.
 *
 * The lock of a dead build cannot just be removed: between looking at it and removing it, a
 * third build may have replaced it by its own. So whoever wants to replace the lock of owner T first takes
 * a second lock, named after T, by the same rules; then makes sure that the first is
 * T's still; and then renames the second over the first, which gives up the one and takes the other at
 * one stroke. Tokens never come back, so a lock named after T protects T's lock only.
 */
export function takeLock(
  fs: FileSystem,
  path: string,
  me: LockOwner,
  isAlive: (pid: number) => boolean,
): LockResult {
  // Every turn means that another build has just given a lock up; a thousand in a row never happen.
  for (let turn = 0; turn < 1000; turn++) {
    if (createLock(fs, path, me)) return { kind: 'taken' };
    const text = readText(fs, path);
    if (text === null) continue;
    const owner = parseOwner(text);
    // Whether a process of another machine lives cannot be known from here.
    if (owner?.host !== me.host || isAlive(owner.pid)) return { kind: 'held', owner };
    const claim = join(dirname(path), `lock-${owner.token}`);
    const claimed = takeLock(fs, claim, me, isAlive);
    if (claimed.kind === 'held') return claimed;
    let taken = false;
    try {
      taken = readText(fs, path) === text && renameLock(fs, claim, path);
    } finally {
      if (!taken) fs.removeFile(claim);
    }
    if (taken) return { kind: 'taken' };
  }
  return { kind: 'held', owner: null };
}

/** The lock's text, by which its holder knows it again. */
export function lockText(owner: LockOwner): string {
  return `${JSON.stringify(owner)}\n`;
}

/** The owner that a lock names; null when it is not a lock of ours. */
export function parseOwner(text: string): LockOwner | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { pid, host, token } = value as Record<string, unknown>;
  if (typeof pid !== 'number' || typeof host !== 'string' || typeof token !== 'string') return null;
  // The token becomes part of a file name.
  return /^[0-9a-f-]{36}$/.test(token) ? { pid, host, token } : null;
}

export function readText(fs: FileSystem, path: string): string | null {
  if (fs.size(path) === null) return null;
  const bytes = fs.read(path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

function createLock(fs: FileSystem, path: string, me: LockOwner): boolean {
  fs.makeFolder(dirname(path));
  return unlessGone(() => fs.create(path, lockText(me)));
}

function renameLock(fs: FileSystem, claim: string, path: string): boolean {
  return unlessGone(() => {
    fs.rename(claim, path);
    return true;
  });
}

/** False when another build, in finishing, has just removed the folder or a claim that no longer matters. */
function unlessGone(action: () => boolean): boolean {
  try {
    return action();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
