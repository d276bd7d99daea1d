import { hash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { Manifest } from '../model/manifest.ts';
import type { KnownTheme } from './known-theme.ts';
import { readCacheFile, replaceCacheFile, type CacheFolder } from './cache-folder.ts';
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
  readonly groups: KnownGroups;
  /** What was found while a page was made, by row; it is told again while the page stands. */
  readonly problems: ReadonlyMap<number, readonly Diagnostic[]>;
  readonly summary: BuildSummary;
}

/** The groups of the plan, a row for each, in its order. */
export interface KnownGroups {
  /** Letters of each group's key; zeros for one that must be looked at in any case. */
  readonly keys: Uint8Array;
  /** How many pages of the plan it has. */
  readonly counts: Uint32Array;
}

/** What a build that changes nothing has to say again. */
export interface BuildSummary {
  /** Stands for everything that was read beside the articles; null when that cannot be told. */
  readonly inputs: string | null;
  /** Stands for the articles in the same way. */
  readonly articleState: string;
  /** What the templates were found to be. */
  readonly theme: KnownTheme;
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
  const [numbers, groups, words] = payloads;
  if (!isWhole || numbers === undefined || groups === undefined || words === undefined) return null;
  const rows = numbers.length / (8 + 8 + 4 + keyLength);
  const column = (start: number, length: number) =>
    copyOf(numbers.subarray(start * rows, (start + length) * rows));
  const groupCount = groups.length / (4 + keyLength);
  const { problems, summary } = JSON.parse(Buffer.from(words).toString('utf8')) as Words;
  return {
    sizes: new Float64Array(column(0, 8).buffer),
    modifiedMs: new Float64Array(column(8, 8).buffer),
    lines: new Uint32Array(column(16, 4).buffer),
    keys: column(20, keyLength),
    groups: {
      counts: new Uint32Array(copyOf(groups.subarray(0, 4 * groupCount)).buffer),
      keys: copyOf(groups.subarray(4 * groupCount)),
    },
    problems: new Map(problems),
    summary,
  };
}

/** In memory of its own, because numbers must begin at a multiple of their length. */
function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
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
  { sizes, modifiedMs, lines, keys, groups, problems, summary }: PageCache,
): void {
  const identity = identityOf(manifest);
  const numbers = () => Buffer.concat([bytesOf(sizes), bytesOf(modifiedMs), bytesOf(lines), keys]);
  const words: Words = { problems: [...problems], summary };
  replaceCacheFile(fs, folder, fileName, [
    () => seal(identity, numbers()),
    () => seal(identity, Buffer.concat([bytesOf(groups.counts), groups.keys])),
    () => seal(identity, Buffer.from(JSON.stringify(words))),
  ]);
}

/** A cache speaks of one state of the output, which its manifest stands for. */
function identityOf({ bytes }: Manifest): string {
  return hash('sha256', bytes);
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
