import { unlessRefused } from '../files/disk-failure.ts';
import type { FileSystem } from '../files/file-system.ts';
import { readyFiles, readyLength } from '../workers/ready-articles.ts';
import type { ScannedArticle } from '../workers/scan-article.ts';
import type { CacheFolder } from './cache-folder.ts';

/*
 * The space of articles that stand ready. What an edit leaves behind in their files is dead, and nothing is ever moved in them:
 * they are begun anew with all articles.
 */

/** Removes what no article asks for any more, all of it, when none is `known`. */
export function clearReady(
  fs: FileSystem,
  folder: CacheFolder | null,
  known: readonly ScannedArticle[],
): void {
  if (folder === null || known.length > 0) return;
  unlessRefused(() => {
    for (const path of readyFiles(fs, folder.folder)) fs.removeFile(path);
  });
}

/** Whether more than half of the bytes that stand there are dead. */
export function isMostlyDead(
  fs: FileSystem,
  { folder }: CacheFolder,
  articles: readonly ScannedArticle[],
): boolean {
  const sizes = readyFiles(fs, folder).map((path) => fs.size(path) ?? 0);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const alive = articles.reduce((sum, { record }) => sum + readyLength(record?.ready ?? ''), 0);
  return all > 2 * alive;
}
