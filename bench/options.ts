import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { peerNames, type PeerName } from './systems/peers.ts';

export interface BenchOptions {
  /** Numbers of articles, each measured by itself. */
  readonly sizes: readonly number[];
  /** A folder of articles to measure with instead of made-up ones. */
  readonly input: string | null;
  /** The peers named, or null: those that are installed. */
  readonly against: readonly PeerName[] | null;
  readonly seed: number;
  /** How often each build is measured; the median counts. */
  readonly runs: number;
  /** A file for the numbers. */
  readonly json: string | null;
  readonly keep: boolean;
}

export const help = `Usage: npm run bench [-- options]

Measures builds and the server on made-up articles, beside other site generators on the same ones.

Options:
  --articles <number,...>  how many articles; several numbers show the growth (default: 10000)
  --input <folder>         measure with the articles of a folder instead
  --against <name,...>     hugo, hugo-same, zola, eleventy or none (default: hugo and zola, where
                           installed); hugo-same is Hugo asked for the pages that backissue makes,
                           eleventy is downloaded by npm
  --runs <number>          measure each build so often and take the median (default: 1)
  --seed <number>          other articles of the same kind (default: 1)
  --json <file>            write the numbers to a file, too
  --keep                   leave the temporary folder standing
  -h, --help               print this help

Tables go to the standard output, progress to the standard error. The temporary folder is made on
/dev/shm where there is room, so that no disk is measured, and in the system's own place otherwise.

Exit codes: 0 measured, 1 backissue failed, 2 wrong usage, 130 interrupted.
`;

/** What was asked for, `help`, or a sentence about what is wrong with it. */
export function readOptions(
  given: readonly string[],
): BenchOptions | { readonly kind: 'help' } | { readonly kind: 'wrong'; readonly why: string } {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        articles: { type: 'string' },
        input: { type: 'string' },
        against: { type: 'string' },
        runs: { type: 'string', default: '1' },
        seed: { type: 'string', default: '1' },
        json: { type: 'string' },
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    if (values.articles !== undefined && values.input !== undefined)
      throw new Error('--input brings its own number of articles: leave out --articles.');
    return {
      sizes: (values.articles ?? '10000')
        .split(',')
        .map((text) => wholeNumber('--articles', text, 1)),
      input: values.input === undefined ? null : existingFolder(values.input),
      against: values.against === undefined ? null : peersIn(values.against),
      seed: wholeNumber('--seed', values.seed, 0),
      runs: wholeNumber('--runs', values.runs, 1),
      json: values.json === undefined ? null : resolve(values.json),
      keep: values.keep,
    };
  } catch (error) {
    return { kind: 'wrong', why: error instanceof Error ? error.message : String(error) };
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text.trim().replaceAll('_', ''));
  if (!Number.isSafeInteger(number) || number < least || text.trim() === '')
    throw new Error(`${name} takes whole numbers from ${least}, not '${text}'.`);
  return number;
}

function existingFolder(path: string): string {
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new Error(`--input: there is no folder ${path}.`);
  return resolve(path);
}

function peersIn(text: string): readonly PeerName[] {
  if (text === 'none') return [];
  return [...new Set(text.split(','))].map((name) => {
    const peer = peerNames.find((each) => each === name.trim().toLowerCase());
    if (peer === undefined)
      throw new Error(`--against knows ${peerNames.join(', ')} and none, not '${name}'.`);
    return peer;
  });
}
