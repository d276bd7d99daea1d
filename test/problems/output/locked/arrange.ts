import { join } from 'node:path';
import { writeFiles } from '../../../support/temporary-folder.ts';
import type { Arrange } from '../../../support/problem-folder.ts';

/** The lock of a build on another machine, to which the folder is shared. */
export const arrange: Arrange = (folder) => {
  const lock = { pid: 4711, host: 'press-room', token: '3f0c3c5e-1f6e-4c39-9f0e-0a6f1c1d2b3a' };
  writeFiles(join(folder, 'dist'), { '.backissue/lock': JSON.stringify(lock) });
  return {};
};
