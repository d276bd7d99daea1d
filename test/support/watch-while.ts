import fc from 'fast-check';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { buildArchive } from './build-archive.ts';
import { applyDisturbance, disturbances } from './disturb-files.ts';
import { serveArchive } from './served-archive.ts';
import { fingerprints } from './site-files.ts';
import { threeArticles } from './small-archive.ts';
import { writeFiles } from './temporary-folder.ts';

/** After so long without a change the served archive must be that of a clean build. */
const quietMs = 2000;
const operationsBetween = 20;
const workFolder = '.backissue';

/**
 * Serves an archive in an empty folder `root` while its files are disturbed at random, and after every 20 operations
 * expects of the output that it is that of a clean build. Says how often it was; while an article has an error it cannot be.
 */
export async function watchWhile(
  root: string,
  { operations, seed }: { readonly operations: number; readonly seed: number },
): Promise<{ readonly compared: number; readonly faults: readonly unknown[] }> {
  const folder = join(root, 'archive');
  writeFiles(folder, threeArticles);
  const archive = await serveArchive(folder);
  await archive.built(({ result }) => result.published);
  const [steps = []] = fc.sample(disturbances(operations), { numRuns: 1, seed });
  let compared = 0;
  for (const [index, step] of steps.entries()) {
    applyDisturbance(folder, step);
    await wait(step.pauseMs);
    if ((index + 1) % operationsBetween !== 0) continue;
    await wait(quietMs);
    const clean = await cleanBuild(folder, join(root, `clean-${index}`));
    if (clean === null) continue;
    compared++;
    expect(published(join(folder, 'dist')), `after operation ${index + 1}`).toEqual(clean);
  }
  await archive.close();
  expect(existsSync(join(folder, 'dist', workFolder))).toBe(false);
  return { compared, faults: archive.faults };
}

/** All of an output but the work of a build: one that only makes sure may be running, and holds its lock. */
function published(output: string): Map<string, string> {
  const files = [...fingerprints(output)];
  return new Map(files.filter(([path]) => !path.startsWith(`${workFolder}/`)));
}

/** What a clean build of the sources in `folder`, made in `elsewhere`, publishes; null when they have an error. */
async function cleanBuild(
  folder: string,
  elsewhere: string,
): Promise<ReadonlyMap<string, string> | null> {
  cpSync(folder, elsewhere, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !/[/\\](?:dist|\.backissue)$/.test(path),
  });
  const { published } = await buildArchive(elsewhere);
  return published ? fingerprints(join(elsewhere, 'dist')) : null;
}
