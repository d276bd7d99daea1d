import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { watchWhile } from '../support/watch-while.ts';

const seed = Number(process.env.BACKISSUE_SEED ?? Math.floor(Math.random() * 1e6));

test(`after 500 operations under watch the output is that of a clean build (seed ${seed})`, async () => {
  const { compared, faults } = await watchWhile(temporaryFolder(), { operations: 500, seed });
  expect(faults).toEqual([]);
  expect(compared).toBeGreaterThan(5);
});
