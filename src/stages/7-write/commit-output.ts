import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { FileSystem } from '../../files/file-system.ts';
import type { JoinedManifest } from '../../model/join-manifest.ts';
import { manifestPath, type Manifest } from '../../model/manifest.ts';
import { writeCommitRecord } from './commit-record.ts';
import { finishCommit } from './finish-commit.ts';
import { noKnownFolders } from './known-folders.ts';
import { lockPath, shownBelow, shownPath, type OpenOutput } from './output-folder.ts';
import { planRemovals, type RemovalPlan } from './plan-removals.ts';
import { abandonOutput, closeOutput, holdsLock } from './release-output.ts';
import { countChanged, type StagedBatch } from './pack-staged.ts';
import { writeStaged } from './stage-file.ts';
import { writeFailed, writeProblem } from './write-failure.ts';

export interface Committed {
  /** With an error among them nothing was published, or the next build has to finish this one: the texts say which. */
  readonly problems: readonly Diagnostic[];
  /** How many files were written, left alone because they stood there already, and removed; the manifest aside. */
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** The archive as it now stands; null when it was not published whole. */
  readonly published: PublishedFiles | null;
}

/** The files of an archive, each list in the order of the manifest's lines. */
export interface PublishedFiles {
  readonly manifest: Manifest;
  readonly tickets: Uint32Array;
  /** Bytes. */
  readonly sizes: Float64Array;
  readonly modifiedMs: Float64Array;
}

/**
 * Publishes a build: `staged` holds every file of it, changed or not, in any order; `joined` is their manifest.
 *
 * First it makes sure that no foreign file is in the way; then it puts down the commit record, from
 * which on the build counts as published and only has to be finished, by this process or the next.
 * Either way the output folder is given back.
 */
export function commitOutput(
  fs: FileSystem,
  output: OpenOutput,
  staged: readonly StagedBatch[],
  joined: JoinedManifest,
): Committed {
  let state: 'untouched' | 'half' = 'untouched';
  const nothing = { written: 0, unchanged: 0, removed: 0, published: null };
  try {
    const next = joined.manifest;
    const plan = planRemovals(fs, output, next, staged);
    const problems = [...faultsOf(output, staged), ...obstaclesOf(output, plan)];
    if (!holdsLock(fs, output)) problems.push(lockLost(output));
    if (problems.length > 0) {
      abandonOutput(fs, output);
      return { problems, ...nothing };
    }
    restage(fs, output.folder, plan.respelled);
    const written = countChanged(staged) + plan.respelled.length;
    const manifestChanged = stageManifest(fs, output, next);
    const { first, then } = plan.record;
    let removed = 0;
    if (written > 0 || manifestChanged || first.length + then.length > 0) {
      writeCommitRecord(fs, output.folder, plan.record);
      state = 'half';
      const finished = finishCommit(fs, output, plan.record);
      state = 'untouched';
      problems.push(...finished.problems);
      removed = finished.removed;
    }
    closeOutput(fs, output);
    const unchanged = next.lines.length - written;
    return { problems, written, unchanged, removed, published: publishedFiles(joined, staged) };
  } catch (error) {
    abandonOutput(fs, output);
    return { problems: [writeFailed(error, output, state)], ...nothing };
  }
}

function publishedFiles(
  { manifest, order }: JoinedManifest,
  staged: readonly StagedBatch[],
): PublishedFiles {
  const files = {
    manifest,
    tickets: new Uint32Array(order.length),
    sizes: new Float64Array(order.length),
    modifiedMs: new Float64Array(order.length),
  };
  const lineOf = new Uint32Array(order.length);
  order.forEach((number, line) => (lineOf[number] = line));
  let number = 0;
  for (const batch of staged)
    batch.tickets.forEach((ticket, index) => {
      const line = lineOf[number++] ?? 0;
      files.tickets[line] = ticket;
      files.sizes[line] = batch.sizes[index] ?? 0;
      files.modifiedMs[line] = batch.modifiedMs[index] ?? 0;
    });
  return files;
}

function faultsOf(output: OpenOutput, staged: readonly StagedBatch[]): Diagnostic[] {
  const problems: Diagnostic[] = [];
  for (const { outputPath, fault } of staged.flatMap(({ failed }) => failed)) {
    if (fault === null) continue;
    const path = shownBelow(output.shown, outputPath);
    problems.push(
      fault.kind === 'disk'
        ? writeProblem(fault.failure, output, 'untouched')
        : problem('output/path-unsafe', { path, reason: fault.reason }, { place: { path } }),
    );
  }
  return problems;
}

function obstaclesOf(output: OpenOutput, plan: RemovalPlan): Diagnostic[] {
  const about = (id: 'output/foreign-file' | 'output/symlink', outputPath: string): Diagnostic => {
    const path = shownBelow(output.shown, outputPath);
    return problem(id, { path }, { place: { path } });
  };
  return [
    ...plan.foreign.map((path) => about('output/foreign-file', path)),
    ...plan.links.map((path) => about('output/symlink', path)),
  ];
}

function lockLost(output: OpenOutput): Diagnostic {
  const path = shownPath(output, lockPath(output.folder));
  return problem('output/locked', { path, owner: 'Another build' }, { place: { path } });
}

/** Puts copies of files that stand under another spelling into staging, so that they get the new one. */
function restage(fs: FileSystem, outputFolder: string, paths: readonly string[]): void {
  const known = noKnownFolders();
  for (const path of paths) {
    const bytes = fs.read(join(outputFolder, path));
    if (bytes !== null) writeStaged(fs, outputFolder, path, bytes, known);
  }
}

/** Stages the new manifest; false when it is the one that stands there. */
function stageManifest(fs: FileSystem, output: OpenOutput, { bytes }: Manifest): boolean {
  const standing = fs.size(join(output.folder, manifestPath));
  if (standing !== null && Buffer.compare(output.oldManifest.bytes, bytes) === 0) return false;
  writeStaged(fs, output.folder, manifestPath, bytes, noKnownFolders());
  return true;
}
