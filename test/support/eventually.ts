import { expect } from 'vitest';

/** Expects what `read` gives to become so, within a time that is long enough for a busy machine. */
export function eventually<Value>(read: () => Value) {
  return expect.poll(read, { timeout: 15_000, interval: 20 });
}
