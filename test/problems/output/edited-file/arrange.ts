import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildArchive } from '../../../support/build-archive.ts';
import type { Arrange } from '../../../support/problem-folder.ts';

/** A published page is edited by hand, and its article deleted. */
export const arrange: Arrange = async (folder) => {
  await buildArchive(folder);
  appendFileSync(join(folder, 'dist/1972/02/29/ferry/index.html'), '<!-- checked by L. Osei -->\n');
  rmSync(join(folder, 'articles/ferry.md'));
  return {};
};
