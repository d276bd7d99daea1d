import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { buildArchive } from '../../../support/build-archive.ts';
import type { Arrange } from '../../../support/problem-folder.ts';

/** The file of a published article is renamed, and with it its address. */
export const arrange: Arrange = async (folder) => {
  await buildArchive(folder);
  renameSync(join(folder, 'articles/ferry.md'), join(folder, 'articles/ferry-fares.md'));
  return {};
};
