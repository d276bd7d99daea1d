import { test, vi } from 'vitest';
import { arbitraryStep, newsroom } from '../support/edits/arbitrary-steps.ts';
import { runCampaign } from '../support/edits/campaign.ts';

vi.mock('tinypool', async () => ({
  Tinypool: (await import('../support/pool-in-this-thread.ts')).PoolInThisThread,
}));
vi.mock('node:fs', async () => (await import('../support/aged-files.ts')).agedFiles);

test('random edits: an incremental build is what a clean one is', async () => {
  await runCampaign(arbitraryStep({ ...newsroom, crowds: 0.2, cache: 0.2 }), 100, 10);
});
