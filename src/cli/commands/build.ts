import { Command, InvalidArgumentError, Option } from 'commander';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildOptionDocs as docs, type BuildOptions } from '../../config/build-options.ts';
import { exitCodes } from '../exit-codes.ts';
import { packageFolder } from '../package-folder.ts';
import { programIdentity } from '../program-identity.ts';
import { showProgress } from '../progress.ts';
import { jsonReport, peopleReport } from '../report.ts';

interface BuildFlags {
  readonly input: string;
  readonly output: string;
  readonly templates: string;
  readonly config: string;
  readonly baseUrl?: string;
  readonly strict?: true;
  readonly drafts?: true;
  readonly clean?: true;
  readonly keepGoing?: true;
  readonly offline?: true;
  readonly workers?: number;
  readonly format: 'human' | 'json';
  readonly quiet?: true;
}

/** A 5 MB article, the largest there may be, takes about two. */
const secondsPerArticle = 5;

export function buildCommand(): Command {
  return new Command('build')
    .description('Publish the articles as a static archive.')
    .option(docs.input.flag, docs.input.doc, docs.input.default)
    .option(docs.output.flag, docs.output.doc, docs.output.default)
    .option(docs.templates.flag, docs.templates.doc, docs.templates.default)
    .option(docs.config.flag, docs.config.doc, docs.config.default)
    .option(docs.baseUrl.flag, docs.baseUrl.doc)
    .option(docs.strict.flag, docs.strict.doc)
    .option(docs.drafts.flag, docs.drafts.doc)
    .option(docs.clean.flag, docs.clean.doc)
    .option(docs.keepGoing.flag, docs.keepGoing.doc)
    .addOption(new Option(docs.workers.flag, docs.workers.doc).argParser(wholeNumber))
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
70 a fault of backissue itself.
`;

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value))
    throw new InvalidArgumentError('It must be a whole number from 1 to 999.');
  return Number(value);
}

async function runBuild(flags: BuildFlags, command: Command): Promise<void> {
  const isAsked = (name: string) => command.getOptionValueSource(name) !== 'default';
  const options: BuildOptions = {
    folder: process.cwd(),
    program: programIdentity(),
    defaultTheme: join(packageFolder, 'templates'),
    home: homedir() || null,
    input: trimmed(flags.input),
    output: trimmed(flags.output),
    templates: trimmed(flags.templates),
    templatesAsked: isAsked('templates'),
    config: flags.config,
    configAsked: isAsked('config'),
    baseUrl: flags.baseUrl ?? null,
    strict: flags.strict === true,
    drafts: flags.drafts === true,
    clean: flags.clean === true,
    keepGoing: flags.keepGoing === true,
    offline: flags.offline === true,
    workers: flags.workers ?? null,
    secondsPerArticle,
  };
  const isQuiet = flags.quiet === true;
  const started = performance.now();
  const progress = showProgress(isQuiet || flags.format === 'json');
  const run = await programFor(options);
  const result = await run(options, { onProgress: progress.onProgress });
  progress.end();
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

/** A folder as typed, without the slashes behind it, with `/` between its segments. */
function trimmed(folder: string): string {
  const path = folder.replaceAll('\\', process.platform === 'win32' ? '/' : '\\');
  return path.replace(/(?<=.)\/+$/, '').replace(/^(?:\.\/)+(?=.)/, '');
}
