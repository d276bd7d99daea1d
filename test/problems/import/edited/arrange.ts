import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { importInto } from '../../../support/import-into.ts';
import type { Arrange } from '../../../support/problem-folder.ts';

const article = 'articles/1972/03/04/council-asks-the-harbour-board-for-the-quay-tram.md';

/** Imported once; then somebody adds a line to the article. */
export const arrange: Arrange = async (folder) => {
  await importInto(folder);
  appendFileSync(join(folder, ...article.split('/')), '\nThe board agreed in April.\n');
  return {};
};
