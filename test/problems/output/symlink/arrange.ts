import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrange } from '../../../support/problem-folder.ts';

export const arrange: Arrange = (folder) => {
  mkdirSync(join(folder, 'dist'));
  symlinkSync(join('..', 'articles'), join(folder, 'dist', '1972'));
  return {};
};
