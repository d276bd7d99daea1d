import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrange } from '../../../support/problem-folder.ts';

/** A value in a thousand lists, one in the other, beside a sound story. */
export const arrange: Arrange = (folder) => {
  const deep = `${'['.repeat(1000)}"tram"${']'.repeat(1000)}`;
  const item = `{"type": "text", "headline": "Quay tram returns", "body_text": "The quay tram is back.", "extra": ${deep}}`;
  writeFileSync(join(folder, 'sources', 'deep.json'), item);
  return {};
};
