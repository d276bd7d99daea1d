import { join } from 'node:path';
import type { Entry, FileSystem } from '../../files/file-system.ts';
import { folderOf } from './output-folder.ts';

/** What stands where a folder is wanted; `file` and `link` also when one stands in the place of a folder above. */
export type Standing = 'nothing' | 'folder' | 'file' | 'link';

/** What has been learned about folders, so that each is looked at and made once. For one build at most. */
export interface KnownFolders {
  readonly standing: Map<string, Standing>;
  readonly staged: Set<string>;
}

export function noKnownFolders(): KnownFolders {
  return { standing: new Map(), staged: new Set() };
}

/**
 * What stands at `path` below the output folder, when a folder is wanted there.
 * Every folder on the way is looked at, so that no symbolic link is ever passed.
 */
export function folderStanding(
  fs: FileSystem,
  outputFolder: string,
  path: string,
  known: KnownFolders,
): Standing {
  if (path === '') return 'folder';
  const before = known.standing.get(path);
  if (before !== undefined) return before;
  const above = folderStanding(fs, outputFolder, folderOf(path), known);
  const standing = above === 'folder' ? standingOf(fs.entry(join(outputFolder, path))) : above;
  // Most folders hold one page and are asked for once: forgetting them costs less than keeping a million.
  if (known.standing.size >= 20_000) known.standing.clear();
  known.standing.set(path, standing);
  return standing;
}

/** The first part of `path` at which no folder stands, `path` itself included: what is in the way there. */
export function obstacleOf(fs: FileSystem, outputFolder: string, path: string): string {
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    const above = path.slice(0, slash);
    if (fs.entry(join(outputFolder, above))?.kind !== 'folder') return above;
  }
  return path;
}

export function standingOf(entry: Entry | null): Standing {
  if (entry === null) return 'nothing';
  return entry.kind === 'other' ? 'link' : entry.kind;
}
