import { Command, Option } from 'commander';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import { printForPeople } from '../../diagnostics/print-for-people.ts';
import { inReportOrder } from '../../diagnostics/report-order.ts';
import { fileChunks, filePart } from '../../files/byte-source.ts';
import { disk } from '../../files/disk.ts';
import { formats, type Format } from '../../importers/detect-format.ts';
import type { ImportOptions, ShownFile } from '../../importers/import-articles.ts';
import { exitCodes } from '../exit-codes.ts';
import { showImportProgress } from '../import-progress.ts';
import { importReport } from '../import-report.ts';
import { paintFor } from '../report.ts';

interface ImportFlags {
  readonly format: Format | 'auto';
  readonly output: string;
  readonly profile?: string;
  readonly order?: 'dmy' | 'mdy';
  readonly report?: string;
  readonly keepSource?: string;
  readonly learn?: true;
  readonly dryRun?: true;
  readonly quiet?: true;
}

export function importCommand(): Command {
  return new Command('import')
    .description('Turn what a newsroom has into articles, every line of it accounted for.')
    .argument('<path...>', 'files, folders, patterns in quotes, or - for standard input')
    .addOption(
      new Option('--format <format>', 'what the files are; found out from their content by default')
        .choices(['auto', ...formats])
        .default('auto'),
    )
    .option('--output <folder>', 'folder that the articles are written to', 'articles')
    .option('--profile <file>', 'what is particular to the paper, such as its sections')
    .addOption(
      new Option('--order <order>', 'which number of 11/12/2016 is the day').choices([
        'dmy',
        'mdy',
      ]),
    )
    .option('--dry-run', 'write no article, only tell what would be done')
    .option('--report <file>', 'write the account of every line as JSON Lines')
    .option('--keep-source <folder>', 'keep a copy of every source')
    .option('--learn', 'write no article, print a profile with what repeats in the sources')
    .option('-q, --quiet', 'show no progress')
    .addHelpText('after', afterHelp)
    .action(runImport);
}

const afterHelp = `
Formats: plain text of a page (text), saved pages (html), JSON Lines (jsonl), CSV (csv),
WordPress exports (wxr), NITF (nitf), ninjs (ninjs), web archives, WACZ too (warc).

Nothing is made up: what a source does not say is left out, and what is doubtful is listed
in the article itself, below extra.needs_review. Importing again changes nothing; an article
that was changed by hand is left as it is.

A profile holds what is particular to one paper, all of it optional:
  publication: The Harbour Gazette
  sections: [Local News, Shipping, Sport]
  categories: { local: Local News }
  print_lines: ["Printed in {publication} on {date}, page {page}"]
  boilerplate: ["Sign up for our newsletter*"]
  agencies: [Meridian]
  date_order: dmy
  columns: { Text: body, Day: published, Page: print.page }

Examples:
  $ backissue import --dry-run pages/              what would become of a folder of pages
  $ backissue import --learn pages/ > profile.yaml what a profile for them would say
  $ backissue import --profile profile.yaml --report account.jsonl pages/
  $ backissue import "dump/*.jsonl" --order dmy
  $ unzip -p export.zip export.xml | backissue import -

Exit codes: 0 imported, 1 something could not be imported, 2 wrong usage,
70 a fault of backissue itself.
`;

async function runImport(paths: readonly string[], flags: ImportFlags): Promise<void> {
  const progress = showImportProgress(flags.quiet === true || flags.learn === true);
  const options = optionsOf(paths, flags, progress.onProgress);
  if (flags.learn === true) {
    await learn(options);
    return;
  }
  const started = performance.now();
  const { importArticles } = await import('../../importers/import-articles.ts');
  const result = await importArticles(options);
  progress.end();
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    importReport(result, seconds, options.output.shown, options.isDry, paintFor()),
  );
  process.exitCode = result.errors > 0 ? exitCodes.contentError : exitCodes.done;
}

/** The profile goes to standard output, so that it can be sent to a file; problems do not. */
async function learn(options: ImportOptions): Promise<void> {
  const { learnFromSources } = await import('../../importers/learn-from-sources.ts');
  const { profile, problems } = await learnFromSources(options);
  process.stderr.write(printForPeople(inReportOrder(problems), paintFor()));
  process.stdout.write(profile);
  const failed = problems.some(({ severity }) => severity === 'error');
  process.exitCode = failed ? exitCodes.contentError : exitCodes.done;
}

function optionsOf(
  paths: readonly string[],
  flags: ImportFlags,
  onProgress: ImportOptions['onProgress'],
): ImportOptions {
  const folder = process.cwd();
  const file = (typed: string | undefined): ShownFile | null =>
    typed === undefined ? null : shownFile(folder, typed);
  return {
    folder,
    paths,
    reader: {
      fs: disk,
      chunks: fileChunks,
      part: filePart,
      standardInput: () => process.stdin,
    },
    format: flags.format === 'auto' ? null : flags.format,
    profile: file(flags.profile),
    dateOrder: flags.order ?? null,
    output: shownFile(folder, flags.output),
    isDry: flags.dryRun === true,
    report: file(flags.report),
    keepSources: file(flags.keepSource),
    onProgress,
  };
}

function shownFile(folder: string, typed: string): ShownFile {
  const slashed = typed.replaceAll('\\', process.platform === 'win32' ? '/' : '\\');
  const shown = slashed.replace(/(?<=.)\/+$/, '').replace(/^(?:\.\/)+(?=.)/, '');
  return { path: isAbsolute(shown) ? shown : join(folder, shown), shown };
}
