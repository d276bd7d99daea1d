import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildResult } from '../../../src/index.ts';
import { buildArchive } from '../build-archive.ts';
import { filesBelow } from '../page-kinds.ts';
import { cacheFolder } from './damage-cache.ts';
import type { Builder } from './run-steps.ts';

/*
 * Builders that are wrong in one way each: what compares builds must find every one of them.
 */

/** Builds, and then does `spoil` to what came of it; `old` has the bytes of the output before. */
function spoiling(
  spoil: (output: string, old: ReadonlyMap<string, Buffer>, result: BuildResult) => BuildResult,
): Builder {
  return async (folder, options, onProgress) => {
    const output = join(folder, options.output ?? 'dist');
    const paths = existsSync(output) ? filesBelow(output) : [];
    const old = new Map(paths.map((path) => [path, readFileSync(join(output, path))]));
    const result = await buildArchive(folder, options, onProgress);
    return old.size === 0 ? result : spoil(output, old, result);
  };
}

export const liars: Readonly<Record<string, Builder>> = {
  'keeps an old page': spoiling((output, old, result) => {
    writeFileSync(join(output, 'index.html'), old.get('index.html') ?? '');
    return result;
  }),

  'keeps a page that is gone': spoiling((output, old, result) => {
    for (const [path, bytes] of old) {
      if (existsSync(join(output, path))) continue;
      mkdirSync(join(output, path, '..'), { recursive: true });
      writeFileSync(join(output, path), bytes);
    }
    return result;
  }),

  'counts one file less': spoiling((_output, _old, result) => ({
    ...result,
    written: Math.max(0, result.written - 1),
  })),

  'writes again what did not change': spoiling((output, _old, result) => {
    const path = join(output, 'robots.txt');
    const bytes = readFileSync(path);
    writeFileSync(path, bytes);
    return result;
  }),

  'tells no warnings': spoiling((_output, _old, result) => ({
    ...result,
    problems: result.problems.filter(({ severity }) => severity === 'error'),
  })),

  'tells problems in another order': spoiling((_output, _old, result) => ({
    ...result,
    problems: result.problems.toReversed(),
  })),

  'changes the output though it fails': spoiling((output, _old, result) => {
    if (!result.published) writeFileSync(join(output, '404.html'), 'Sorry.\n');
    return result;
  }),

  'changes a source': spoiling((output, _old, result) => {
    writeFileSync(join(output, '../articles/1972/02/28/tides.md'), '---\n---\n');
    return result;
  }),

  'falls over': spoiling(() => {
    throw new Error('Cannot read properties of undefined');
  }),
};

/** Looks at the names, sizes and times of articles only, and takes whatever else it needs to know for granted. */
export const trustsTimes: Builder = async (folder, options, onProgress) => {
  const stats = filesBelow(join(folder, 'articles')).map((path) => {
    const { size, mtimeMs } = lstatSync(join(folder, 'articles', path));
    return [path, size, mtimeMs];
  });
  return remembering(JSON.stringify([stats, options]), folder, options, onProgress);
};

/** Looks at all sources, and believes whatever stands in its cache. */
export const trustsItsCache: Builder = async (folder, options, onProgress) => {
  const hash = createHash('sha256').update(JSON.stringify(options));
  for (const path of filesBelow(folder).filter((name) => !name.startsWith(cacheFolder)))
    hash.update(path).update(readFileSync(join(folder, path)));
  return remembering(hash.digest('hex'), folder, options, onProgress);
};

async function remembering(
  key: string,
  folder: string,
  options: Parameters<Builder>[1],
  onProgress: Parameters<Builder>[2],
): Promise<BuildResult> {
  const path = join(folder, cacheFolder, 'last.json');
  if (existsSync(path)) {
    const last = JSON.parse(readFileSync(path, 'utf8')) as { key: string; result: BuildResult };
    if (last.key === key) return last.result;
  }
  const result = await buildArchive(folder, options, onProgress);
  const { written, unchanged } = result;
  const next = result.published
    ? { ...result, written: 0, unchanged: written + unchanged, removed: 0 }
    : result;
  mkdirSync(join(folder, cacheFolder), { recursive: true });
  writeFileSync(path, JSON.stringify({ key, result: next }));
  return result;
}
