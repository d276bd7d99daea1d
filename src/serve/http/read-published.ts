import { join } from 'node:path';
import type { FileSystem } from '../../files/file-system.ts';

/** Size in bytes of the published file; null when it is gone, or a symbolic link stands there or on the way. */
export function publishedSize(
  files: FileSystem,
  outputFolder: string,
  outputPath: string,
): number | null {
  for (
    let slash = outputPath.indexOf('/');
    slash !== -1;
    slash = outputPath.indexOf('/', slash + 1)
  )
    if (files.entry(join(outputFolder, outputPath.slice(0, slash)))?.kind !== 'folder') return null;
  return files.size(join(outputFolder, outputPath));
}

/** Its bytes; null as with `publishedSize`. */
export function readPublished(
  files: FileSystem,
  outputFolder: string,
  outputPath: string,
): Uint8Array | null {
  if (publishedSize(files, outputFolder, outputPath) === null) return null;
  return files.read(join(outputFolder, outputPath));
}
