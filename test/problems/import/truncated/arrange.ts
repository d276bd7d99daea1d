import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Arrange } from '../../../support/problem-folder.ts';

/** A compressed file of which only the start was copied. */
export const arrange: Arrange = (folder) => {
  const path = join(folder, 'sources', 'tram.txt');
  const packed = gzipSync(readFileSync(path));
  writeFileSync(`${path}.gz`, packed.subarray(0, packed.length - 20));
  rmSync(path);
  return {};
};
