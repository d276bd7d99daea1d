import { availableParallelism } from 'node:os';
import type { BuildOptions } from '../config/build-options.ts';
import type { Theme } from '../config/load-theme.ts';
import type { PreparedBuild } from '../config/prepare-build.ts';
import type { ArticleDefaults } from '../stages/3-validate/defaults.ts';
import type { BatchLimits } from './run-batches.ts';
import type { Threads } from './pool.ts';

/** What every worker thread must know for one build. Plain data: it crosses threads. */
export interface WorkerSetup {
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
  /** Absolute: where articles are put down ready for their pages; null where nothing can be kept. */
  readonly readyFolder: string | null;
  /** Whether files are written even when the same bytes stand there already. */
  readonly rewrite: boolean;
}

export function setupOf(
  { folders, defaults }: PreparedBuild,
  { texts }: Theme,
  options: BuildOptions,
  kept: Pick<WorkerSetup, 'sinceMs' | 'readyFolder'>,
): WorkerSetup {
  return {
    ...kept,
    articlesFolder: folders.articles,
    shownArticlesFolder: options.input,
    defaults,
    themeFolders: folders.themes,
    templateTexts: texts,
    folder: options.folder,
    outputFolder: folders.output,
    rewrite: options.clean,
  };
}

/** Threads cost more than they save below this many articles. */
const articlesWorthThreads = 300;

/** How many threads there may be; each is started when there is work for it. */
export function threadsFor({ workers }: BuildOptions): number {
  return workers ?? availableParallelism();
}

/** How much is given to threads at once in a build of so many articles. */
export function batchLimits(
  { workers, secondsPerArticle }: BuildOptions,
  { count }: Threads,
  articles: number,
): Pick<BatchLimits, 'inFlight' | 'milliseconds'> {
  const isSmall = workers === null && articles < articlesWorthThreads;
  // Behind the batch that a thread is at waits its next one, so that the thread has not to.
  return { inFlight: isSmall ? 1 : 2 * count, milliseconds: secondsPerArticle * 1000 };
}
