import { hash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { Manifest } from '../model/manifest.ts';
import { readCacheFile, writeCacheFile, type CacheFolder } from './cache-folder.ts';
import { seal, unseal } from './sealed.ts';

/** What the last build made: a column for each fact, a row for each page in the order of its plan. */
export interface PageCache {
  /** Letters of each page's key, `keyLength` of them; zeros for a page that must be made in any case. */
  readonly keys: Uint8Array;
  /** Which line of the manifest is the page's file. */
  readonly lines: Uint32Array;
  /** Bytes. */
  readonly sizes: Float64Array;
  readonly modifiedMs: Float64Array;
  /** What was found while a page was made, by row; it is told again while the page stands. */
  readonly problems: ReadonlyMap<number, readonly Diagnostic[]>;
  readonly summary: BuildSummary;
}

/** What a build that changes nothing has to say again. */
export interface BuildSummary {
  /** Stands for everything that was read beside the articles; null when that cannot be told. */
  readonly inputs: string | null;
  /** Stands for the articles in the same way. */
  readonly articleState: string | null;
  readonly files: number;
  readonly articles: number;
  readonly pages: number;
  readonly problems: readonly Diagnostic[];
}

export const keyLength = 14;
const fileName = 'pages';

/** Null when there is none, or when another archive stands in the output by now than the one that it speaks of. */
export function readPageCache(
  fs: FileSystem,
  folder: CacheFolder,
  manifest: Manifest,
): PageCache | null {
  const bytes = readCacheFile(fs, folder, fileName);
  if (bytes === null) return null;
  const { payloads, isWhole } = unseal(identityOf(manifest), bytes);
  const [numbers, words] = payloads;
  if (!isWhole || numbers === undefined || words === undefined) return null;
  const rows = numbers.length / (8 + 8 + 4 + keyLength);
  // Copied into memory of its own, because numbers must begin at a multiple of their length.
  const column = (start: number, length: number) =>
    new Uint8Array(numbers.subarray(start * rows, (start + length) * rows));
  const { problems, summary } = JSON.parse(Buffer.from(words).toString('utf8')) as Words;
  return {
    sizes: new Float64Array(column(0, 8).buffer),
    modifiedMs: new Float64Array(column(8, 8).buffer),
    lines: new Uint32Array(column(16, 4).buffer),
    keys: column(20, keyLength),
    problems: new Map(problems),
    summary,
  };
}

interface Words {
  readonly problems: readonly (readonly [number, readonly Diagnostic[]])[];
  readonly summary: BuildSummary;
}

/** `manifest` is that of the archive that was made. */
export function keepPages(
  fs: FileSystem,
  folder: CacheFolder,
  manifest: Manifest,
  { sizes, modifiedMs, lines, keys, problems, summary }: PageCache,
): void {
  const identity = identityOf(manifest);
  const numbers = Buffer.concat([bytesOf(sizes), bytesOf(modifiedMs), bytesOf(lines), keys]);
  const words: Words = { problems: [...problems], summary };
  const pieces = [seal(identity, numbers), seal(identity, Buffer.from(JSON.stringify(words)))];
  writeCacheFile(fs, folder, fileName, Buffer.concat(pieces));
}

/** A cache speaks of one state of the output, which its manifest stands for. */
function identityOf({ bytes }: Manifest): string {
  return hash('sha256', bytes);
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
