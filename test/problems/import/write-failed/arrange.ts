import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrange } from '../../../support/problem-folder.ts';

/** A file stands where the folder of the articles should be. */
export const arrange: Arrange = (folder) => {
  writeFileSync(join(folder, 'articles'), '');
  return {};
};
