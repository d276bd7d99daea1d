import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { makeArchive } from './archive/make-archive.ts';
import { readArticles } from './archive/read-articles.ts';
import { filesBelow } from './measure/look-at-output.ts';
import { absence, measureInTurn, type Surroundings } from './measure/measure-in-turn.ts';
import { measureServe, type ServeResult } from './measure/measure-serve.ts';
import type { Absence, SizeResults } from './measure/results.ts';
import type { BenchOptions } from './options.ts';
import { prepareBackissue } from './systems/backissue.ts';
import { peers, usualPeers } from './systems/peers.ts';
import type { Site, System } from './systems/system.ts';

/**
 * Articles of an archive are older than this when somebody builds it. Of a file saved within the last seconds
 * backissue does not trust the time, and reads it again in the next build.
 */
const restMs = 3000;

/** Makes `size` articles, or reads those of `--input`, gives them to every system, and measures all of them. */
export async function measureSize(
  size: number,
  options: BenchOptions,
  around: Surroundings,
): Promise<SizeResults> {
  const { folder, signal, say } = around;
  const { input, seed, runs } = options;
  const source = input === null ? makeArchive(size, seed) : readArticles(input);
  const siteOf = (name: string): Site => ({ source, folder: join(folder, name), signal });
  say(`making ${source.count} articles`);
  const own = await prepareBackissue(siteOf('backissue'), input);
  const missing: Absence[] = [];
  const others: System[] = [];
  for (const name of options.against ?? usualPeers) {
    say(`making them for ${peers[name].title}`);
    try {
      others.push(await peers[name].prepare(siteOf(name)));
    } catch (error) {
      signal.throwIfAborted();
      missing.push(absence(peers[name].title, error));
    }
  }
  await setTimeout(restMs, undefined, { signal });
  const { builds, failed } = await measureInTurn(own, others, runs, around);
  say('backissue: serve --watch');
  let serve: ServeResult | null = null;
  try {
    serve = await measureServe(own, signal);
  } catch (error) {
    signal.throwIfAborted();
    missing.push(absence('backissue serve --watch', error));
  }
  return {
    articles: source.count,
    leftOut: source.leftOut,
    sourceBytes: bytesBelow(join(folder, 'backissue', 'articles')),
    systems: [own, ...others].map((system) => {
      const { name, makes, makesNot } = system;
      return { name, makes, makesNot, builds: builds.get(system) ?? {} };
    }),
    absent: [...missing, ...failed],
    serve,
  };
}

function bytesBelow(folder: string): number {
  let bytes = 0;
  for (const { size } of filesBelow(folder)) bytes += size;
  return bytes;
}
