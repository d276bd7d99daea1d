import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startThreads } from '../../lib/workers/pool.js';
import { sendOnce } from '../../lib/workers/sent-once.js';
import { buildArchive } from '../support/build-archive.ts';
import { noDefaults } from '../support/parsed.ts';
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

test('what waits behind a batch that is given up is worked off by another thread', async () => {
  const folder = temporaryFolder();
  const setup = sendOnce({
    ...{ sinceMs: 0, shownArticlesFolder: 'articles', defaults: noDefaults },
    ...{ articlesFolder: join(folder, 'articles'), themeFolders: [], templateTexts: new Map() },
    ...{ folder, outputFolder: join(folder, 'dist'), readyFolder: null, rewrite: false },
  });
  const threads = startThreads(2);
  const scan = (count: number, signal: AbortSignal) => {
    const progress = new SharedArrayBuffer(4);
    const at = new Int32Array(progress).fill(-1);
    const items = Array.from({ length: count }, (_, index) => `${index}.md`);
    return { at, result: threads.run(1, 'scan', { items, progress, setup }, signal) };
  };
  const abort = new AbortController();
  const long = scan(300_000, abort.signal);
  const given = expect(long.result).rejects.toThrow();
  const short = scan(3, new AbortController().signal);
  await expect.poll(() => long.at[0], { timeout: 20_000 }).toBeGreaterThan(0);
  abort.abort();
  await given;
  expect(await short.result).toHaveLength(3);
  await threads.close();
});
