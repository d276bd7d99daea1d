import { Tinypool } from 'tinypool';
import type { RenderJob } from '../stages/6-render/render-job.ts';
import type { SiteFacts } from '../stages/6-render/site-facts.ts';
import type { ScannedArticle } from './scan-article.ts';
import { inOrder, type NextBatch } from './next-batch.ts';
import { runBatches, type BatchLimits } from './run-batches.ts';
import { sendOnce } from './sent-once.ts';
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
    next: NextBatch<RenderJob>,
    site: SiteFacts,
    onResult: (result: RenderedBatch, jobs: number) => void,
    onLost: (job: RenderJob, reason: LostReason) => void,
  ) => Promise<void>;
}

/** Why an item was given up: it took too long, or its thread ended, with what the thread said. */
export type LostReason =
  { readonly kind: 'too-slow' } | { readonly kind: 'died'; readonly message: string };

/** Threads, each started when there is work for it; they may serve one build after the other. */
export interface Threads {
  readonly count: number;
  /** `thread` counts from 0. */
  readonly run: (
    thread: number,
    name: string,
    batch: object,
    signal: AbortSignal,
  ) => Promise<unknown>;
  /** Ends them at once, if they have not ended; what they were at is rejected, and so is all further work. */
  readonly close: () => Promise<void>;
}

/** A thread may use this much for its objects; above it, it ends and the article it was at is reported. */
const megabytesPerThread = 1024;
/** The longest that a timer can wait: threads stay until they are closed. */
const always = 2 ** 31 - 1;

export function startThreads(count: number): Threads {
  // A pool for each, because what a thread has compiled speaks for giving it more of the same. It is made when there is work for it,
  // with a thread that is replaced when it ends: what waits behind a batch that was given up must not wait for ever.
  const pools: Tinypool[] = [];
  const poolOf = (thread: number): Tinypool =>
    (pools[thread] ??= new Tinypool({
      filename: new URL('./worker.js', import.meta.url).href,
      minThreads: 1,
      maxThreads: 1,
      idleTimeout: always,
      resourceLimits: { maxOldGenerationSizeMb: megabytesPerThread },
    }));
  const state = { isClosed: false };
  return {
    count,
    run: (thread, name, batch, signal) =>
      state.isClosed
        ? Promise.reject(new Error('The threads were closed while they had work to do.'))
        : (poolOf(thread).run(batch, { name, signal }) as Promise<unknown>),
    close: async () => {
      state.isClosed = true;
      await Promise.all(pools.map((pool) => pool.destroy()));
    },
  };
}

/** Small enough that no thread waits long for another at the end, large enough that messages weigh little. */
const itemsInBatch = 100;

/** Threads at work on one build. */
export function createPool(
  threads: Threads,
  setup: WorkerSetup,
  limits: Pick<BatchLimits, 'inFlight' | 'milliseconds'>,
): WorkerPool {
  const { count } = threads;
  const sent = sendOnce(setup);
  return {
    scan: (paths, onResult, onLost) =>
      runBatches(
        inOrder(paths),
        { ...limits, size: itemsInBatch, threads: count },
        onResult,
        onLost,
        (items, progress, signal, thread) =>
          threads.run(
            thread,
            'scan',
            { items, progress, setup: sent } satisfies Batch<string>,
            signal,
          ) as Promise<ScannedArticle[]>,
      ),
    render: (next, site, onResult, onLost) => {
      const sentSite = sendOnce(site);
      return runBatches(
        next,
        { ...limits, size: itemsInBatch, threads: count },
        onResult,
        onLost,
        (items, progress, signal, thread) =>
          threads.run(
            thread,
            'renderPages',
            { items, progress, setup: sent, site: sentSite } satisfies RenderBatch,
            signal,
          ) as Promise<RenderedBatch>,
      );
    },
  };
}
