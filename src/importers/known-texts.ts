import { hash } from 'node:crypto';
import { join } from 'node:path';
import { diskFailure } from '../files/disk-failure.ts';
import type { FileSystem } from '../files/file-system.ts';
import { createHashTable, hashKey } from './hash-table.ts';

/** Which texts were imported, and to which article, in this run and in those before. */
export interface KnownTexts {
  /** The article that has this text, by its path; null when none has. */
  readonly find: (textHash: string) => string | null;
  readonly add: (textHash: string, path: string) => void;
  /** Writes down what was added. */
  readonly save: () => void;
}

const ledgerName = 'imported-texts';
/** Lines are written together, so many bytes at a time. */
const batch = 64 * 1024;
const hashLength = 13;

/** The longest line that is read back. */
const longestLine = 1024;

/** `length` bytes of a file from `position` on. */
export type ReadPart = (path: string, position: number, length: number) => Uint8Array;

/**
 * Opens the list of imported texts below `.backissue/` of the project: a line for each, the start of its hash and
 * the article's path. It may be lost at any time; then only duplicates of this run are found. With
 * `isDry`, nothing is written.
 */
export function openKnownTexts(
  fs: FileSystem,
  readPart: ReadPart,
  projectFolder: string,
  isDry: boolean,
): KnownTexts {
  const folder = join(projectFolder, '.backissue');
  const path = join(folder, ledgerName);
  const table = createHashTable();
  const earlier = readLedger(fs, path, (key, offset) => table.set(key, offset));
  const canWrite = !isDry && earlier !== null && prepareFolder(fs, folder);
  /** Bytes of the ledger, and what is to follow them. */
  let written = earlier?.size ?? 0;
  // A line that a kill has cut off must not run into the next one.
  let added = earlier?.isWhole === false ? '\n' : '';
  let addedBytes = added.length;

  function save(): void {
    if (!canWrite || added === '') return;
    try {
      fs.append(path, added);
    } catch (error) {
      if (diskFailure(error) === null) throw error;
      return;
    }
    written += addedBytes;
    added = '';
    addedBytes = 0;
  }

  return {
    find(textHash) {
      const offset = table.get(hashKey(textHash));
      if (offset === null) return null;
      const text =
        offset < written
          ? textOf(readPart(path, offset, longestLine))
          : textOf(Buffer.from(added).subarray(offset - written, offset - written + longestLine));
      return text.includes('\n') ? text.slice(0, text.indexOf('\n')) : null;
    },
    add(textHash, articlePath) {
      const line = `${textHash.slice(0, hashLength)} ${articlePath}\n`;
      table.set(hashKey(textHash), written + addedBytes + hashLength + 1);
      added += line;
      addedBytes += Buffer.byteLength(line);
      if (canWrite && addedBytes > batch) save();
    },
    save,
  };
}

interface Ledger {
  readonly size: number;
  /** Whether its last line is whole. */
  readonly isWhole: boolean;
}

/** Tells `found` of each line; null when the ledger cannot be had. */
function readLedger(
  fs: FileSystem,
  path: string,
  found: (key: number, offset: number) => void,
): Ledger | null {
  const bytes = readWhole(fs, path);
  if (bytes === null) return null;
  let from = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    const key = textOf(bytes.subarray(from, from + hashLength));
    if (/^[0-9a-f]{13}$/.test(key)) found(hashKey(key), from + hashLength + 1);
    from = end + 1;
  }
  return { size: bytes.length, isWhole: from === bytes.length };
}

function readWhole(fs: FileSystem, path: string): Uint8Array | null {
  try {
    const entry = fs.entry(path);
    if (entry === null) return new Uint8Array();
    return entry.kind === 'file' ? fs.read(path) : null;
  } catch (error) {
    if (diskFailure(error) === null) throw error;
    return null;
  }
}

function prepareFolder(fs: FileSystem, folder: string): boolean {
  try {
    fs.makeFolder(folder);
    // Nothing is ever written through a symbolic link.
    if (fs.entry(folder)?.kind !== 'folder') return false;
    const ignore = join(folder, '.gitignore');
    if (fs.entry(ignore) === null)
      fs.write(ignore, '# What a build keeps for the next; safe to delete.\n*\n');
    return true;
  } catch (error) {
    if (diskFailure(error) === null) throw error;
    return false;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

const shortText = 60;

/**
 * The hash of a text's letters and digits: the same for two copies that differ in quotes, blanks and line ends. A body of a
 * few words, such as `No paper today`, counts together with its headline. Null when there is no text.
 */
export function textHashOf(headline: string, body: string): string | null {
  const letters = lettersOf(body);
  if (letters === '') return null;
  return hash('sha256', letters.length < shortText ? `${lettersOf(headline)} ${letters}` : letters);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
