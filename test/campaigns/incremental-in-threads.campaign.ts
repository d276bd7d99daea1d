import { test } from 'vitest';
import { arbitraryStep, newsroom } from '../support/edits/arbitrary-steps.ts';
import { runCampaign } from '../support/edits/campaign.ts';

// The same as the other campaign, with real threads and with files that are as old as they are.
test('random edits, in threads: an incremental build is what a clean one is', async () => {
  await runCampaign(arbitraryStep(newsroom), 10, 10);
});
