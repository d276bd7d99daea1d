/*
 * The cache: what one build knows, kept in `.backissue/` for the next, so that it redoes only what changed. It
 * is never believed on its word: an article counts as known while every file that was looked at for it stands as it did,
 * a page while the key of all it depends on is the same and its file stands as it was written.
 */
import type { BuildOptions } from '../config/build-options.ts';
import type { Theme } from '../config/load-theme.ts';
import type { PreparedBuild } from '../config/prepare-build.ts';
import type { FileSystem } from '../files/file-system.ts';
import { stampToKeep } from '../files/file-stamp.ts';
import type { Archive } from '../model/archive.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import type { Manifest } from '../model/manifest.ts';
import { siteFacts } from '../stages/6-render/site-facts.ts';
import { noArticles, readArticleCache, type ArticleCache } from './article-cache.ts';
import { openCacheFolder, type CacheFolder } from './cache-folder.ts';
import type { PageInputs } from './page-keys.ts';
import { readPageCache, type PageCache } from './page-cache.ts';

export interface BuildCache {
  /** Null where nothing can be kept. */
  readonly folder: CacheFolder | null;
  /** Of the program and all that it reads articles with. */
  readonly articlesIdentity: string;
  readonly articles: ArticleCache;
  readonly pages: PageCache | null;
  /** Of the disk's clock, before any article is read. */
  readonly sinceMs: number;
}

/** `oldManifest` is that of what stands in the output. With `--clean` the cache is as good as empty. */
export function openBuildCache(
  fs: FileSystem,
  { folders, defaults }: PreparedBuild,
  options: BuildOptions,
  oldManifest: Manifest,
): BuildCache {
  const { program, input } = options;
  const folder = openCacheFolder(fs, options.folder, folders.output);
  const articlesIdentity = fingerprintOf([program, defaults, input, folders.articles]);
  const isUsed = folder !== null && !options.clean;
  return {
    folder,
    articlesIdentity,
    articles: isUsed ? readArticleCache(fs, folder, articlesIdentity) : noArticles,
    pages: isUsed ? readPageCache(fs, folder, oldManifest) : null,
    // Without a clock every file counts as fresh.
    sinceMs: folder?.sinceMs ?? 0,
  };
}

/** Stands for everything that a build depends on beside its articles; null while it cannot be told. */
export function otherInputs(
  fs: FileSystem,
  prepared: PreparedBuild,
  options: BuildOptions,
  { sinceMs }: BuildCache,
  more: unknown,
): string | null {
  const { settings, defaults, problems, themeFiles } = prepared;
  if (themeFiles === null) return null;
  const stamps = themeFiles.map((path) => [path, stampToKeep(fs.status(path), sinceMs)] as const);
  if (stamps.some(([, stamp]) => stamp === '?')) return null;
  const { program, strict, drafts, input, output } = options;
  return fingerprintOf([
    [program, strict, drafts, input, output, settings, defaults, problems],
    [stamps, more],
  ]);
}

/** What the keys of pages depend on beside the pages' plan. */
export function pageInputs(
  files: FileSystem,
  { folders, settings, defaults, assetFiles }: PreparedBuild,
  { digests }: Theme,
  { program, input }: BuildOptions,
  { sinceMs }: BuildCache,
  archive: Archive,
): PageInputs {
  return {
    files,
    sinceMs,
    common: [program, input, settings, defaults, siteFacts(archive)],
    templates: digests,
    articlesFolder: folders.articles,
    assetFiles,
  };
}
