import type { BuildResult, Diagnostic } from '../../../src/index.ts';
import { differences, miscounts, type OutputTree } from './output-tree.ts';

/** A build that is done, and its output folder after it. */
export interface Built {
  readonly folder: string;
  readonly tree: OutputTree;
  readonly result: BuildResult;
  /** Files that were made for it, whether they were then found to stand there already or not. */
  readonly made: number;
}

/** What of `actual` is not what a build without a cache made of the same sources and the same old output. */
export function compareBuilds(
  actual: Built,
  expected: Built,
  before: OutputTree,
  rewrites: boolean,
): string[] {
  const name = 'the build without a cache';
  return [
    ...differences(actual, expected, name),
    ...unequalNumbers(actual.result, expected.result, name),
    ...unequalProblems(actual.result.problems, expected.result.problems, name),
    ...miscounts(before, actual.tree, {
      ...actual.result,
      rewrites: rewrites && actual.result.published,
    }),
  ];
}

/** What of `repeated` shows that it is not the second build of the same. */
export function compareToRepeated(actual: Built, repeated: Built): string[] {
  const name = 'the build before, of the same';
  const { published, articles, pages, written, unchanged, removed } = actual.result;
  const counts = published
    ? { written: 0, unchanged: written + unchanged, removed: 0 }
    : { written, unchanged, removed };
  const problems = actual.result.problems.filter(({ id }) => !published || !ofTheOutput.has(id));
  const expected = { ...actual.result, articles, pages, ...counts };
  return [
    ...differences(repeated, actual, name),
    ...miscounts(actual.tree, repeated.tree, { written: 0, removed: 0, rewrites: false }),
    ...unequalNumbers(repeated.result, expected, name),
    ...unequalProblems(repeated.result.problems, problems, name),
  ].map((complaint) => `built again: ${complaint}`);
}

/** What of `actual` shows that there was an output before; what others put there may stand beside. */
export function compareToFresh(actual: Built, fresh: Built): string[] {
  const name = 'the build of the sources alone';
  const isHeldUp = actual.result.problems.some(
    ({ id, severity }) => severity === 'error' && id.startsWith('output/'),
  );
  if (isHeldUp) return [];
  const own = actual.result.published ? [...fresh.tree.keys()] : [];
  const tree = new Map(own.flatMap((path) => entryOf(actual.tree, path)));
  const ofSources = (problems: readonly Diagnostic[]) =>
    problems.filter(({ id }) => !id.startsWith('output/'));
  const { articles, pages, published } = fresh.result;
  return [
    ...differences({ ...actual, tree }, fresh, name),
    ...unequalNumbers(actual.result, { ...actual.result, articles, pages, published }, name),
    ...unequalProblems(ofSources(actual.result.problems), ofSources(fresh.result.problems), name),
  ];
}

/** Told once, by the build that changes what they are about. */
const ofTheOutput: ReadonlySet<string> = new Set([
  'output/address-lost',
  'output/edited-file',
  'output/manifest-damaged',
]);

function entryOf(tree: OutputTree, path: string) {
  const state = tree.get(path);
  return state === undefined ? [] : [[path, state] as const];
}

function unequalNumbers(actual: BuildResult, expected: BuildResult, name: string): string[] {
  const [is, wanted] = [actual, expected].map((result) => ({ ...result, problems: [] }));
  return Object.entries(is!).flatMap(([key, value]) => {
    const other: unknown = wanted![key as keyof BuildResult];
    const [left, right] = [JSON.stringify(value), JSON.stringify(other)];
    return left === right ? [] : [`${key} is ${left}, and ${right} in ${name}`];
  });
}

function unequalProblems(
  actual: readonly Diagnostic[],
  expected: readonly Diagnostic[],
  name: string,
): string[] {
  const [is, wanted] = [actual, expected].map((list) => list.map((one) => JSON.stringify(one)));
  const more = is!.filter((text) => !wanted!.includes(text));
  const less = wanted!.filter((text) => !is!.includes(text));
  const isReordered = more.length + less.length === 0 && is!.join('\n') !== wanted!.join('\n');
  return [
    ...more.map((text) => `a problem is told that is not in ${name}: ${text.slice(0, 400)}`),
    ...less.map((text) => `a problem is not told that is in ${name}: ${text.slice(0, 400)}`),
    ...(isReordered ? [`problems are not told as often, or in the order, of ${name}`] : []),
  ];
}
