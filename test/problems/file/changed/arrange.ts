import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrange } from '../../../support/problem-folder.ts';

/** Somebody saves the article after it was read and before its page is made. */
export const arrange: Arrange = (folder) => ({
  onProgress: (stage) => {
    if (stage === 'read') appendFileSync(join(folder, 'articles', 'tram.md'), 'One more word.\n');
  },
});
