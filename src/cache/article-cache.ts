import { join } from 'node:path';
import { diskFailure } from '../files/disk-failure.ts';
import { stampOf } from '../files/file-stamp.ts';
import type { FileSystem } from '../files/file-system.ts';
import { joinPath } from '../files/paths.ts';
import type { ScannedArticle } from '../workers/scan-article.ts';
import type { BuildCache } from './build-cache.ts';
import { readCacheFile, replaceCacheFile, type CacheFolder } from './cache-folder.ts';
import { articlesPerBlock, openPacked, packArticles } from './packed-articles.ts';
import { seal, stateOfNone, stateWith, unseal } from './sealed.ts';

/** What earlier builds found in the articles. */
export interface ArticleCache {
  readonly articles: ReadonlyMap<string, ScannedArticle>;
  /** Pieces in the file, of which only the first ones hold many articles; 0 when the file must be written anew. */
  readonly pieces: number;
  /** Stands for all that the file holds. */
  readonly state: string;
}

const fileName = 'articles';
/** A file of so many more pieces than full ones is written anew. */
const mostSmallPieces = 200;

export const noArticles: ArticleCache = {
  articles: new Map(),
  pieces: 0,
  state: stateOfNone,
};

/** `identity` says which program looked at the articles, and with which defaults. */
export function readArticleCache(
  fs: FileSystem,
  folder: CacheFolder,
  identity: string,
): ArticleCache {
  const bytes = readCacheFile(fs, folder, fileName);
  if (bytes === null) return noArticles;
  const { payloads, state, isWhole } = unseal(identity, bytes);
  const articles = new Map<string, ScannedArticle>();
  // A later piece holds what changed since the ones before.
  for (const payload of payloads)
    for (const article of openPacked(payload)) articles.set(article.path, article);
  return { articles, pieces: isWhole ? payloads.length : 0, state };
}

/** Articles that a build has found, as they come, packed. */
export interface ArticlePacker {
  readonly add: (articles: readonly ScannedArticle[]) => void;
  /** All of them, in packed form; to be called once. */
  readonly finish: () => PackedArticles;
}

export interface PackedArticles {
  readonly articles: readonly ScannedArticle[];
  readonly blocks: readonly Uint8Array[];
}

export function createPacker(): ArticlePacker {
  const waiting: ScannedArticle[] = [];
  const articles: ScannedArticle[] = [];
  const blocks: Uint8Array[] = [];
  const pack = (): void => {
    if (waiting.length === 0) return;
    const block = packArticles(waiting);
    waiting.length = 0;
    blocks.push(block);
    for (const article of openPacked(block)) articles.push(article);
  };
  return {
    add: (found) => {
      waiting.push(...found);
      if (waiting.length >= articlesPerBlock) pack();
    },
    finish: () => {
      pack();
      return { articles, blocks };
    },
  };
}

/** Keeps what a build found anew in `fresh`; `paths` are all articles there are. Gives the state of the file with it. */
export function keepArticles(
  fs: FileSystem,
  { folder, articlesIdentity: identity, articles: cache }: BuildCache,
  fresh: PackedArticles,
  paths: readonly string[],
): string {
  if (folder === null) return cache.state;
  const count = fresh.articles.length;
  const isSmall = count <= paths.length / 10 && cache.articles.size <= paths.length * 1.1;
  const mostPieces = mostSmallPieces + paths.length / articlesPerBlock;
  if (cache.pieces > 0 && cache.pieces < mostPieces && isSmall) {
    let state = cache.state;
    for (const block of fresh.blocks) {
      const piece = seal(identity, block);
      addPiece(fs, folder, piece);
      state = stateWith(state, piece);
    }
    return state;
  }
  const packed = count === paths.length ? fresh : packedAgain(fresh, cache, paths);
  let state = stateOfNone;
  const pieces = packed.blocks.map((block) => () => {
    const piece = seal(identity, block);
    state = stateWith(state, piece);
    return piece;
  });
  replaceCacheFile(fs, folder, fileName, pieces);
  return state;
}

/** All articles there are, in blocks as full as can be. */
function packedAgain(
  { articles }: PackedArticles,
  cache: ArticleCache,
  paths: readonly string[],
): PackedArticles {
  const found = new Map(articles.map((article) => [article.path, article]));
  const packer = createPacker();
  for (const path of paths) {
    const article = found.get(path) ?? cache.articles.get(path);
    if (article !== undefined) packer.add([article]);
  }
  return packer.finish();
}

function addPiece(fs: FileSystem, { folder }: CacheFolder, piece: Uint8Array): void {
  try {
    fs.append(join(folder, fileName), piece);
  } catch (error) {
    if (diskFailure(error) === null) throw error;
  }
}

/** Whether all that was looked at for an article still stands as it did. */
export function stillStands(
  fs: FileSystem,
  articlesFolder: string,
  { read }: Pick<ScannedArticle, 'read'>,
): boolean {
  return read.every(
    ([path, stamp]) => stampOf(fs.status(joinPath(articlesFolder, path))) === stamp,
  );
}
