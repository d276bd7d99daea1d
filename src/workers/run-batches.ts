import type { NextBatch } from './next-batch.ts';
import type { LostReason } from './pool.ts';

export interface BatchLimits {
  /** Items in a batch. */
  readonly size: number;
  readonly threads: number;
  /** Batches that wait or are worked on at once. */
  readonly inFlight: number;
  /** How long one item may take. */
  readonly milliseconds: number;
}

type Run<Item, Result> = (
  items: readonly Item[],
  progress: SharedArrayBuffer,
  signal: AbortSignal,
  thread: number,
) => Promise<Result>;

/** How often the progress of a batch is looked at. */
const lookEveryMs = 250;

/**
 * Works items off in batches, several at once, taking them from `next` only as threads come
 * free. An item on which a thread is stuck or dies is taken out, tried once more alone, and then
 * given up; the others of its batch are worked on again. Results come in no particular order.
 */
export async function runBatches<Item, Result>(
  next: NextBatch<Item>,
  limits: BatchLimits,
  onResult: (result: Result, items: number) => void,
  onLost: (item: Item, reason: LostReason) => void,
  run: Run<Item, Result>,
): Promise<void> {
  const again: { items: readonly Item[]; isLastTry: boolean }[] = [];
  const workOff = async (thread: number): Promise<void> => {
    for (;;) {
      const batch = again.pop() ?? { items: next(thread, limits.size), isLastTry: false };
      if (batch.items.length === 0) return;
      const outcome = await runWatched(batch.items, limits.milliseconds, thread, run);
      if (outcome.kind === 'done') onResult(outcome.result, batch.items.length);
      else if (batch.isLastTry)
        batch.items.forEach((item) => {
          onLost(item, outcome.reason);
        });
      else {
        const suspect = batch.items.slice(outcome.at, outcome.at + 1);
        const others = batch.items.filter((_, index) => index !== outcome.at);
        again.push({ items: suspect, isLastTry: true });
        if (others.length > 0) again.push({ items: others, isLastTry: false });
      }
    }
  };
  const { inFlight, threads } = limits;
  await Promise.all(Array.from({ length: inFlight }, (_, each) => workOff(each % threads)));
}

type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'lost'; readonly at: number; readonly reason: LostReason };

async function runWatched<Item, Result>(
  items: readonly Item[],
  milliseconds: number,
  thread: number,
  run: Run<Item, Result>,
): Promise<Outcome<Result>> {
  const progress = new SharedArrayBuffer(4);
  const at = new Int32Array(progress);
  // Before a thread takes the batch up it is at no item, and no time counts.
  Atomics.store(at, 0, -1);
  const abort = new AbortController();
  let last = -1;
  let stoodMs = 0;
  const watch = setInterval(() => {
    const now = Atomics.load(at, 0);
    stoodMs = now === last && now !== -1 ? stoodMs + lookEveryMs : 0;
    last = now;
    if (stoodMs > milliseconds) abort.abort();
  }, lookEveryMs);
  try {
    return { kind: 'done', result: await run(items, progress, abort.signal, thread) };
  } catch (error) {
    // A thread that never began its batch cannot start at all, which no article is to blame for.
    if (Atomics.load(at, 0) === -1) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const reason: LostReason = abort.signal.aborted
      ? { kind: 'too-slow' }
      : { kind: 'died', message };
    return { kind: 'lost', at: Atomics.load(at, 0), reason };
  } finally {
    clearInterval(watch);
  }
}
