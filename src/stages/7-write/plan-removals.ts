import { join } from 'node:path';
import type { FileSystem } from '../../files/file-system.ts';
import { missingFrom, pathAt, sha256At, sha256Of, type Manifest } from '../../model/manifest.ts';
import { standingAt } from './finish-commit.ts';
import { folderStanding, noKnownFolders, obstacleOf, standingOf } from './known-folders.ts';
import type { Clearing, CommitRecord, Removal } from './commit-record.ts';
import { folderOf, type OpenOutput } from './output-folder.ts';
import { unpackStaged, type StagedBatch } from './pack-staged.ts';
import type { Found } from './stage-file.ts';

/** What a build would do to the output besides its moves, and what keeps it from that. */
export interface RemovalPlan {
  readonly record: CommitRecord;
  /** Paths at which stands what no build wrote. */
  readonly foreign: readonly string[];
  /** Paths at which stands a symbolic link or a special file. */
  readonly links: readonly string[];
  /** Files that stand unchanged under a name that differs in letter case only: they must be written anew. */
  readonly respelled: readonly string[];
}

/**
 * Compares the last manifest with the new one: what goes, what must go before the moves
 * because it stands in their way, and what stands in their way and is not ours. Writes nothing.
 */
export function planRemovals(
  fs: FileSystem,
  output: OpenOutput,
  next: Manifest,
  staged: readonly StagedBatch[],
): RemovalPlan {
  const { folder, oldManifest } = output;
  const known = noKnownFolders();
  const removals = removalsOf(oldManifest, next);
  const keyOf = ignoresCase(fs, folder) ? foldCase : (path: string): string => path;
  const pathOfKey = new Map<string, string>();
  for (const path of removals.keys()) pathOfKey.set(keyOf(path), path);
  /** To the staged file that needs each gone. */
  const first = new Map<string, string>();
  const foreign = new Set<string>();
  const links = new Set<string>();
  const respelled: string[] = [];

  /** The path by which the last manifest lists what stands at `path` and is to go unchanged; null for anything else. */
  const removable = (path: string): string | null => {
    const outputPath = pathOfKey.get(keyOf(path));
    const sha256 = outputPath === undefined ? undefined : removals.get(outputPath);
    if (outputPath === undefined || sha256 === undefined) return null;
    return standingAt(fs, folder, { outputPath, sha256 }, known) === 'ours' ? outputPath : null;
  };

  // Where nothing is to be removed, files that are new or the same stand in nobody's way.
  const harmless: readonly Found[] = removals.size === 0 ? ['nothing', 'same', 'same-again'] : [];
  for (const { outputPath, found } of unpackStaged(staged, harmless)) {
    // The same file under another spelling, where letter case does not count.
    const twin = pathOfKey.get(keyOf(outputPath));
    if (twin !== undefined) first.set(twin, outputPath);
    if (found === 'same' || found === 'same-again') {
      if (twin !== undefined) respelled.push(outputPath);
    } else if (found === 'other') {
      if (twin === undefined && sha256Of(oldManifest, outputPath) === null) foreign.add(outputPath);
    } else if (found === 'file-above') {
      const obstacle = obstacleOf(fs, folder, outputPath);
      const ours = removable(obstacle);
      if (ours === null) foreign.add(obstacle);
      else first.set(ours, outputPath);
    } else if (found === 'folder') {
      const inside = removableBelow(fs, folder, outputPath, removable);
      if (inside === null) foreign.add(outputPath);
      else for (const path of inside) first.set(path, outputPath);
    } else if (found === 'link') links.add(obstacleOf(fs, folder, outputPath));
  }
  for (const path of removals.keys()) {
    const above = folderStanding(fs, folder, folderOf(path), known);
    const standing = above === 'folder' ? standingOf(fs.entry(join(folder, path))) : above;
    if (standing === 'link') links.add(obstacleOf(fs, folder, path));
  }
  const record: { first: Clearing[]; then: Removal[] } = { first: [], then: [] };
  for (const [outputPath, sha256] of removals) {
    const makesRoomFor = first.get(outputPath);
    if (makesRoomFor === undefined) record.then.push({ outputPath, sha256 });
    else record.first.push({ outputPath, sha256, makesRoomFor });
  }
  return {
    record,
    foreign: [...foreign],
    links: [...links],
    respelled,
  };
}

/** The part of the last manifest that the new one lacks. */
function removalsOf(oldManifest: Manifest, next: Manifest): Map<string, string> {
  const removals = new Map<string, string>();
  for (const position of missingFrom(next, oldManifest))
    removals.set(pathAt(oldManifest, position), sha256At(oldManifest, position));
  return removals;
}

/** All files below a folder when every one is to be removed; null when anything else is in it. */
function removableBelow(
  fs: FileSystem,
  outputFolder: string,
  path: string,
  removable: (path: string) => string | null,
): string[] | null {
  const files: string[] = [];
  const entries = fs.list(join(outputFolder, path));
  // A folder that is empty already is not one that a build left.
  if (entries.length === 0) return null;
  for (const { name, kind } of entries) {
    const below = `${path}/${name}`;
    const ours = kind === 'file' ? removable(below) : null;
    const inside = kind === 'folder' ? removableBelow(fs, outputFolder, below, removable) : null;
    if (ours !== null) files.push(ours);
    else if (inside !== null) files.push(...inside);
    else return null;
  }
  return files;
}

/** Whether letter case does not count on this disk: then the work folder answers to another spelling too. */
function ignoresCase(fs: FileSystem, outputFolder: string): boolean {
  const respelled = join(outputFolder, '.BACKISSUE');
  if (fs.entry(respelled) === null) return false;
  return fs.list(outputFolder).every(({ name }) => name !== '.BACKISSUE');
}

/** Paths that are one where letter case does not count come out equal. */
function foldCase(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
