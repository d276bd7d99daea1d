import { Command, Option } from 'commander';
import process from 'node:process';
import { buildOptionDocs as docs, type BuildOptions } from '../../config/build-options.ts';
import { removeGivenUp } from '../../cache/given-up.ts';
import { disk } from '../../files/disk.ts';
import { createPause } from '../../model/pause.ts';
import { toBuildOptions, withBuildFlags, type BuildFlags } from '../build-flags.ts';
import { exitCodes } from '../exit-codes.ts';
import { interruption, listenForInterruption } from '../interruption.ts';
import { showProgress } from '../progress.ts';
import { removeInBackground } from '../remove-in-background.ts';
import { jsonReport, peopleReport } from '../report.ts';

interface PrintFlags extends BuildFlags {
  readonly format: 'human' | 'json';
  readonly quiet?: true;
}

export function buildCommand(): Command {
  return withBuildFlags(new Command('build'))
    .description('Publish the articles as a static archive.')
    .option(docs.strict.flag, docs.strict.doc)
    .option(docs.clean.flag, docs.clean.doc)
    .option(docs.keepGoing.flag, docs.keepGoing.doc)
    .option(docs.offline.flag, docs.offline.doc)
    .addOption(
      new Option('--format <format>', 'how the result is printed')
        .choices(['human', 'json'])
        .default('human'),
    )
    .option('-q, --quiet', 'print nothing but problems')
    .addHelpText('after', afterHelp)
    .action(runBuild);
}

const afterHelp = `
Without a configuration file, the archive is made from what the articles say.
With an error nothing is published, and the old output stays as it was.

Exit codes: 0 published, 1 an article, template or setting has an error, 2 wrong usage,
70 a fault of backissue itself, 130 interrupted.
`;

async function runBuild(flags: PrintFlags, command: Command): Promise<void> {
  const options = toBuildOptions(flags, command);
  const isQuiet = flags.quiet === true;
  const started = performance.now();
  const progress = showProgress(isQuiet || flags.format === 'json');
  const run = await programFor(options);
  const giveUpIfAsked = listenForInterruption(() => {
    progress.end();
    process.stderr.write('Giving up, and taking away what was made. Ctrl-C again ends at once.\n');
  });
  const result = await run(options, {
    pause: createPause(giveUpIfAsked),
    onProgress: (...sign) => {
      giveUpIfAsked();
      progress.onProgress(...sign);
    },
  }).catch((error: unknown) => {
    if (error !== interruption) throw error;
    return null;
  });
  progress.end();
  if (result === null) {
    removeGivenUp(disk, options.folder, removeInBackground);
    process.stderr.write(`Interrupted. Nothing was published; ${options.output} is as it was.\n`);
    process.exit(exitCodes.interrupted);
  }
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    flags.format === 'json'
      ? jsonReport(result, seconds)
      : peopleReport(result, seconds, options.output, isQuiet),
  );
  const failed = result.problems.some(({ severity }) => severity === 'error');
  process.exitCode = failed ? exitCodes.contentError : exitCodes.done;
}

/** Loaded only now, so that help and a slip of the keyboard are answered at once. */
async function programFor({ keepGoing }: BuildOptions) {
  if (keepGoing) return (await import('../../build-keep-going.ts')).buildKeepingGoing;
  return (await import('../../build.ts')).build;
}
