import { join } from 'node:path';
import { unlessRefused } from '../files/disk-failure.ts';
import { stampOf } from '../files/file-stamp.ts';
import type { FileSystem } from '../files/file-system.ts';
import { joinPath } from '../files/paths.ts';
import { compareText } from '../model/print-page.ts';
import type { ScannedArticle } from '../workers/scan-article.ts';
import type { BuildCache } from './build-cache.ts';
import { articleFinder } from './article-finder.ts';
import { readCacheFile, replaceCacheFile, type CacheFolder } from './cache-folder.ts';
import { articlesPerBlock, openPacked, packArticles } from './packed-articles.ts';
import { isMostlyDead } from './ready-space.ts';
import { seal, stateOfNone, stateWith, unseal } from './sealed.ts';

/** What earlier builds found in the articles. */
export interface ArticleCache {
  readonly pieces: readonly (readonly ScannedArticle[])[];
  /** Whether all of the file could be read; otherwise it must be written anew. */
  readonly isWhole: boolean;
  /** Stands for all that the file holds. */
  readonly state: string;
}

const fileName = 'articles';
/** A file of so many more pieces than full ones is written anew. */
const mostSmallPieces = 200;

export const noArticles: ArticleCache = {
  pieces: [],
  isWhole: false,
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
  return { pieces: payloads.map(openPacked), isWhole, state };
}

/** Articles that a build has found, as they come, packed in the order of their paths. */
export interface ArticlePacker {
  readonly add: (articles: readonly ScannedArticle[]) => void;
  /** All of them, in packed form; to be called once. */
  readonly finish: () => PackedArticles;
}

export interface PackedArticles {
  readonly articles: readonly ScannedArticle[];
  readonly blocks: readonly Uint8Array[];
}

/** Batches come as threads are done with them: so many articles are waited for that belong before others. */
const heldBack = 1000;

export function createPacker(): ArticlePacker {
  const waiting: ScannedArticle[] = [];
  const articles: ScannedArticle[] = [];
  const blocks: Uint8Array[] = [];
  const pack = (count: number): void => {
    if (count === 0) return;
    waiting.sort((a, b) => compareText(a.path, b.path));
    const block = packArticles(waiting.splice(0, count));
    blocks.push(block);
    for (const article of openPacked(block)) articles.push(article);
  };
  return {
    add: (found) => {
      waiting.push(...found);
      if (waiting.length >= articlesPerBlock + heldBack) pack(articlesPerBlock);
    },
    finish: () => {
      pack(waiting.length);
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
  const known = cache.pieces.reduce((sum, piece) => sum + piece.length, 0);
  const isSmall = count <= paths.length / 10 && known <= paths.length * 1.1;
  const mostPieces = mostSmallPieces + paths.length / articlesPerBlock;
  const isAdded = cache.isWhole && cache.pieces.length < mostPieces && isSmall;
  let state = isAdded ? cache.state : stateOfNone;
  const pieceOf = (block: Uint8Array): Uint8Array => {
    const piece = seal(identity, block);
    state = stateWith(state, piece);
    return piece;
  };
  if (isAdded) for (const block of fresh.blocks) addPiece(fs, folder, pieceOf(block));
  else {
    const again = count === paths.length ? fresh : packedAgain(fresh, cache, paths);
    // Kept empty, all are put down anew by the next build. Of articles that are all fresh nothing is dead yet.
    const blocks = again !== fresh && isMostlyDead(fs, folder, again.articles) ? [] : again.blocks;
    const pieces = blocks.map((block) => () => pieceOf(block));
    replaceCacheFile(fs, folder, fileName, pieces);
  }
  return state;
}

/** All articles there are, in blocks as full as can be. */
function packedAgain(
  { articles }: PackedArticles,
  cache: ArticleCache,
  paths: readonly string[],
): PackedArticles {
  const find = articleFinder([...cache.pieces, articles]);
  const packer = createPacker();
  for (const path of paths) {
    const article = find(path);
    if (article !== null) packer.add([article]);
  }
  return packer.finish();
}

function addPiece(fs: FileSystem, { folder }: CacheFolder, piece: Uint8Array): void {
  unlessRefused(() => {
    fs.append(join(folder, fileName), piece);
  });
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
