import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { BuildOptions } from '../config/build-options.ts';
import type { PreparedBuild } from '../config/prepare-build.ts';
import { createPool, type Threads, type WorkerPool } from './pool.ts';

/** Threads cost more than they save below this many articles. */
const articlesWorthThreads = 300;

/** How many threads an archive of `articleCount` articles is built in. */
export function threadsFor({ workers }: BuildOptions, articleCount: number): number {
  return workers ?? (articleCount < articlesWorthThreads ? 1 : availableParallelism());
}

/** Sets threads to work on one build; `sinceMs` is a time of the disk's clock before it. */
export function startPool(
  threads: Threads,
  { folders, defaults }: PreparedBuild,
  options: BuildOptions,
  sinceMs: number,
): WorkerPool {
  const setup = {
    build: randomUUID(),
    sinceMs,
    articlesFolder: folders.articles,
    shownArticlesFolder: options.input,
    defaults,
    themeFolders: folders.themes,
    folder: options.folder,
    outputFolder: folders.output,
    rewrite: options.clean,
  };
  return createPool(threads, setup, options.secondsPerArticle);
}
