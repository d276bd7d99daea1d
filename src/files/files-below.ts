import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';

/**
 * Every file below `folder` with its text, by its path there with `/` between segments, for tests.
 * A folder that holds nothing is listed too, its path ending in `/`; a symbolic link as such.
 */
export function filesBelow(fileSystem: FileSystem, folder: string): Map<string, string> {
  const files = new Map<string, string>();
  const walk = (path: string, prefix: string): void => {
    const entries = fileSystem.list(path);
    if (entries.length === 0 && prefix !== '') files.set(prefix, '');
    for (const { name, kind } of entries) {
      const below = join(path, name);
      if (kind === 'folder') walk(below, `${prefix}${name}/`);
      else files.set(prefix + name, kind === 'file' ? textOf(fileSystem, below) : '(a link)');
    }
  };
  walk(folder, '');
  return files;
}

function textOf(fileSystem: FileSystem, path: string): string {
  return new TextDecoder().decode(fileSystem.read(path) ?? undefined);
}
