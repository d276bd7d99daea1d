import { randomUUID } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

/**
 * A value on its way to threads. It goes with every batch and weighs nothing there: its bytes lie in shared memory, and each
 * thread makes the value of them once. Plain data: it crosses threads.
 */
export interface SentOnce<Value> {
  readonly id: string;
  readonly bytes: SharedArrayBuffer;
  /** Says what the bytes hold; never there. */
  readonly holds?: Value;
}

/** `value` is plain data, and is not to change any more. */
export function sendOnce<Value>(value: Value): SentOnce<Value> {
  const serialized = serialize(value);
  const bytes = new SharedArrayBuffer(serialized.length);
  new Uint8Array(bytes).set(serialized);
  return { id: randomUUID(), bytes };
}

/** Gives what was sent: the same value, and not only an equal one, as long as no other is asked for in between. */
export function createReceiver<Value>(): (sent: SentOnce<Value>) => Value {
  const latest = new Map<string, Value>();
  return ({ id, bytes }) => {
    const known = latest.get(id);
    if (known !== undefined) return known;
    // A copy, because texts are not decoded where another thread could write.
    const value = deserialize(new Uint8Array(bytes).slice()) as Value;
    latest.clear();
    latest.set(id, value);
    return value;
  };
}
