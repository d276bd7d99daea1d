import { setTimeout } from 'node:timers';
import { expect, test } from 'vitest';
import { createPause, noPause } from './pause.ts';

function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** How often work of 2 ms has been done, pausing in between, when what waits is let in. */
async function stretchOf(pause: () => Promise<void>): Promise<number> {
  const state = { isLetIn: false };
  setTimeout(() => (state.isLetIn = true), 0);
  for (let times = 0; times < 200; times++) {
    work(2);
    await pause();
    if (state.isLetIn) return times;
  }
  return Infinity;
}

test('lets in what waits, and not at every turn', async () => {
  const times = await stretchOf(createPause(() => undefined));
  expect(times).toBeGreaterThan(1);
  expect(times).toBeLessThan(200);
});

test('without it nothing is let in', async () => {
  expect(await stretchOf(noPause)).toBe(Infinity);
});

test('gives up when that was asked for meanwhile', async () => {
  let isAsked = false;
  const pause = createPause(() => {
    if (isAsked) throw new Error('asked');
  });
  setTimeout(() => (isAsked = true), 0);
  await expect(stretchOf(pause)).rejects.toThrow('asked');
});
