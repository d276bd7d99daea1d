import { join } from 'node:path';
import { writeFiles } from '../../../support/temporary-folder.ts';
import type { Arrange } from '../../../support/problem-folder.ts';

/** The record of a build that a later version of backissue was cut off in. */
export const arrange: Arrange = (folder) => {
  writeFiles(join(folder, 'dist'), { '.backissue/commit.json': '{"version":99}\n' });
  return {};
};
