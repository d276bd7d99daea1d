import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrange } from '../../../support/problem-folder.ts';

export const arrange: Arrange = (folder) => {
  symlinkSync(join('..', 'drafts', 'ferry.md'), join(folder, 'articles', 'ferry.md'));
  return {};
};
