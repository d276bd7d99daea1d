import type { SitePage } from '../../model/site-page.ts';
import type { InSteps } from '../../model/pause.ts';
import { textHash } from '../../model/text-hash.ts';
import type { SitePlan } from './plan.ts';
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

export function* hashAddresses(site: SitePlan): InSteps<AddressHashes> {
  const files: number[] = [];
  const folders: number[] = [];
  let before = '';
  for (const group of site) {
    for (const page of group.pages()) {
      const key = keyOf(page);
      files.push(textHash(key));
      for (const folder of foldersAbove(key)) {
        if (before.startsWith(`${folder}/`)) break;
        folders.push(textHash(folder));
      }
      before = key;
    }
    yield;
  }
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
