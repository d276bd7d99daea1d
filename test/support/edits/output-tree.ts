import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../page-kinds.ts';

/** An output folder at one moment: every file by its path. */
export type OutputTree = ReadonlyMap<string, OutputState>;

export interface OutputState {
  readonly sha256: string;
  /** Changes with every writing, of the same bytes too. */
  readonly stamp: string;
}

/** Nothing for a folder that is not there. */
export function outputTree(folder: string): OutputTree {
  if (!existsSync(folder)) return new Map();
  return new Map(
    filesBelow(folder).map((path) => {
      const file = join(folder, path);
      const { ino, mtimeNs } = lstatSync(file, { bigint: true });
      const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
      return [path, { sha256, stamp: `${ino} ${mtimeNs}` }];
    }),
  );
}

/** What differs between the same output made in two ways, for a person; the first of it with the lines. */
export function differences(
  actual: { readonly folder: string; readonly tree: OutputTree },
  expected: { readonly folder: string; readonly tree: OutputTree },
  name: string,
): string[] {
  const more = [...actual.tree.keys()].filter((path) => !expected.tree.has(path));
  const less = [...expected.tree.keys()].filter((path) => !actual.tree.has(path));
  const other = [...actual.tree].flatMap(([path, { sha256 }]) => {
    const twin = expected.tree.get(path);
    return twin === undefined || twin.sha256 === sha256 ? [] : [path];
  });
  return [
    ...more.map((path) => `${path} is there, and not in ${name}`),
    ...less.map((path) => `${path} is missing, and in ${name}`),
    ...other.map((path, index) =>
      index > 2
        ? `${path} is another than in ${name}`
        : `${path} is another than in ${name}: ${firstDifference(join(actual.folder, path), join(expected.folder, path))}`,
    ),
  ];
}

/** The first line in which two files differ. */
function firstDifference(actual: string, expected: string): string {
  const [is, wanted] = [actual, expected].map((path) => readFileSync(path, 'utf8').split('\n'));
  const line = is!.findIndex((text, index) => text !== wanted![index]);
  const shown = (text: string | undefined) => JSON.stringify((text ?? '(nothing)').slice(0, 300));
  return line === -1
    ? 'it is shorter'
    : `line ${line + 1}\n        is     ${shown(is![line])}\n        wanted ${shown(wanted![line])}`;
}

/** What a build that reports these numbers must have done to its output folder, and has not. */
export function miscounts(
  before: OutputTree,
  after: OutputTree,
  counted: { readonly written: number; readonly removed: number; readonly rewrites: boolean },
): string[] {
  const content = (tree: OutputTree) =>
    [...tree].filter(([path]) => path !== 'manifest-sha256.txt');
  const changed = content(after).filter(
    ([path, { sha256 }]) => before.get(path)?.sha256 !== sha256,
  );
  const gone = content(before).filter(([path]) => !after.has(path));
  const rewritten = content(after).filter(([path, { sha256, stamp }]) => {
    const old = before.get(path);
    return old?.sha256 === sha256 && old.stamp !== stamp;
  });
  return [
    ...(counted.rewrites || changed.length === counted.written
      ? []
      : [`${counted.written} written are told, ${changed.length} files are new or changed`]),
    ...(gone.length === counted.removed
      ? []
      : [`${counted.removed} removed are told, ${gone.length} files are gone`]),
    ...(counted.rewrites ? [] : rewritten.map(([path]) => `${path} was written again unchanged`)),
  ];
}
