import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createPreviews } from '../../lib/serve/previews.js';
import type { Builder } from '../../lib/serve/builder.js';
import type { PreviewJob } from '../../lib/serve/build-thread.js';
import { temporaryFolder } from '../support/temporary-folder.ts';

const articlesFolder = temporaryFolder();
const preview = {
  job: { kind: 'article', urlPath: 'tram/', source: { path: 'tram.md' } },
  site: {},
  setup: { articlesFolder, build: 'first' },
} as unknown as PreviewJob;
const builder: Builder = {
  build: () => Promise.reject(new Error('Nothing is built here.')),
  jobFor: () => Promise.resolve(preview),
  close: () => Promise.resolve(),
};

test('pages that are being made when all is closed are given up without a fault', async () => {
  const previews = createPreviews(builder, 10);
  previews.lookAt('tram/');
  await setImmediate();
  const saves = Array.from({ length: 3 }, () => previews.make(join(articlesFolder, 'tram.md')));
  await previews.close();
  expect(await Promise.all(saves)).toEqual([null, null, null]);
});

test('a thread that cannot make a page is a fault, and told', async () => {
  const previews = createPreviews(builder, 10);
  previews.lookAt('tram/');
  await setImmediate();
  // The page is made of next to nothing, which no build asks for.
  await expect(previews.make(join(articlesFolder, 'tram.md'))).rejects.toThrow();
  await previews.close();
});
