import { join } from 'node:path';
import { diskError } from '../../files/disk-failure.ts';
import type { FileSystem } from '../../files/file-system.ts';
import { stagingFolder } from './output-folder.ts';

/**
 * Moves everything in staging into the output folder. A folder that the output lacks
 * is moved as a whole, so that a first build of a hundred thousand pages costs a few calls.
 *
 * At the top, folders go before files and `last` goes last: while readers come by, the home page
 * never links to a page that is not there yet.
 */
export function moveStaged(
  fs: FileSystem,
  output: { readonly folder: string },
  last: string,
): void {
  const staging = stagingFolder(output.folder);
  moveInto(fs, staging, output.folder, last);
  const final = join(staging, last);
  if (fs.entry(final) !== null) fs.rename(final, join(output.folder, last));
}

function moveInto(fs: FileSystem, from: string, to: string, except: string | null): void {
  const entries = fs.list(from);
  for (const { name, kind } of entries) {
    if (kind !== 'folder') continue;
    const [source, target] = [join(from, name), join(to, name)];
    const standing = fs.entry(target);
    if (standing === null) fs.rename(source, target);
    else if (standing.kind === 'folder') {
      moveInto(fs, source, target, null);
      // At once, because to remove the emptied tree as a whole takes three times as long.
      fs.removeEmptyFolder(source);
    }
    // It came after the build had looked: a link must not be passed, a foreign file not be replaced.
    else throw diskError('ENOTDIR', target);
  }
  for (const { name, kind } of entries)
    if (kind === 'file' && name !== except) fs.rename(join(from, name), join(to, name));
}
