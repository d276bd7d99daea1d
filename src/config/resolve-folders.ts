import { join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { BuildOptions } from './build-options.ts';

/** The folders and files of a build, absolute. */
export interface BuildFolders {
  readonly articles: string;
  readonly output: string;
  readonly config: string;
  /** The archive's own templates; null when it has none, or when they are the default theme itself. */
  readonly ownTemplates: string | null;
  /** Own templates first, the default theme last. */
  readonly themes: readonly string[];
  /** Whether they are the default theme as it was released, and not a folder in which it may be worked on. */
  readonly isReleasedTheme: boolean;
}

/** Where everything stands, and what of it is missing. */
export function resolveFolders(
  files: FileSystem,
  options: BuildOptions,
): { readonly folders: BuildFolders; readonly problems: readonly Diagnostic[] } {
  const at = (path: string) => resolve(options.folder, path);
  // The folder itself may be a link: whoever built the archive put it there.
  const isFolder = (path: string) => files.entry(files.realPath(path))?.kind === 'folder';
  const own = at(options.templates);
  const hasOwn = isFolder(own) && own !== options.defaultTheme;
  const problems: Diagnostic[] = [];
  if (!isFolder(at(options.input)))
    problems.push(problem('config/input-missing', { path: options.input }));
  if (options.templatesAsked && !isFolder(own))
    problems.push(problem('template/folder-missing', { path: options.templates }));
  return {
    folders: {
      articles: at(options.input),
      output: at(options.output),
      config: at(options.config),
      ownTemplates: hasOwn ? own : null,
      themes: hasOwn ? [own, options.defaultTheme] : [options.defaultTheme],
      isReleasedTheme: !isFolder(own),
    },
    problems,
  };
}

/** Files of the themes below `assets/`, sorted, each with where it stands in the first theme that has it. */
export function listAssets(
  files: FileSystem,
  themes: readonly string[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (folder: string, below: string): void => {
    for (const entry of files.list(folder)) {
      if (entry.name.startsWith('.')) continue;
      if (entry.kind === 'folder') walk(join(folder, entry.name), `${below}${entry.name}/`);
      else if (entry.kind === 'file' && !found.has(below + entry.name))
        found.set(below + entry.name, join(folder, entry.name));
    }
  };
  for (const theme of themes) walk(join(theme, 'assets'), '');
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** All files of the themes that can be named in them, absolute; null when there is a link among them. */
export function listThemeFiles(
  files: FileSystem,
  themes: readonly string[],
): readonly string[] | null {
  const paths: string[] = [];
  const walk = (folder: string): boolean =>
    files.list(folder).every(({ name, kind }) => {
      if (name.startsWith('.')) return true;
      const path = join(folder, name);
      if (kind === 'folder') return walk(path);
      paths.push(path);
      return kind === 'file';
    });
  return themes.every(walk) ? paths : null;
}
