import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { FileSystem } from '../../files/file-system.ts';
import { manifestPath } from '../../model/manifest.ts';
import type { CommitRecord, Removal } from './commit-record.ts';
import { folderStanding, noKnownFolders, type KnownFolders } from './known-folders.ts';
import { moveStaged } from './move-staged.ts';
import { commitRecordPath, folderOf, shownBelow, stagingFolder } from './output-folder.ts';

export interface Finished {
  /** Warnings only. */
  readonly problems: readonly Diagnostic[];
  readonly removed: number;
}

/**
 * Does what a commit record asks for: removals that make room, the moves out of staging, the other removals.
 *
 * It may be cut off anywhere and started again: what is moved is no longer in staging, and
 * what is removed is no longer there. The record goes last; the emptied staging folder is left to the caller.
 */
export function finishCommit(
  fs: FileSystem,
  output: { readonly folder: string; readonly shown: string },
  record: CommitRecord,
): Finished {
  // After a move its clearing would, where letter case does not count, remove the new file.
  const waiting = record.first.filter(
    ({ makesRoomFor }) => fs.entry(join(stagingFolder(output.folder), makesRoomFor)) !== null,
  );
  const first = removeFiles(fs, output, waiting);
  moveStaged(fs, output, manifestPath);
  const then = removeFiles(fs, output, record.then);
  fs.removeFile(commitRecordPath(output.folder));
  return {
    problems: [...first.problems, ...then.problems],
    removed: first.removed + then.removed,
  };
}

function removeFiles(
  fs: FileSystem,
  output: { readonly folder: string; readonly shown: string },
  removals: readonly Removal[],
): Finished {
  const problems: Diagnostic[] = [];
  let removed = 0;
  const known = noKnownFolders();
  for (const removal of removals) {
    const standing = standingAt(fs, output.folder, removal, known);
    if (standing === 'ours') {
      fs.removeFile(join(output.folder, removal.outputPath));
      removed++;
    } else if (standing === 'edited') {
      const path = shownBelow(output.shown, removal.outputPath);
      problems.push(problem('output/edited-file', { path }, { place: { path } }));
    }
  }
  removeEmptyFolders(fs, output.folder, removals);
  return { problems, removed };
}

/**
 * What stands where a file of the last build is to be removed: `ours` as it was written, or
 * `edited` since; `nothing` of ours also when a folder, a link, or a file in the place of a folder stands there.
 */
export function standingAt(
  fs: FileSystem,
  outputFolder: string,
  removal: Removal,
  known: KnownFolders,
): 'ours' | 'edited' | 'nothing' {
  const folder = folderStanding(fs, outputFolder, folderOf(removal.outputPath), known);
  if (folder !== 'folder') return 'nothing';
  const path = join(outputFolder, removal.outputPath);
  if (fs.size(path) === null) return 'nothing';
  const bytes = fs.read(path);
  if (bytes === null) return 'nothing';
  return hash('sha256', bytes, 'hex') === removal.sha256 ? 'ours' : 'edited';
}

/** Removes the folders that the removals left empty, deepest first; one with anything in it stays. */
function removeEmptyFolders(
  fs: FileSystem,
  outputFolder: string,
  removals: readonly Removal[],
): void {
  const known = noKnownFolders();
  const tried = new Set<string>();
  for (const { outputPath } of removals) {
    for (let folder = folderOf(outputPath); folder !== ''; folder = folderOf(folder)) {
      if (tried.has(folder)) break;
      tried.add(folder);
    }
  }
  const deepestFirst = [...tried].sort((a, b) => b.length - a.length);
  for (const folder of deepestFirst)
    if (folderStanding(fs, outputFolder, folderOf(folder), known) === 'folder')
      fs.removeEmptyFolder(join(outputFolder, folder));
}
