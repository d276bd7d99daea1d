import { expect, test } from 'vitest';
import { newestFirst } from './newest-first.ts';

test('one value is worked on at a time, and those overtaken are left out or told to stop', async () => {
  const log: string[] = [];
  const ends: (() => void)[] = [];
  const give = newestFirst<number>(async (value, signal) => {
    log.push(`start ${value}`);
    await new Promise<void>((resolve) => ends.push(resolve));
    log.push(`end ${value}${signal.aborted ? ', too late' : ''}`);
  });
  give(1);
  give(2);
  give(3);
  expect(log).toEqual(['start 1']);
  ends[0]?.();
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  await expect.poll(() => log.length).toBe(4);
  expect(log).toEqual(['start 1', 'end 1, too late', 'start 3', 'end 3']);
  give(4);
  expect(log.at(-1)).toBe('start 4');
});
