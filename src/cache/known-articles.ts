import type { FileSystem } from '../files/file-system.ts';
import type { StampedPath } from '../files/trace-reads.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { stillStands, type ArticleCache, type KnownArticle } from './article-cache.ts';

/** Articles parted into those that stand as they were read and those to be read. */
export interface KnownArticles {
  readonly standing: readonly KnownArticle[];
  /** Paths below the articles folder. */
  readonly changed: readonly string[];
}

export function knownArticles(
  fs: FileSystem,
  articlesFolder: string,
  { articles }: ArticleCache,
  paths: readonly string[],
): KnownArticles {
  const standing: KnownArticle[] = [];
  const changed: string[] = [];
  for (const path of paths) {
    const article = articles.get(path);
    if (article !== undefined && stillStands(fs, articlesFolder, article)) standing.push(article);
    else changed.push(path);
  }
  return { standing, changed };
}

/**
 * Stands for the articles of a build and all that was looked at for them; null while one
 * of the files is too fresh to be told from its next state by its stamp.
 */
export function stateOf(
  reads: readonly { readonly read: readonly StampedPath[] }[],
): string | null {
  const lines: string[] = [];
  for (const { read } of reads)
    for (const [path, stamp] of read) {
      if (stamp === '?') return null;
      lines.push(`${path}\t${stamp}`);
    }
  return fingerprintOf(lines.sort());
}
