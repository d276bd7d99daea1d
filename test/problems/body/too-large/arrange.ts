import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrange } from '../../../support/problem-folder.ts';

/** Just below the limit of a file, and above that of a body. */
export const arrange: Arrange = (folder) => {
  appendFileSync(join(folder, 'articles', 'tram.md'), 'The tram. '.repeat(510_000));
  return {};
};
