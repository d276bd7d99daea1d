import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { FileSystem } from '../../files/file-system.ts';
import { manifestPath, parseManifest, sha256Of, type Manifest } from '../../model/manifest.ts';

/** Absolute paths, whether or not anything stands there. */
export interface Folders {
  readonly output: string;
  /** The articles. */
  readonly input: string;
  /** The archive's own templates; null when it has none. */
  readonly templates: string | null;
  /** The theme that comes with backissue. */
  readonly theme: string;
  /** Where the command runs. */
  readonly cwd: string;
  /** The user's; null when unknown. */
  readonly home: string | null;
}

/**
 * Why the output folder must not be written into: it is, holds or lies in a folder that somebody
 * needs, or its content is evidently somebody else's. Null when it may be used. Writes nothing.
 *
 * `shown` is the folder as the user writes it.
 */
export function refuseOutput(fs: FileSystem, folders: Folders, shown: string): Diagnostic | null {
  const reason = placeFault(fs, folders) ?? contentFault(fs, folders.output);
  return reason === null ? null : problem('output/folder-refused', { folder: shown, reason });
}

function placeFault(fs: FileSystem, folders: Folders): string | null {
  // Through a symbolic link a harmless name may mean a dangerous place, so both are looked at.
  for (const output of both(fs, folders.output)) {
    if (dirname(output) === output) return 'it is the root of the disk';
    if (output.split(sep).some((segment) => segment.toLowerCase() === '.git'))
      return 'it belongs to Git';
    const places = guarded(folders).flatMap(([path, name, mayBeInside]) =>
      both(fs, path).map((place) => ({ place, name, mayBeInside })),
    );
    for (const { place, name } of places)
      if (isInside(output, place) && isInside(place, output)) return `it is ${name}`;
    for (const { place, name, mayBeInside } of places) {
      if (isInside(place, output)) return `it holds ${name}`;
      if (!mayBeInside && isInside(output, place)) return `it lies inside ${name}`;
    }
  }
  return null;
}

function guarded(
  folders: Folders,
): readonly (readonly [path: string, name: string, mayBeInside: boolean])[] {
  const { input, templates, theme, cwd, home } = folders;
  return [
    [input, 'the folder of the articles', false],
    ...(templates === null ? [] : [[templates, 'the folder of the templates', false] as const]),
    [theme, 'the folder of the default theme', false],
    [cwd, 'the folder in which the command runs', true],
    ...(home === null ? [] : [[home, 'your home folder', true] as const]),
  ];
}

function contentFault(fs: FileSystem, output: string): string | null {
  // Only a symbolic link to a folder is followed here: the user chose it.
  const folder = fs.realPath(output);
  const standing = fs.entry(folder);
  if (standing === null) return null;
  if (standing.kind !== 'folder') return 'it is not a folder';
  const names = fs.list(folder).map(({ name }) => name);
  // A large manifest is read for this question only where it must be asked.
  const ours = (): Manifest => {
    const file = names.includes(manifestPath) ? fs.read(join(folder, manifestPath)) : null;
    return parseManifest(file ?? new Uint8Array()).manifest;
  };
  // A bag keeps its manifest under the same name, and everything in it would pass for ours.
  if (names.includes('bagit.txt') && sha256Of(ours(), 'bagit.txt') === null)
    return 'it is a BagIt bag, which a build would tear apart';
  const others = names.filter((name) => !name.startsWith('.') && name !== 'CNAME');
  if (names.includes('.git') && others.length > 0 && ours().lines.length === 0)
    return 'it is a Git work tree whose files no build has written';
  return null;
}

function both(fs: FileSystem, path: string): readonly string[] {
  const real = fs.realPath(path);
  return real === path ? [path] : [path, real];
}

/** Whether `path` is `folder` or lies below it. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
