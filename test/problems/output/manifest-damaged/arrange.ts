import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildArchive } from '../../../support/build-archive.ts';
import type { Arrange } from '../../../support/problem-folder.ts';

/** Somebody has added a file to the manifest by hand. */
export const arrange: Arrange = async (folder) => {
  await buildArchive(folder);
  appendFileSync(join(folder, 'dist/manifest-sha256.txt'), 'logo.svg\n');
  return {};
};
