import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { BuildOptions } from '../config/build-options.ts';
import type { PreparedBuild } from '../config/prepare-build.ts';
import type { ArticleDefaults } from '../stages/3-validate/defaults.ts';

/** What every worker thread must know for one build. Plain data: it crosses threads. */
export interface WorkerSetup {
  /** Another for each build: what a thread has learned of folders and templates counts for one only. */
  readonly build: string;
  /** A time of the disk's clock before anything was read, in milliseconds. */
  readonly sinceMs: number;
  /** Absolute. */
  readonly articlesFolder: string;
  readonly shownArticlesFolder: string;
  readonly defaults: ArticleDefaults;
  /** Absolute; the archive's own templates first, the default theme last. */
  readonly themeFolders: readonly string[];
  /** Texts of the templates, by absolute path. */
  readonly templateTexts: ReadonlyMap<string, Uint8Array>;
  /** Absolute: where the command runs; paths below it are shown without it. */
  readonly folder: string;
  /** Absolute. */
  readonly outputFolder: string;
  /** Whether files are written even when the same bytes stand there already. */
  readonly rewrite: boolean;
}

/** `sinceMs` is a time of the disk's clock before the build. */
export function setupOf(
  { folders, defaults, templateTexts }: PreparedBuild,
  options: BuildOptions,
  sinceMs: number,
): WorkerSetup {
  return {
    build: randomUUID(),
    sinceMs,
    articlesFolder: folders.articles,
    shownArticlesFolder: options.input,
    defaults,
    themeFolders: folders.themes,
    templateTexts,
    folder: options.folder,
    outputFolder: folders.output,
    rewrite: options.clean,
  };
}

/** Threads cost more than they save below this many articles. */
const articlesWorthThreads = 300;

/** How many threads an archive of `articleCount` articles is built in. */
export function threadsFor({ workers }: BuildOptions, articleCount: number): number {
  return workers ?? (articleCount < articlesWorthThreads ? 1 : availableParallelism());
}
