import { plainLineEnd } from './plain-line.ts';
import { isPortablePath } from './portable-path.ts';

/** Where the manifest lies in the output folder. */
export const manifestPath = 'manifest-sha256.txt';

/**
 * SHA-256 of every file that a build wrote, as lines of `<hex>  <path>` that `sha256sum -c` reads.
 *
 * It stays bytes, because a million lines as strings would cost three times as much
 * memory. Paths are sorted by their UTF-8 bytes, as `LC_ALL=C sort` does.
 */
export interface Manifest {
  readonly bytes: Uint8Array;
  /** Where each sound line begins in `bytes`, in the order of the paths, none twice. */
  readonly lines: Uint32Array;
}

/** A line of a manifest that no build of ours wrote. */
export interface DamagedLine {
  /** Counts from 1. */
  readonly line: number;
  readonly text: string;
}

const newline = 0x0a;
const carriageReturn = 0x0d;
const wellFormed = /^[0-9a-f]{64} {2}/;
const hashLength = 64;
const pathStart = hashLength + 2;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const emptyManifest: Manifest = { bytes: new Uint8Array(), lines: new Uint32Array() };

/**
 * Reads the file of a manifest.
 *
 * Whoever can write into the output folder can write a manifest, so a line whose path
 * a build would not publish (`../x`, `/etc/passwd`, `C:\x`, `.git/config`) is set apart as damaged.
 */
export function parseManifest(bytes: Uint8Array): {
  readonly manifest: Manifest;
  readonly damaged: readonly DamagedLine[];
} {
  const starts: number[] = [];
  const damaged: DamagedLine[] = [];
  let number = 0;
  for (let start = 0; start < bytes.length;) {
    number++;
    const plainEnd = plainLineEnd(bytes, start);
    if (plainEnd !== -1) {
      starts.push(start);
      start = plainEnd + 1;
      continue;
    }
    const found = bytes.indexOf(newline, start);
    const text = textOf(bytes, start, found === -1 ? bytes.length : lineEnd(bytes, start));
    // A last line without its newline was cut off: its path may be the beginning of another.
    if (found !== -1 && wellFormed.test(text) && isPortablePath(text.slice(pathStart)))
      starts.push(start);
    else damaged.push({ line: number, text });
    start = found === -1 ? bytes.length : found + 1;
  }
  return { manifest: { bytes, lines: sortedLines(bytes, starts) }, damaged };
}

/** One line; `path` must be portable. */
export function manifestLine(path: string, sha256: string): string {
  return `${sha256}  ${path}\n`;
}

/** The path of the line at `position`, counted from 0. */
export function pathAt({ bytes, lines }: Manifest, position: number): string {
  const start = lines[position] ?? 0;
  return textOf(bytes, start + pathStart, lineEnd(bytes, start));
}

export function sha256At({ bytes, lines }: Manifest, position: number): string {
  const start = lines[position] ?? 0;
  return textOf(bytes, start, start + hashLength);
}

/** How many of the files are pages. */
export function countPages(manifest: Manifest): number {
  const { bytes, lines } = manifest;
  const suffix = new TextEncoder().encode('.html');
  let count = 0;
  for (const start of lines) {
    const from = lineEnd(bytes, start) - suffix.length;
    if (suffix.every((byte, index) => bytes[from + index] === byte)) count++;
  }
  return count;
}

/** The position of the line for `path`; null when the manifest does not list it. */
export function lineOf(manifest: Manifest, path: string): number | null {
  const sought = new TextEncoder().encode(manifestLine(path, ' '.repeat(hashLength)));
  let low = 0;
  let high = manifest.lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = comparePaths(manifest.bytes, manifest.lines[middle] ?? 0, sought, 0);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return null;
}

/** The hash of the file at `path`; null when the manifest does not list it. */
export function sha256Of(manifest: Manifest, path: string): string | null {
  const line = lineOf(manifest, path);
  return line === null ? null : sha256At(manifest, line);
}

/** The positions in `manifest` of paths that `other` lacks. */
export function missingFrom(other: Manifest, manifest: Manifest): number[] {
  const missing: number[] = [];
  let there = 0;
  for (let here = 0; here < manifest.lines.length; here++) {
    const start = manifest.lines[here] ?? 0;
    let order = 1;
    for (; there < other.lines.length; there++) {
      order = comparePaths(other.bytes, other.lines[there] ?? 0, manifest.bytes, start);
      if (order >= 0) break;
    }
    if (order !== 0) missing.push(here);
  }
  return missing;
}

/** `starts` in the order of their paths; of two lines for one path the later. */
function sortedLines(bytes: Uint8Array, starts: readonly number[]): Uint32Array {
  const compare = (a: number, b: number): number => comparePaths(bytes, a, bytes, b);
  const inOrder = starts.every((start, i) => i === 0 || compare(starts[i - 1] ?? 0, start) < 0);
  if (inOrder) return Uint32Array.from(starts);
  const sorted = [...starts].sort((a, b) => compare(a, b) || a - b);
  return Uint32Array.from(
    sorted.filter((start, i) => i === sorted.length - 1 || compare(start, sorted[i + 1] ?? 0) < 0),
  );
}

/** Compares the paths of two lines that begin at `a` and `b`: below 0, 0 or above. */
export function comparePaths(left: Uint8Array, a: number, right: Uint8Array, b: number): number {
  for (let i = pathStart; ; i++) {
    const here = left[a + i];
    const there = right[b + i];
    if (here === there && here !== undefined && here > carriageReturn) continue;
    const one = endOr(here);
    const other = endOr(there);
    // The end of a line counts as 0, before every byte of a path, so that a path comes before what it begins.
    if (one !== other || one === 0) return one - other;
  }
}

function endOr(byte: number | undefined): number {
  return byte === undefined || byte === newline || byte === carriageReturn ? 0 : byte;
}

/** A checkout by Git on Windows may have put a carriage return before the newline. */
function lineEnd(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(newline, start);
  return end > start && bytes[end - 1] === carriageReturn ? end - 1 : end;
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}
