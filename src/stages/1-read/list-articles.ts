/*
 * Read: the articles folder -> the paths of its articles, and each file's text.
 * Nothing is parsed here, and pictures are only found, not copied.
 */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import { diskFailure } from '../../files/disk-failure.ts';
import type { Entry, FileSystem } from '../../files/file-system.ts';
import { joinPath } from '../../files/paths.ts';
import type { InSteps } from '../../model/pause.ts';

export interface ArticleList {
  /** Below the articles folder, `/` between segments, in code unit order. */
  readonly paths: readonly string[];
  readonly problems: readonly Diagnostic[];
}

/** Folders between two steps. */
const foldersAtAStretch = 100;

/**
 * All `.md` files below `folder`. Names that start with `.` are left alone, so is
 * `README.md`; symbolic links and devices are skipped with a warning.
 */
export function* listArticles(
  files: FileSystem,
  folder: string,
  shownFolder: string,
): InSteps<ArticleList> {
  const paths: string[] = [];
  const problems: Diagnostic[] = [];
  const waiting: string[] = [''];
  let looked = 0;
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    if (++looked % foldersAtAStretch === 0) yield;
    const entries = listFolder(files, joinPath(folder, below));
    if (typeof entries === 'string') {
      const place = { path: below === '' ? shownFolder : `${shownFolder}/${below}` };
      problems.push(problem('file/unreadable', { ...place, reason: entries }, { place }));
      continue;
    }
    const folders: string[] = [];
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.kind === 'folder') folders.push(path);
      else if (entry.kind === 'other') {
        const place = { path: `${shownFolder}/${path}` };
        problems.push(problem('file/skipped', { path: place.path }, { place }));
      } else if (isArticle(path)) paths.push(path);
    }
    // The first one next, so that little is left to sort.
    for (const each of folders.reverse()) waiting.push(each);
  }
  // By code unit, as `<` compares: a locale would sort one archive differently on two machines.
  paths.sort((a, b) => (a < b ? -1 : 1));
  return { paths, problems };
}

/** Whether a file of this name is an article. */
export function isArticle(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path) && !/(?:^|\/)readme\.md$/i.test(path);
}

/** The folder's entries, or why they cannot be had. */
function listFolder(files: FileSystem, folder: string): readonly Entry[] | string {
  try {
    return files.list(folder);
  } catch (error) {
    const failure = diskFailure(error);
    if (failure === null) throw error;
    return failure.reason;
  }
}
