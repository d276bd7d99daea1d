import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrange } from '../../../support/problem-folder.ts';

/** A byte that is no letter in UTF-8, and none in Windows-1252 either. */
export const arrange: Arrange = (folder) => {
  appendFileSync(join(folder, 'sources', 'tram.txt'), Buffer.from([0x43, 0x61, 0x66, 0x81]));
  return {};
};
