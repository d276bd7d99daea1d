/*
 * The threads of a build without threads: starting one costs half a second, and all that a build of twenty
 * articles does costs a tenth of that. What crosses to a thread is copied as if it did; all else is real.
 *
 * A test file that wants it says so at its top:
 *
 *   vi.mock('tinypool', async () => ({ Tinypool: (await import('…')).PoolInThisThread }));
 */

type Task = (given: unknown) => unknown;
type Worker = Readonly<Record<string, Task>>;

interface PoolOptions {
  readonly filename: string;
  readonly maxThreads: number;
}

/** How many were started; the module of a worker is loaded anew for the first few, and then serves again. */
const threads = { count: 0 };
const mostWorkers = 16;

/** Stands for `Tinypool`, of which it has what a build calls. */
export class PoolInThisThread {
  readonly #threads: { worker: Promise<Worker>; last: Promise<unknown>; waiting: number }[];

  constructor({ filename, maxThreads }: PoolOptions) {
    this.#threads = Array.from({ length: maxThreads }, () => ({
      worker: loadWorker(filename),
      last: Promise.resolve(),
      waiting: 0,
    }));
  }

  run(given: unknown, { name }: { readonly name: string }): Promise<unknown> {
    const thread = this.#threads.reduce((least, one) =>
      one.waiting < least.waiting ? one : least,
    );
    thread.waiting++;
    const copy = structuredClone(given);
    const result = thread.last.then(async () => {
      const work = (await thread.worker)[name];
      if (work === undefined) throw new Error(`The worker has no ${name}.`);
      return structuredClone(await work(copy));
    });
    thread.last = result.catch(() => undefined).finally(() => thread.waiting--);
    return result;
  }

  /** A thread is ended in the middle of its work; here what was begun is done first. */
  async destroy(): Promise<void> {
    await Promise.all(this.#threads.map(({ last }) => last));
  }
}

function loadWorker(filename: string): Promise<Worker> {
  const number = threads.count++ % mostWorkers;
  return import(/* @vite-ignore */ `${filename}?thread=${number}`) as Promise<Worker>;
}
