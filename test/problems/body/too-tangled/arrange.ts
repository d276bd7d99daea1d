import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrange } from '../../../support/problem-folder.ts';

/** What is left of a page that was saved as text: a list item without end on every line. */
export const arrange: Arrange = (folder) => {
  appendFileSync(join(folder, 'articles', 'tram.md'), '* '.repeat(60).concat('\n').repeat(5_000));
  return {};
};
