#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { argv, exit, stderr } from 'node:process';
import { buildCommand } from './commands/build.ts';
import { importCommand } from './commands/import.ts';
import { serveCommand } from './commands/serve.ts';
import { exitCodes } from './exit-codes.ts';
import { readVersion } from './version.ts';

const examples = `
Examples:
  $ backissue build                                   articles/ becomes dist/
  $ backissue build --base-url https://example.org/   with canonical addresses and a sitemap
  $ backissue serve --watch --open                    to see every change at once
  $ backissue import pages/                           what a newsroom has becomes articles
  $ backissue build --offline --output disk-copy      to read from a disk, without a server

An article is a Markdown file with front matter. It needs a headline, a section and a date:
  ---
  headline: Council votes to reopen the harbour tram
  section: Local News
  published: 1972-02-29
  ---
  The council voted Tuesday ...
`;

const program = new Command('backissue')
  .description('The static site generator for archived newspapers.')
  .version(readVersion(), '-v, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand('help [command]', 'print the help of a command')
  .showSuggestionAfterError()
  .showHelpAfterError('Add --help to see what can be said here.')
  .addHelpText('after', examples)
  .exitOverride();
for (const command of [buildCommand(), serveCommand(), importCommand()])
  program.addCommand(command.copyInheritedSettings(program));

try {
  await program.parseAsync(argv);
} catch (error) {
  if (error instanceof CommanderError)
    exit(error.exitCode === 0 ? exitCodes.done : exitCodes.usage);
  // What is thrown is a bug of ours: its trace is what a report needs.
  stderr.write(`backissue failed in a way it should not. Please report this:\n\n`);
  stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  exit(exitCodes.bug);
}
