import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrange } from '../../../support/problem-folder.ts';

/** An article saved as Latin-1 by an old editor: `é` is the single byte E9. */
export const arrange: Arrange = (folder) => {
  const text = readFileSync(join(folder, 'articles', 'cafe.md'), 'utf8');
  writeFileSync(join(folder, 'articles', 'cafe.md'), Buffer.from(text, 'latin1'));
  return {};
};
