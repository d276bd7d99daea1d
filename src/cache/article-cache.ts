import { join } from 'node:path';
import { diskFailure } from '../files/disk-failure.ts';
import { stampOf } from '../files/file-stamp.ts';
import type { FileSystem } from '../files/file-system.ts';
import { joinPath } from '../files/paths.ts';
import type { StampedPath } from '../files/trace-reads.ts';
import type { ScannedArticle } from '../workers/scan-article.ts';
import type { BuildCache } from './build-cache.ts';
import { readCacheFile, writeCacheFile, type CacheFolder } from './cache-folder.ts';
import { seal, unseal } from './sealed.ts';

/** What earlier builds found in the articles. */
export interface ArticleCache {
  readonly articles: ReadonlyMap<string, KnownArticle>;
  /** Pieces in the file, of which only the first holds many articles; 0 when the file must be written anew. */
  readonly pieces: number;
}

/** An article as it was found, and the stamps of all that was looked at for it. */
export interface KnownArticle {
  readonly read: readonly StampedPath[];
  /** Unpacked when it is asked for: a build that finds nothing changed needs none. */
  readonly scanned: () => ScannedArticle;
}

const fileName = 'articles';
/** A file of more pieces is written anew. */
const mostPieces = 200;

export const noArticles: ArticleCache = { articles: new Map(), pieces: 0 };

/** `identity` says which program looked at the articles, and with which defaults. */
export function readArticleCache(
  fs: FileSystem,
  folder: CacheFolder,
  identity: string,
): ArticleCache {
  const bytes = readCacheFile(fs, folder, fileName);
  if (bytes === null) return noArticles;
  const { payloads, isWhole } = unseal(identity, bytes);
  const articles = new Map<string, KnownArticle>();
  // A later piece holds what changed since the one before.
  for (const payload of payloads)
    for (const line of Buffer.from(payload).toString('utf8').split('\n')) {
      const [path = '', read = '', scanned = ''] = line.split('\t');
      if (scanned === '') continue;
      articles.set(path, {
        read: JSON.parse(read) as StampedPath[],
        scanned: () => JSON.parse(scanned) as ScannedArticle,
      });
    }
  return { articles, pieces: isWhole ? payloads.length : 0 };
}

/** Keeps what a build found in `scanned`; `paths` are all articles there are. */
export function keepArticles(
  fs: FileSystem,
  { folder, articlesIdentity: identity, articles: cache }: BuildCache,
  scanned: readonly ScannedArticle[],
  paths: readonly string[],
): void {
  if (folder === null) return;
  const isSmall = scanned.length <= paths.length / 10 && cache.articles.size <= paths.length * 1.1;
  if (cache.pieces > 0 && cache.pieces < mostPieces && isSmall) {
    if (scanned.length > 0) addPiece(fs, folder, seal(identity, linesOf(scanned)));
    return;
  }
  const all = new Map(scanned.map((article) => [article.path, article]));
  for (const path of paths) {
    const known = all.has(path) ? undefined : cache.articles.get(path);
    if (known !== undefined) all.set(path, known.scanned());
  }
  writeCacheFile(fs, folder, fileName, seal(identity, linesOf([...all.values()])));
}

function addPiece(fs: FileSystem, { folder }: CacheFolder, piece: Uint8Array): void {
  try {
    fs.append(join(folder, fileName), piece);
  } catch (error) {
    if (diskFailure(error) === null) throw error;
  }
}

/** Tabs and line ends stand in none of the three parts: in JSON they are escaped, and a path with one is not kept. */
function linesOf(scanned: readonly ScannedArticle[]): Uint8Array {
  const lines = scanned
    .filter(({ path }) => !/[\t\n]/.test(path))
    .map(
      (article) => `${article.path}\t${JSON.stringify(article.read)}\t${JSON.stringify(article)}\n`,
    );
  return Buffer.from(lines.join(''));
}

/** Whether all that was looked at for an article still stands as it did. */
export function stillStands(
  fs: FileSystem,
  articlesFolder: string,
  { read }: KnownArticle,
): boolean {
  return read.every(
    ([path, stamp]) => stampOf(fs.status(joinPath(articlesFolder, path))) === stamp,
  );
}
