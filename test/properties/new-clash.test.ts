import { expect, test } from 'vitest';
import { buildArchive } from '../support/build-archive.ts';
import { articleText } from '../support/small-archive.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const articles = {
  'articles/tram.md': articleText({ published: '1972-02-29' }),
  'articles/ferry.md': articleText({ headline: 'Ferry fares rise', published: '1972-03-01' }),
};

test('a clash with a page that nothing changed is found, as a clean build finds it', async () => {
  const [edited, clean] = [temporaryFolder(), temporaryFolder()];
  writeFiles(edited, articles);
  expect(await buildArchive(edited)).toMatchObject({ published: true });
  // The page of February stands where this article wants to, and nothing else of the month changes.
  const taken = { 'articles/february.md': articleText({ published: '1972', slug: '02' }) };
  writeFiles(edited, taken);
  writeFiles(clean, { ...articles, ...taken });
  const [again, anew] = [await buildArchive(edited), await buildArchive(clean)];
  expect(again.published).toBe(false);
  expect(again.problems.map(({ id }) => id)).toContain('archive/address-clash');
  expect(again.problems).toEqual(anew.problems);
  // Mended, it is published.
  writeFiles(edited, {
    'articles/february.md': articleText({ published: '1972', slug: 'winter' }),
  });
  expect(await buildArchive(edited)).toMatchObject({ published: true });
});
