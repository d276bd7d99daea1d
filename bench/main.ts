/*
 * The bench: makes articles, builds them with backissue and its peers, and prints what each took.
 * A benchmark, never a test: no number makes it fail.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { makeWorkFolder } from './work-folder.ts';
import { measureSize } from './measure-size.ts';
import type { BenchResults, Machine, SizeResults } from './measure/results.ts';
import { CommandFailure } from './measure/run-command.ts';
import { help, readOptions, type BenchOptions } from './options.ts';
import { report } from './report/report.ts';
import { usualPeers } from './systems/peers.ts';

const exitCodes = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;

const options = readOptions(process.argv.slice(2));
if ('kind' in options) {
  if (options.kind === 'help') process.stdout.write(help);
  else process.stderr.write(`${options.why}\nAdd --help to see what can be said here.\n`);
  process.exitCode = options.kind === 'help' ? exitCodes.done : exitCodes.usage;
} else {
  process.exitCode = await run(options);
}

async function run(options: BenchOptions): Promise<number> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => stopping.abort(new Error('interrupted')));
  const systems = 1 + (options.against ?? usualPeers).length;
  const work = makeWorkFolder(Math.max(...options.sizes), systems);
  const say = (text: string): void => {
    process.stderr.write(`${text}\n`);
  };
  say(`Working in ${work.path}: ${work.shown}`);
  try {
    const sizes: SizeResults[] = [];
    for (const size of options.sizes) {
      const folder = join(work.path, String(sizes.length + 1));
      mkdirSync(folder);
      sizes.push(await measureSize(size, options, { folder, signal: stopping.signal, say }));
      if (!options.keep) rmSync(folder, { recursive: true });
    }
    const { seed, runs } = options;
    const results: BenchResults = { machine: thisMachine(work.shown), seed, runs, sizes };
    if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
    process.stdout.write(`${report(results)}\n`);
    return exitCodes.done;
  } catch (error) {
    if (stopping.signal.aborted) return exitCodes.interrupted;
    if (error instanceof CommandFailure) say(error.message);
    else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return exitCodes.failed;
  } finally {
    if (!options.keep) work.remove();
  }
}

function thisMachine(disk: string): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: cpus().length,
    memoryBytes: totalmem(),
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
    disk,
  };
}
