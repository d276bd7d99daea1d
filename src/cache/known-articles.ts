import type { FileSystem } from '../files/file-system.ts';
import type { StampedPath } from '../files/trace-reads.ts';
import type { Pause } from '../model/pause.ts';
import { hashRange, textHash } from '../model/text-hash.ts';
import type { ScannedArticle } from '../workers/scan-article.ts';
import { stillStands, type ArticleCache } from './article-cache.ts';

/** Articles parted into those that stand as they were read and those to be read. */
export interface KnownArticles {
  readonly standing: readonly ScannedArticle[];
  /** Paths below the articles folder. */
  readonly changed: readonly string[];
}

/** Articles between two pauses. */
const atAStretch = 500;

export async function knownArticles(
  fs: FileSystem,
  articlesFolder: string,
  { articles }: ArticleCache,
  paths: readonly string[],
  pause: Pause,
): Promise<KnownArticles> {
  const standing: ScannedArticle[] = [];
  const changed: string[] = [];
  for (const [index, path] of paths.entries()) {
    if (index % atAStretch === 0) await pause();
    const article = articles.get(path);
    if (article !== undefined && stillStands(fs, articlesFolder, article)) standing.push(article);
    else changed.push(path);
  }
  return { standing, changed };
}

/**
 * Stands for the articles of a build and all that was looked at for them, in whatever order; null while one
 * of the files is too fresh to be told from its next state by its stamp.
 */
export function stateOf(
  articles: readonly { readonly read: readonly StampedPath[] }[],
): string | null {
  let sum = 0;
  for (const { read } of articles)
    for (const [path, stamp] of read) {
      if (stamp === '?') return null;
      sum = (sum + textHash(`${path}\t${stamp}`)) % hashRange;
    }
  return `${articles.length} ${sum}`;
}
