import { test, vi } from 'vitest';
import { arbitraryDamage } from '../support/edits/arbitrary-steps.ts';
import { runCampaign } from '../support/edits/campaign.ts';

vi.mock('tinypool', async () => ({
  Tinypool: (await import('../support/pool-in-this-thread.ts')).PoolInThisThread,
}));
vi.mock('node:fs', async () => (await import('../support/aged-files.ts')).agedFiles);

test('a damaged, old or foreign cache: the output is as without a cache', async () => {
  await runCampaign(arbitraryDamage(), 50, 10);
});
