import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrange } from '../../../support/problem-folder.ts';

/** What a disk leaves at the end of a file when the power fails. */
export const arrange: Arrange = (folder) => {
  appendFileSync(join(folder, 'articles', 'tram.md'), 'The vote was five to four.\0\0\0');
  return {};
};
