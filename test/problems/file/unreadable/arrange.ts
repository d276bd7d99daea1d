import { chmodSync, chownSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getuid } from 'node:process';
import type { Arrange } from '../../../support/problem-folder.ts';

const nobody = 65534;

/** An article that the user who builds may not read; root may read everything, so that another user must build. */
export const arrange: Arrange = (folder) => {
  chmodSync(join(folder, 'articles', 'tram.md'), 0o000);
  if (getuid?.() !== 0) return {};
  for (let above = folder; above !== tmpdir(); above = dirname(above)) chmodSync(above, 0o755);
  chownSync(folder, nobody, nobody);
  return { user: nobody };
};
