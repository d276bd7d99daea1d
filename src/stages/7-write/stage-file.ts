import { hash } from 'node:crypto';
import { diskFailure, type DiskFailure } from '../../files/disk-failure.ts';
import type { FileSystem } from '../../files/file-system.ts';
import { joinPath } from '../../files/paths.ts';
import type { OutputFile } from '../../model/output-file.ts';
import { portableFault } from '../../model/portable-path.ts';
import { bytesPerUnit } from '../../model/utf8.ts';
import { folderStanding, standingOf, type KnownFolders } from './known-folders.ts';
import { folderOf, stagingFolder } from './output-folder.ts';

/**
 * What stood at a file's path in the output when it was staged: a file with exactly these bytes (`same`) or with
 * others, a folder, a file in the place of one of the path's folders (`file-above`), or a symbolic link or
 * special file there or in the place of one of the folders (`link`).
 */
export const findings = [
  'nothing',
  'same',
  'same-again',
  'other',
  'folder',
  'file-above',
  'link',
] as const;
export type Found = (typeof findings)[number];

export interface StageOptions {
  readonly ticket?: number;
  /** Whether a file is staged even if the same bytes stand there. */
  readonly rewrite?: boolean;
}

/** Why a file could not be staged. */
export type StageFault =
  | { readonly kind: 'unsafe'; readonly reason: string }
  | { readonly kind: 'disk'; readonly failure: DiskFailure };

/** A file of the archive that stands in the output already, or waits in staging. Plain data: it crosses threads. */
export interface StagedFile {
  readonly outputPath: string;
  readonly sha256: string;
  /** How many. */
  readonly bytes: number;
  /** Of the file that stands or waits, in milliseconds. */
  readonly modifiedMs: number;
  /** The number by which the caller knows the file. */
  readonly ticket: number;
  /** Whether it waits in staging. */
  readonly changed: boolean;
  readonly found: Found;
  readonly fault: StageFault | null;
}

/**
 * Brings one finished file to the output folder: nothing is written when its bytes stand
 * there already, else they go to staging. Nothing of the published site changes.
 *
 * Runs in worker threads, between `openOutput` and `commitOutput`; `known` is the worker's own,
 * and new for each build. Whether a file that stands in the way is foreign is for
 * `commitOutput` to say, which knows the last manifest.
 */
export function stageFile(
  fs: FileSystem,
  outputFolder: string,
  file: OutputFile,
  known: KnownFolders,
  { ticket = 0, rewrite = false }: StageOptions = {},
): StagedFile {
  const { outputPath } = file;
  const bytes = typeof file.bytes === 'string' ? encoded(file.bytes) : file.bytes;
  const sha256 = hash('sha256', bytes, 'hex');
  const facts = { outputPath, sha256, bytes: bytes.length, ticket };
  const refused = (fault: StageFault): StagedFile => ({
    modifiedMs: 0,
    changed: false,
    found: 'nothing',
    fault,
    ...facts,
  });
  const reason = portableFault(outputPath);
  if (reason !== null) return refused({ kind: 'unsafe', reason });
  try {
    const standing = findInOutput(fs, outputFolder, outputPath, bytes, known);
    const found = rewrite && standing === 'same' ? 'same-again' : standing;
    const changed = found !== 'same' && found !== 'link';
    const path = changed
      ? writeStaged(fs, outputFolder, outputPath, bytes, known)
      : joinPath(outputFolder, outputPath);
    const modifiedMs = fs.status(path)?.modifiedMs ?? 0;
    // V8 in Node 20 takes microseconds for each field that comes after what is spread, and next to nothing for one before it.
    return { modifiedMs, changed, found, fault: null, ...facts };
  } catch (error) {
    const failure = diskFailure(error);
    if (failure === null) throw error;
    return refused({ kind: 'disk', failure });
  }
}

/** Pages of a thread are encoded one after the other in one place: memory of its own for each would have to be collected. */
const room = Buffer.allocUnsafeSlow(1 << 20);

/** The text as UTF-8, until the next one is encoded. */
function encoded(text: string): Uint8Array {
  if (text.length * bytesPerUnit > room.length) return Buffer.from(text);
  return room.subarray(0, room.write(text));
}

/** Writes a file into staging, whatever stands in the output; gives the path at which it waits. */
export function writeStaged(
  fs: FileSystem,
  outputFolder: string,
  outputPath: string,
  bytes: Uint8Array,
  known: KnownFolders,
): string {
  const staging = stagingFolder(outputFolder);
  const folder = folderOf(outputPath);
  if (!known.staged.has(folder)) {
    fs.makeFolder(joinPath(staging, folder));
    if (known.staged.size >= 20_000) known.staged.clear();
    known.staged.add(folder);
  }
  const path = joinPath(staging, outputPath);
  fs.write(path, bytes);
  return path;
}

function findInOutput(
  fs: FileSystem,
  outputFolder: string,
  outputPath: string,
  bytes: Uint8Array,
  known: KnownFolders,
): Found {
  const folder = folderStanding(fs, outputFolder, folderOf(outputPath), known);
  if (folder !== 'folder') return folder === 'file' ? 'file-above' : folder;
  const path = joinPath(outputFolder, outputPath);
  const size = fs.size(path);
  if (size === null) {
    const standing = standingOf(fs.entry(path));
    // A file that came since the look before is as good as one with other bytes.
    return standing === 'file' ? 'other' : standing;
  }
  if (size !== bytes.length) return 'other';
  const standing = fs.read(path);
  return standing !== null && Buffer.compare(standing, bytes) === 0 ? 'same' : 'other';
}
