import { join } from 'node:path';
import { writeFiles } from '../../../support/temporary-folder.ts';
import type { Arrange } from '../../../support/problem-folder.ts';

/** An asset of the theme has a name that cannot exist on every disk. */
export const arrange: Arrange = (folder) => {
  writeFiles(join(folder, 'templates', 'assets'), { 'what-is-new?.css': '' });
  return {};
};
