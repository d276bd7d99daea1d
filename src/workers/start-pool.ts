import { availableParallelism } from 'node:os';
import type { BuildOptions } from '../config/build-options.ts';
import type { PreparedBuild } from '../config/prepare-build.ts';
import { createPool, type WorkerPool } from './pool.ts';

/** Threads cost more than they save below this many articles. */
const articlesWorthThreads = 300;

function usualThreads(articleCount: number): number {
  return articleCount < articlesWorthThreads ? 1 : availableParallelism();
}

/** The threads for one build of `articleCount` articles. */
export function startPool(
  prepared: PreparedBuild,
  options: BuildOptions,
  articleCount: number,
): WorkerPool {
  const { folders, defaults } = prepared;
  return createPool(
    {
      articlesFolder: folders.articles,
      shownArticlesFolder: options.input,
      defaults,
      themeFolders: folders.themes,
      folder: options.folder,
      outputFolder: folders.output,
      rewrite: options.clean,
    },
    {
      threads: options.workers ?? usualThreads(articleCount),
      secondsPerArticle: options.secondsPerArticle,
    },
  );
}
