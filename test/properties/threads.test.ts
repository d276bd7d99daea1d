import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildArchive } from '../support/build-archive.ts';
import { articleText } from '../support/small-archive.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

// A build of fewer than 300 articles works in one thread, whatever it is asked for.
const articles = Object.fromEntries(
  Array.from({ length: 320 }, (_, index) => {
    const number = String(index).padStart(3, '0');
    const fields = { headline: `Ship ${number}`, published: `1972-02-${10 + (index % 3)}` };
    return [`articles/ship-${number}.md`, articleText({ ...fields, section: 'Shipping' })];
  }),
);

test('the number of threads shows in no byte', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, articles);
  const manifests: string[] = [];
  for (const workers of [1, 3]) {
    const output = `dist-${workers}`;
    const { published } = await buildArchive(folder, { workers, output });
    expect(published).toBe(true);
    manifests.push(readFileSync(join(folder, output, 'manifest-sha256.txt'), 'utf8'));
  }
  expect(manifests[0]?.split('\n').length).toBeGreaterThan(320);
  expect(new Set(manifests).size).toBe(1);
});
