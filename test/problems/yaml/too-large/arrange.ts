import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrange } from '../../../support/problem-folder.ts';

/** An article whose text was typed above the second `---`. */
export const arrange: Arrange = (folder) => {
  const summary = 'The tram stopped in 1961 and the council has voted to bring it back. '.repeat(1000);
  const fields = 'headline: Council votes\nsection: Local News\npublished: 1972-02-29\n';
  const article = `---\n${fields}summary: ${summary}\n---\n\nText.\n`;
  writeFileSync(join(folder, 'articles', 'tram.md'), article);
  return {};
};
