import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { diskFailure, type DiskFailure } from '../../files/disk-failure.ts';
import type { FileSystem } from '../../files/file-system.ts';
import type { OutputFile } from '../../model/output-file.ts';
import { portableFault } from '../../model/portable-path.ts';
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
  const staged = { outputPath, sha256, bytes: bytes.length, modifiedMs: 0, ticket };
  const reason = portableFault(outputPath);
  if (reason !== null)
    return { ...staged, changed: false, found: 'nothing', fault: { kind: 'unsafe', reason } };
  try {
    const standing = findInOutput(fs, outputFolder, outputPath, bytes, known);
    const found = rewrite && standing === 'same' ? 'same-again' : standing;
    const changed = found !== 'same' && found !== 'link';
    if (changed) writeStaged(fs, outputFolder, outputPath, bytes, known);
    const folder = changed ? stagingFolder(outputFolder) : outputFolder;
    const modifiedMs = fs.status(join(folder, outputPath))?.modifiedMs ?? 0;
    return { ...staged, modifiedMs, changed, found, fault: null };
  } catch (error) {
    const failure = diskFailure(error);
    if (failure === null) throw error;
    return { ...staged, changed: false, found: 'nothing', fault: { kind: 'disk', failure } };
  }
}

/** Pages of a thread are encoded one after the other in one place: memory of its own for each would have to be collected. */
const room = Buffer.allocUnsafeSlow(1 << 20);
/** UTF-8 takes at most so many bytes for a unit of a JavaScript string. */
const bytesPerUnit = 3;

/** The text as UTF-8, until the next one is encoded. */
function encoded(text: string): Uint8Array {
  if (text.length * bytesPerUnit > room.length) return Buffer.from(text);
  return room.subarray(0, room.write(text));
}

/** Writes a file into staging, whatever stands in the output. */
export function writeStaged(
  fs: FileSystem,
  outputFolder: string,
  outputPath: string,
  bytes: Uint8Array,
  known: KnownFolders,
): void {
  const path = join(stagingFolder(outputFolder), outputPath);
  const folder = dirname(path);
  if (!known.staged.has(folder)) {
    fs.makeFolder(folder);
    if (known.staged.size >= 20_000) known.staged.clear();
    known.staged.add(folder);
  }
  fs.write(path, bytes);
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
  const path = join(outputFolder, outputPath);
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
