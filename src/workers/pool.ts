import { Tinypool } from 'tinypool';
import type { RenderJob } from '../stages/6-render/render-job.ts';
import type { SiteFacts } from '../stages/6-render/site-facts.ts';
import type { ScannedArticle } from './scan-article.ts';
import { runBatches } from './run-batches.ts';
import type { WorkerSetup } from './worker-setup.ts';
import type { Batch, RenderBatch, RenderedBatch } from './worker.ts';

/** The threads that do both passes. What a batch is stuck on or dies of is told by `onLost`. */
export interface WorkerPool {
  readonly scan: (
    paths: readonly string[],
    onResult: (results: readonly ScannedArticle[]) => void,
    onLost: (path: string, reason: LostReason) => void,
  ) => Promise<void>;
  readonly render: (
    jobs: Iterable<RenderJob>,
    site: SiteFacts,
    onResult: (result: RenderedBatch, jobs: number) => void,
    onLost: (job: RenderJob, reason: LostReason) => void,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Why an item was given up: it took too long, or its thread ended, with what the thread said. */
export type LostReason =
  { readonly kind: 'too-slow' } | { readonly kind: 'died'; readonly message: string };

export interface PoolOptions {
  readonly threads: number;
  readonly secondsPerArticle: number;
}

/** A thread may use this much for its objects; above it, it ends and the article it was at is reported. */
const megabytesPerThread = 1024;

export function createPool(setup: WorkerSetup, options: PoolOptions): WorkerPool {
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: options.threads,
    maxThreads: options.threads,
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: megabytesPerThread },
  });
  const inFlight = options.threads + 1;
  const limits = { inFlight, milliseconds: options.secondsPerArticle * 1000 };
  return {
    scan: (paths, onResult, onLost) =>
      runBatches(
        paths,
        { ...limits, size: 100 },
        onResult,
        onLost,
        (items, progress, signal) =>
          pool.run({ items, progress } satisfies Batch<string>, {
            name: 'scan',
            signal,
          }) as Promise<ScannedArticle[]>,
      ),
    render: (jobs, site, onResult, onLost) =>
      runBatches(
        jobs,
        { ...limits, size: 60 },
        onResult,
        onLost,
        (items, progress, signal) =>
          pool.run({ items, progress, site } satisfies RenderBatch, {
            name: 'renderPages',
            signal,
          }) as Promise<RenderedBatch>,
      ),
    close: () => pool.destroy(),
  };
}
