import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrange } from '../../../support/problem-folder.ts';

/** A whole year of the paper in one file. */
export const arrange: Arrange = (folder) => {
  appendFileSync(join(folder, 'articles', 'tram.md'), 'The tram. '.repeat(600_000));
  return {};
};
