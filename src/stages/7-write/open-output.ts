/*
 * Write: output files -> the output folder, so that whoever reads there sees the last build or the new one, only
 * whole files, and unchanged files are not touched. In order: `openOutput`; `stageFile` for each file, in
 * the workers; `commitOutput`. It knows nothing of articles and pages, and does not judge whether
 * two files want one path: the plan has seen to that.
 */
import { randomUUID } from 'node:crypto';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { Entry, FileSystem } from '../../files/file-system.ts';
import { emptyManifest } from '../../model/manifest.ts';
import { readCommitRecord } from './commit-record.ts';
import { finishCommit } from './finish-commit.ts';
import {
  commitRecordPath,
  lockPath,
  shownPath,
  stagingFolder,
  workFolder,
  type OpenOutput,
} from './output-folder.ts';
import { readOldManifest } from './read-old-manifest.ts';
import { abandonOutput, dropStaging, releaseOutput, removeStrayLocks } from './release-output.ts';
import { lockText, takeLock, type LockOwner } from './take-lock.ts';
import { quietly, writeFailed } from './write-failure.ts';

export interface OpenOptions {
  /** The output folder as the user writes it. */
  readonly shown: string;
  /** Of this process. */
  readonly pid: number;
  readonly host: string;
  /** Whether a process of this machine still runs. */
  readonly isAlive: (pid: number) => boolean;
}

interface Place {
  readonly folder: string;
  readonly shown: string;
}

export type Opened =
  | {
      readonly kind: 'open';
      readonly output: OpenOutput;
      /** Warnings only. */
      readonly problems: readonly Diagnostic[];
      /** Whether a build that was cut off has been finished. */
      readonly recovered: boolean;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] };

/**
 * Locks the output folder for one build, finishes a build that was cut off after it was decided (or drops one
 * that was not), and reads what the last one published. Whoever gets `open` must call
 * `commitOutput` or `abandonOutput`. Ask `refuseOutput` first whether the folder may be written at all.
 */
export function openOutput(fs: FileSystem, folder: string, options: OpenOptions): Opened {
  const place: Place = { folder, shown: options.shown };
  const me = { pid: options.pid, host: options.host, token: randomUUID() };
  let created = false;
  try {
    const standing = fs.entry(workFolder(folder));
    if (standing !== null && standing.kind !== 'folder') return refused(occupied(place, standing));
    created = fs.entry(folder) === null;
    const lock = takeLock(fs, lockPath(folder), me, options.isAlive);
    if (lock.kind === 'held') return refused(locked(place, lock.owner));
  } catch (error) {
    quietly(() => releaseOutput(fs, { folder, lock: lockText(me) }));
    quietly(() => fs.removeEmptyFolder(workFolder(folder)));
    if (created) quietly(() => fs.removeEmptyFolder(folder));
    return { kind: 'refused', problems: [writeFailed(error, place, 'untouched')] };
  }
  const held = { ...place, lock: lockText(me), created, oldManifest: emptyManifest };
  try {
    const opened = prepare(fs, held);
    if (opened.kind === 'refused') abandonOutput(fs, held);
    return opened;
  } catch (error) {
    const state = isDecided(fs, folder) ? 'half' : 'untouched';
    abandonOutput(fs, held);
    return { kind: 'refused', problems: [writeFailed(error, place, state)] };
  }
}

function prepare(fs: FileSystem, held: OpenOutput): Opened {
  const { folder } = held;
  removeStrayLocks(fs, folder);
  const record = readCommitRecord(fs, folder);
  if (record === 'unreadable') return refused(unreadable(held));
  const finished = record === null ? null : finishCommit(fs, held, record);
  dropStaging(fs, folder);
  const old = readOldManifest(fs, held);
  if (old.kind === 'refused') return old;
  fs.makeFolder(stagingFolder(folder));
  return {
    kind: 'open',
    output: { ...held, oldManifest: old.manifest },
    problems: [...(finished?.problems ?? []), ...old.problems],
    recovered: finished !== null,
  };
}

function refused(problem: Diagnostic): Extract<Opened, { kind: 'refused' }> {
  return { kind: 'refused', problems: [problem] };
}

function occupied(output: Place, standing: Entry): Diagnostic {
  const path = shownPath(output, workFolder(output.folder));
  const id = standing.kind === 'file' ? 'output/foreign-file' : 'output/symlink';
  return problem(id, { path }, { place: { path } });
}

function locked(output: Place, owner: LockOwner | null): Diagnostic {
  const path = shownPath(output, lockPath(output.folder));
  const who = owner === null ? 'Another build' : `Process ${owner.pid} on \`${owner.host}\``;
  return problem('output/locked', { path, owner: who }, { place: { path } });
}

function unreadable(output: Place): Diagnostic {
  const path = shownPath(output, commitRecordPath(output.folder));
  const folder = shownPath(output, workFolder(output.folder));
  return problem('output/commit-unreadable', { path, folder }, { place: { path } });
}

function isDecided(fs: FileSystem, folder: string): boolean {
  try {
    return fs.entry(commitRecordPath(folder)) !== null;
  } catch {
    return true;
  }
}
