import type { FileSystem } from '../../files/file-system.ts';
import { isPortablePath } from '../../model/portable-path.ts';
import { commitRecordPath } from './output-folder.ts';

/** A file of the last build that the new one lacks, and the hash by which it is known to be ours. */
export interface Removal {
  readonly outputPath: string;
  readonly sha256: string;
}

/** A removal without which a move cannot be done. */
export interface Clearing extends Removal {
  /** The staged file that is moved to there; once it is moved, the removal is not done again. */
  readonly makesRoomFor: string;
}

/**
 * What is left to do once a build is decided, apart from the moves: those are the staged
 * tree itself, so that they need no list and each is struck off by being done.
 */
export interface CommitRecord {
  readonly first: readonly Clearing[];
  readonly then: readonly Removal[];
}

const version = 1;

/** Puts the record down whole: the point of no return. */
export function writeCommitRecord(fs: FileSystem, output: string, record: CommitRecord): void {
  const path = commitRecordPath(output);
  const unfinished = unfinishedRecordPath(output);
  const first = record.first.map((row) => [row.outputPath, row.sha256, row.makesRoomFor]);
  const then = record.then.map((row) => [row.outputPath, row.sha256]);
  fs.write(unfinished, `${JSON.stringify({ version, first, then })}\n`);
  fs.rename(unfinished, path);
}

export function unfinishedRecordPath(output: string): string {
  return `${commitRecordPath(output)}.new`;
}

/** The record of a build that was cut off, null when there is none, `unreadable` when it is not one of ours. */
export function readCommitRecord(
  fs: FileSystem,
  output: string,
): CommitRecord | null | 'unreadable' {
  const path = commitRecordPath(output);
  if (fs.entry(path) === null) return null;
  const bytes = fs.size(path) === null ? null : fs.read(path);
  if (bytes === null) return 'unreadable';
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return 'unreadable';
  }
  if (typeof value !== 'object' || value === null) return 'unreadable';
  const { version: written, first, then } = value as Record<string, unknown>;
  if (written !== version) return 'unreadable';
  const clearings = parseRows(first, ([outputPath, sha256, makesRoomFor]) =>
    outputPath === undefined || sha256 === undefined || makesRoomFor === undefined
      ? null
      : { outputPath, sha256, makesRoomFor },
  );
  const removals = parseRows(then, ([outputPath, sha256]) =>
    outputPath === undefined || sha256 === undefined ? null : { outputPath, sha256 },
  );
  if (clearings === null || removals === null) return 'unreadable';
  return { first: clearings, then: removals };
}

/** Null when a row is not one that a build could have written: nothing is deleted through it. */
function parseRows<Row extends Removal>(
  value: unknown,
  toRow: (cells: readonly string[]) => Row | null,
): Row[] | null {
  if (!Array.isArray(value)) return null;
  const rows: Row[] = [];
  for (const cells of value as readonly unknown[]) {
    if (!Array.isArray(cells) || !cells.every((cell) => typeof cell === 'string')) return null;
    const row = toRow(cells);
    if (row === null || !isPortablePath(row.outputPath)) return null;
    rows.push(row);
  }
  return rows;
}
