import type { SitePage } from '../../model/site-page.ts';
import { textHash } from '../../model/text-hash.ts';
import { outputPathOf } from './urls.ts';

/** What can be told of the addresses of all pages by 52 bits of each: their texts would fill the memory. */
export interface AddressHashes {
  /** Whether a page may have this file; false is certain. */
  readonly mayHave: (fileKey: string) => boolean;
  /** Whether pages may clash; false is certain. */
  readonly isSuspicious: boolean;
  /** Whether this page may be one of them. */
  readonly isSuspect: (page: SitePage) => boolean;
}

/** Addresses as pages are planned: whoever plans them for another reason may have them noted in passing. */
export interface Addresses {
  /** Gives the number of pages. */
  readonly note: (pages: Iterable<SitePage>) => number;
  /** What is told of all that were noted. */
  readonly hashes: () => AddressHashes;
}

export function noteAddresses(): Addresses {
  const files: number[] = [];
  const folders: number[] = [];
  let before = '';
  return {
    note: (pages) => {
      const earlier = files.length;
      for (const page of pages) {
        const key = keyOf(page);
        files.push(textHash(key));
        for (const folder of foldersAbove(key)) {
          if (before.startsWith(`${folder}/`)) break;
          folders.push(textHash(folder));
        }
        before = key;
      }
      return files.length - earlier;
    },
    hashes: () => hashesOf(files, folders),
  };
}

function hashesOf(files: readonly number[], folders: readonly number[]): AddressHashes {
  const sorted = Float64Array.from(files).sort();
  const has = (hash: number): boolean => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    return sorted[low] === hash;
  };
  const suspects = new Set(sorted.filter((hash, index) => hash === sorted[index - 1]));
  for (const folder of folders) if (has(folder)) suspects.add(folder);
  return {
    mayHave: (fileKey) => has(textHash(fileKey)),
    isSuspicious: suspects.size > 0,
    isSuspect: (page) => {
      const key = keyOf(page);
      return [key, ...foldersAbove(key)].some((path) => suspects.has(textHash(path)));
    },
  };
}

/** What a file system that folds case and normalises Unicode takes for one name. */
export function fileKey(outputPath: string): string {
  // Nearly all are so already, and there are many.
  return /^[!-@[-~]*$/.test(outputPath) ? outputPath : outputPath.normalize('NFC').toLowerCase();
}

/** The folders in which a file stands, the innermost first. */
export function* foldersAbove(key: string): Generator<string> {
  for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1))
    yield key.slice(0, end);
}

function keyOf({ urlPath }: SitePage): string {
  return fileKey(outputPathOf(urlPath));
}
