import { join } from 'node:path';
import { diskFailure } from '../files/disk-failure.ts';
import { stampOf } from '../files/file-stamp.ts';
import type { FileSystem } from '../files/file-system.ts';
import { joinPath } from '../files/paths.ts';
import type { StampedPath } from '../files/trace-reads.ts';
import type { FoundArticle, ScannedArticle } from '../workers/scan-article.ts';
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
    for (const [path, read, found] of linesIn(
      Buffer.from(payload.buffer, payload.byteOffset, payload.length),
    ))
      articles.set(path, {
        read,
        scanned: () => ({ path, read, ...(JSON.parse(found.toString()) as FoundArticle) }),
      });
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
    .map(({ path, read, record, problems }) => {
      const found: FoundArticle = { record, problems };
      return `${path}\t${JSON.stringify(read)}\t${JSON.stringify(found)}\n`;
    });
  return Buffer.from(lines.join(''));
}

type KnownLine = readonly [path: string, read: readonly StampedPath[], found: Buffer];

/** The third part stays bytes: text of all articles would take twice the memory. */
function* linesIn(payload: Buffer): Generator<KnownLine> {
  for (let start = 0; start < payload.length;) {
    const first = payload.indexOf('\t', start);
    const second = payload.indexOf('\t', first + 1);
    const end = payload.indexOf('\n', second);
    const read = JSON.parse(payload.toString('utf8', first + 1, second)) as StampedPath[];
    yield [payload.toString('utf8', start, first), read, payload.subarray(second + 1, end)];
    start = end + 1;
  }
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
