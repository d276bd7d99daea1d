import { dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import { diskFailure } from '../files/disk-failure.ts';
import { createAccountReport } from './account-report.ts';
import { sourceName } from './article-text.ts';
import { createArticleWriter, type WrittenArticle } from './article-writer.ts';
import type { Format } from './detect-format.ts';
import { doubtsOf } from './doubts-of.ts';
import { findSources } from './find-sources.ts';
import { keepInput, keepSource } from './keep-source.ts';
import type { ImportedArticle } from './imported-article.ts';
import { openKnownTexts } from './known-texts.ts';
import { loadProfile } from './load-profile.ts';
import type { SourceReader } from './open-source.ts';
import { defaultProfile, type DateOrder, type Profile } from './profile.ts';
import { readSources } from './read-sources.ts';
import { createCounter, type Tally } from './tally.ts';

export interface ImportOptions {
  /** The project folder, absolute: paths start from it. */
  readonly folder: string;
  /** Files, folders, patterns and `-`, as typed. */
  readonly paths: readonly string[];
  readonly reader: SourceReader;
  /** Null finds it out for each file. */
  readonly format: Format | null;
  /** Null without one. */
  readonly profile: ShownFile | null;
  /** Overrules the profile. */
  readonly dateOrder: DateOrder;
  /** The articles folder. */
  readonly output: ShownFile;
  readonly isDry: boolean;
  /** Where the account of every line is written; null writes none. */
  readonly report: ShownFile | null;
  /** Where the sources are kept; null keeps none. */
  readonly keepSources: ShownFile | null;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** A file or folder, and its name for messages. */
export interface ShownFile {
  /** Absolute. */
  readonly path: string;
  readonly shown: string;
}

export interface ImportProgress {
  readonly articles: number;
  readonly bytes: number;
  /** Null when nobody knows, as with standard input. */
  readonly totalBytes: number | null;
}

export interface ImportResult extends Tally {
  /** Files that were read. */
  readonly sources: number;
  /** Files of folders that are no articles. */
  readonly passedOver: number;
}

/** Sources -> importers -> articles -> files, an account of every line, and numbers. */
export async function importArticles(options: ImportOptions): Promise<ImportResult> {
  const { reader, folder, isDry, output } = options;
  const keep = isDry ? null : options.keepSources;
  const { fs } = reader;
  const counter = createCounter();
  const { profile, problems } = readProfile(options);
  let [sources, passedOver] = [0, 0];
  try {
    const found = findSources(fs, folder, await pathsOf(options));
    const progress = trackProgress(options, found.sources);
    if (options.report !== null) fs.makeFolder(dirname(options.report.path));
    const report = createAccountReport(fs, options.report?.path ?? null);
    const tell = (told: Diagnostic): void => {
      counter.addProblem(told);
      report.addProblem(told);
    };
    for (const told of [...problems, ...found.problems]) tell(told);
    if (problems.some(({ severity }) => severity === 'error'))
      return { ...counter.tally(), sources, passedOver };
    const texts = openKnownTexts(fs, reader.part, folder, isDry);
    const write = createArticleWriter({ fs, folder: output.path, texts, isDry });
    const read = { reader, format: options.format, profile, onBytes: progress.onBytes };
    for await (const event of readSources(found.sources, read)) {
      if (event.kind === 'problem') tell(event.problem);
      else if (event.kind === 'passed-over') passedOver++;
      else if (event.kind === 'read') {
        sources++;
        if (keep !== null) await keepSource(reader, keep.path, event.source);
      } else {
        const doubts = doubtsOf(event.article);
        const written = write(event.article, doubts, event.format);
        counter.addArticle(event.article, doubts, written.outcome);
        report.addArticle(event.article, doubts, written);
        for (const told of problemsOf(event.article, written, output.shown)) tell(told);
        progress.onArticle();
      }
    }
    texts.save();
    report.end();
  } catch (error) {
    counter.addProblem(writeFailure(error, options));
  }
  return { ...counter.tally(), sources, passedOver };
}

function readProfile({ profile, reader, dateOrder }: ImportOptions): {
  readonly profile: Profile;
  readonly problems: readonly Diagnostic[];
} {
  const loaded =
    profile === null
      ? { profile: defaultProfile, problems: [] }
      : loadProfile(reader.fs, profile.path, profile.shown);
  if (dateOrder === null) return loaded;
  return { ...loaded, profile: { ...loaded.profile, dateOrder } };
}

function trackProgress(
  { onProgress, reader }: ImportOptions,
  sources: readonly { path: string }[],
) {
  const sizes = sources.map(({ path }) => (path === '' ? null : reader.fs.size(path)));
  const totalBytes = sizes.includes(null)
    ? null
    : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  let [bytes, articles] = [0, 0];
  return {
    onBytes: (count: number): void => {
      bytes += count;
      onProgress({ articles, bytes, totalBytes });
    },
    onArticle: (): void => {
      articles++;
      onProgress({ articles, bytes, totalBytes });
    },
  };
}

/** Standard input can be read once only: if it is to be kept, it is kept first. */
async function pathsOf({ paths, keepSources, isDry, reader }: ImportOptions): Promise<string[]> {
  const all: string[] = [];
  for (const path of paths) {
    const isKept = path === '-' && keepSources !== null && !isDry;
    all.push(isKept ? `${keepSources.shown}/${await keepInput(reader, keepSources.path)}` : path);
  }
  return all;
}

function problemsOf(
  { origin }: ImportedArticle,
  { path: below, outcome, twin }: WrittenArticle,
  shownFolder: string,
): Diagnostic[] {
  const path = `${shownFolder}/${below}`;
  if (outcome === 'edited') return [problem('import/edited', { path }, { place: { path } })];
  if (twin === null || outcome === 'unchanged') return [];
  const other = `${shownFolder}/${twin}`;
  const isLeftOut = outcome === 'duplicate';
  const place = { path: origin.file, ...(origin.line === null ? {} : { line: origin.line }) };
  const facts = isLeftOut
    ? { path: sourceName(origin), other, written: 'it is left out' }
    : { path, other, written: 'both are kept' };
  return [problem('import/duplicate', facts, { place })];
}

function writeFailure(error: unknown, { output, folder }: ImportOptions): Diagnostic {
  const failure = diskFailure(error);
  if (failure === null) throw error;
  const path = failure.path?.replace(`${folder}/`, '') ?? output.shown;
  const remedy = failure.remedy.replace(/\bbuild(?= again)/, 'import');
  return problem(
    'import/write-failed',
    { path, reason: failure.reason, remedy },
    { place: { path } },
  );
}
