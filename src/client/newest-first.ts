/**
 * Gives each value to `work`, one at a time. A newer value tells the work for the older one to stop
 * (`signal`) and comes next; values in between are left out.
 */
export function newestFirst<Value>(
  work: (value: Value, signal: AbortSignal) => Promise<void>,
): (value: Value) => void {
  let next: { readonly value: Value } | null = null;
  let running: AbortController | null = null;
  const run = async (): Promise<void> => {
    try {
      while (next !== null) {
        const { value } = next;
        next = null;
        running = new AbortController();
        await work(value, running.signal);
      }
    } finally {
      running = null;
    }
  };
  return (value) => {
    next = { value };
    if (running === null) void run();
    else running.abort();
  };
}
