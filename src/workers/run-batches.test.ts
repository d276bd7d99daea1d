import { describe, expect, test } from 'vitest';
import type { LostReason } from './pool.ts';
import { inOrder } from './next-batch.ts';
import { runBatches } from './run-batches.ts';

const limits = { size: 3, threads: 2, inFlight: 2, milliseconds: 600 };

interface Outcome {
  readonly done: readonly string[];
  readonly lost: readonly (readonly [string, LostReason])[];
}

/** Works letters off with `work`, which is told each one and may throw, or wait for ever. */
async function workOff(
  items: string,
  work: (item: string) => Promise<void> | undefined,
): Promise<Outcome> {
  const done: string[] = [];
  const lost: [string, LostReason][] = [];
  await runBatches<string, readonly string[]>(
    inOrder(items),
    limits,
    (result) => done.push(...result),
    (item, reason) => lost.push([item, reason]),
    async (batch, progress, signal) => {
      const aborted = new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
      for (const [index, item] of batch.entries()) {
        Atomics.store(new Int32Array(progress), 0, index);
        await Promise.race([work(item), aborted]);
      }
      return batch;
    },
  );
  return { done: done.sort(), lost };
}

describe('batches', () => {
  test('are all worked off', async () => {
    const { done, lost } = await workOff('abcdefg', () => undefined);
    expect(done.join('')).toBe('abcdefg');
    expect(lost).toEqual([]);
  });

  test('lose only the item that a thread dies of, after a second try alone', async () => {
    const tries: string[] = [];
    const { done, lost } = await workOff('abcdefg', (item) => {
      tries.push(item);
      if (item === 'e') throw new Error('out of memory');
      return undefined;
    });
    expect(done.join('')).toBe('abcdfg');
    expect(lost).toEqual([['e', { kind: 'died', message: 'out of memory' }]]);
    expect(tries.filter((item) => item === 'e')).toHaveLength(2);
  });

  test('lose nothing when the second try is good', async () => {
    let failures = 0;
    const { done, lost } = await workOff('abc', (item) => {
      if (item === 'b' && failures++ === 0) throw new Error('a hiccup');
      return undefined;
    });
    expect(done.join('')).toBe('abc');
    expect(lost).toEqual([]);
  });

  test('lose an item that takes too long', async () => {
    const never = new Promise<void>(() => undefined);
    const { done, lost } = await workOff('abcd', (item) => (item === 'b' ? never : undefined));
    expect(done.join('')).toBe('acd');
    expect(lost).toEqual([['b', { kind: 'too-slow' }]]);
  });

  test('blame no item when a thread cannot start at all', async () => {
    const start = runBatches(
      inOrder('abc'),
      limits,
      () => undefined,
      () => undefined,
      () => Promise.reject(new Error('no such file: worker.js')),
    );
    await expect(start).rejects.toThrow('worker.js');
  });
});
