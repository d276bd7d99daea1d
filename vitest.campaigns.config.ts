import { defineConfig } from 'vitest/config';

/**
 * The long forms of properties, too long for `npm test`: run them after a change of what they are about, all with
 * `vitest run --config vitest.campaigns.config.ts`, or one with its name behind. `BACKISSUE_RUNS` says how many
 * sequences, `BACKISSUE_SEED` repeats a run; without it each run looks at other cases.
 */
export default defineConfig({
  test: {
    include: ['test/campaigns/**/*.campaign.ts'],
    setupFiles: 'test/support/remove-temporary-folders.ts',
    maxWorkers: 2,
    testTimeout: 24 * 3600 * 1000,
    hookTimeout: 120_000,
  },
});
