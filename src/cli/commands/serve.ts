import { Command, InvalidArgumentError } from 'commander';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { removeGivenUp } from '../../cache/given-up.ts';
import { disk } from '../../files/disk.ts';
import { toBuildOptions, withBuildFlags, type BuildFlags } from '../build-flags.ts';
import { exitCodes } from '../exit-codes.ts';
import { endSignals } from '../interruption.ts';
import { openInBrowser } from '../open-in-browser.ts';
import { packageFolder } from '../package-folder.ts';
import { removeInBackground } from '../remove-in-background.ts';
import { serveReport } from '../serve-report.ts';

interface ServeFlags extends BuildFlags {
  readonly watch?: true;
  readonly port: number;
  readonly host: string;
  readonly open?: true;
  readonly editor: string;
}

const editors: ReadonlyMap<string, string> = new Map([
  ['vscode', 'vscode://file{path}:{line}:{column}'],
  ['cursor', 'cursor://file{path}:{line}:{column}'],
  ['zed', 'zed://file{path}:{line}:{column}'],
  ['idea', 'idea://open?file={path}&line={line}'],
  ['textmate', 'txmt://open?url=file://{path}&line={line}&column={column}'],
]);

export function serveCommand(): Command {
  return withBuildFlags(new Command('serve'))
    .description('Build the archive, and show it at an address of this machine.')
    .option('--watch', 'follow every change of the articles, pictures, templates and configuration')
    .option('--port <number>', 'port; the next free one where it is taken', port, 8080)
    .option('--host <address>', 'who may ask: by default this machine only', '127.0.0.1')
    .option('--open', 'open the archive in the browser')
    .option(
      '--editor <name>',
      `editor that opens a file from the browser: ${[...editors.keys()].join(', ')}`,
      editor,
      'vscode',
    )
    .addHelpText('after', afterHelp)
    .action(runServe);
}

const afterHelp = `
With --watch, a saved article shows in every open page at once, without being loaded anew. An article
or template with an error leaves the last good page standing, and the browser shows what is wrong.
The output folder always holds what a build would make. Ctrl-C ends it.
`;

function port(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65535)
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return Number(value);
}

function editor(value: string): string {
  if (!editors.has(value))
    throw new InvalidArgumentError(`It must be one of ${[...editors.keys()].join(', ')}.`);
  return value;
}

/** Ports tried, one after the other. */
const mostPorts = 10;

async function runServe(flags: ServeFlags, command: Command): Promise<void> {
  const build = toBuildOptions(flags, command);
  const { serve } = await import('../../serve/serve.ts');
  const report = serveReport(build, flags.watch === true);
  const events = {
    ...report,
    onListening: (url: string) => {
      report.onListening(url);
      if (flags.open === true) openInBrowser(url);
    },
  };
  const options = {
    host: flags.host,
    watch: flags.watch === true,
    editorUrl: editors.get(flags.editor) ?? '',
    client: {
      clientFolder: join(packageFolder, 'lib', 'client'),
      morphFile: fileURLToPath(import.meta.resolve('idiomorph')),
    },
  };
  for (let tried = 0; tried < mostPorts; tried++) {
    const serving = await serve(build, { ...options, port: flags.port + tried }, events);
    if (serving.kind === 'serving') {
      endOnSignal(async () => {
        await serving.close();
        removeGivenUp(disk, build.folder, removeInBackground);
      });
      return;
    }
    if (serving.kind === 'address-refused') {
      process.stderr.write(`The address ${serving.host} cannot be served at: ${serving.code}.\n`);
      process.exit(exitCodes.usage);
    }
    // Whoever asks for a port by name wants no other.
    if (command.getOptionValueSource('port') !== 'default') break;
  }
  process.stderr.write(`Port ${flags.port} is taken. Choose another: --port ${flags.port + 1}\n`);
  process.exit(exitCodes.usage);
}

/** A second signal ends it even when something hangs. */
function endOnSignal(close: () => Promise<void>): void {
  for (const signal of endSignals)
    process.once(signal, () => {
      process.once(signal, () => process.exit(exitCodes.done));
      void close().finally(() => process.exit(exitCodes.done));
    });
}
