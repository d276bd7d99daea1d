import { type Command, InvalidArgumentError } from 'commander';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildOptionDocs as docs, type BuildOptions } from '../config/build-options.ts';
import { packageFolder } from './package-folder.ts';
import { programIdentity } from './program-identity.ts';

/** What commander makes of the options that tell what is built. */
export interface BuildFlags {
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
}

/** A 5 MB article, the largest there may be, takes about two. */
const secondsPerArticle = 5;

/** Adds the options of every command that builds. */
export function withBuildFlags(command: Command): Command {
  return command
    .option(docs.input.flag, docs.input.doc, docs.input.default)
    .option(docs.output.flag, docs.output.doc, docs.output.default)
    .option(docs.templates.flag, docs.templates.doc, docs.templates.default)
    .option(docs.config.flag, docs.config.doc, docs.config.default)
    .option(docs.baseUrl.flag, docs.baseUrl.doc)
    .option(docs.drafts.flag, docs.drafts.doc)
    .option(docs.workers.flag, docs.workers.doc, wholeNumber);
}

/** The options as a build takes them. */
export function toBuildOptions(flags: BuildFlags, command: Command): BuildOptions {
  const isAsked = (name: string) => command.getOptionValueSource(name) !== 'default';
  return {
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
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value))
    throw new InvalidArgumentError('It must be a whole number from 1 to 999.');
  return Number(value);
}

/** A folder as typed, without the slashes behind it, with `/` between its segments. */
function trimmed(folder: string): string {
  const path = folder.replaceAll('\\', process.platform === 'win32' ? '/' : '\\');
  return path.replace(/(?<=.)\/+$/, '').replace(/^(?:\.\/)+(?=.)/, '');
}
