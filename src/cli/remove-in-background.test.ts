import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import { removeInBackground } from './remove-in-background.ts';

test('a process of its own removes a folder', async () => {
  const folder = join(temporaryFolder(), 'large');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.html'), 'made');
  removeInBackground(folder);
  await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false);
});
