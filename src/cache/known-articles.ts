import type { FileSystem } from '../files/file-system.ts';
import type { Pause } from '../model/pause.ts';
import type { ScannedArticle } from '../workers/scan-article.ts';
import { stillStands, type ArticleCache } from './article-cache.ts';
import { articleFinder } from './article-finder.ts';

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
  { pieces }: ArticleCache,
  paths: readonly string[],
  pause: Pause,
): Promise<KnownArticles> {
  const find = articleFinder(pieces);
  const standing: ScannedArticle[] = [];
  const changed: string[] = [];
  for (const [index, path] of paths.entries()) {
    if (index % atAStretch === 0) await pause();
    const article = find(path);
    if (article !== null && stillStands(fs, articlesFolder, article)) standing.push(article);
    else changed.push(path);
  }
  return { standing, changed };
}
