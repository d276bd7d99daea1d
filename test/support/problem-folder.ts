import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { peopleReport } from '../../lib/cli/report.js';
import type { BuildOptions } from '../../src/index.ts';
import type { OnBuildProgress } from '../../src/workers/passes.ts';
import { buildArchive } from './build-archive.ts';
import { importInto } from './import-into.ts';
import { steadyText } from './printed.ts';
import { runBackissue } from './run-backissue.ts';

/** What a build of a problem's archive is to be done with, beside its files. */
export interface Arranged {
  readonly options?: Partial<BuildOptions>;
  /** Called while the archive is built, to change a file in the middle of it. */
  readonly onProgress?: OnBuildProgress;
  /** The user to run the command as, for what root may do and others may not. */
  readonly user?: number;
}

/**
 * What `arrange.ts` of a problem's folder exports: it makes in the temporary copy what cannot
 * be committed there, such as links, bytes that are no text, and the output of an earlier build.
 */
export type Arrange = (folder: string) => Arranged | Promise<Arranged>;

/** The areas of problems, `front-matter`, and their names, `date-invalid`, as folders. */
export function problemFolders(root: string): string[] {
  return foldersIn(root).flatMap((area) =>
    foldersIn(join(root, area)).map((name) => `${area}/${name}`),
  );
}

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

const notOfTheArchive = ['expected.txt', 'arguments.json', 'arrange.ts'];

/**
 * Builds a copy, in `copy`, of a problem's archive, or imports its `sources/` if it is a problem of imports; what a
 * terminal would show, the exit code first.
 */
export async function printedProblem(folder: string, copy: string): Promise<string> {
  mkdirSync(copy, { recursive: true });
  const isOfArchive = (path: string) => !notOfTheArchive.includes(basename(path));
  cpSync(folder, copy, { recursive: true, filter: isOfArchive });
  const { options, onProgress, user } = await arrange(folder, copy);
  const commandLine = argumentsOf(folder);
  const command = basename(dirname(folder)) === 'import' ? 'import' : 'build';
  if (command === 'import' && commandLine === null) {
    const { code, text } = await importInto(copy);
    return printed(code, text);
  }
  if (commandLine === null && user === undefined) {
    // Without a process of its own for each, a hundred small builds take half the time.
    const result = await buildArchive(copy, options, onProgress);
    const failed = result.problems.some(({ severity }) => severity === 'error');
    return printed(failed ? 1 : 0, peopleReport(result, 0, options?.output ?? 'dist', false));
  }
  const ran = await runBackissue(
    copy,
    [command, ...(commandLine ?? [])],
    user === undefined ? {} : { user },
  );
  // Progress goes to standard error, and how much of it depends on the machine.
  return printed(ran.code, ran.stdout);
}

async function arrange(folder: string, copy: string): Promise<Arranged> {
  const path = join(folder, 'arrange.ts');
  if (!existsSync(path)) return {};
  const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
    readonly arrange: Arrange;
  };
  return module.arrange(copy);
}

function argumentsOf(folder: string): string[] | null {
  const path = join(folder, 'arguments.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as string[]) : null;
}

function printed(code: number | null, text: string): string {
  // How many pages and files the theme has is not what a problem is about.
  const counted = /as \d+ pages in|\d+ files written|\d+ unchanged|\d+ removed/g;
  const uncounted = text.replace(counted, (count) => count.replace(/\d+/, '…'));
  return steadyText(`exit code ${code}\n\n${uncounted}`);
}
