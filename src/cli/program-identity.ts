import { join } from 'node:path';
import { version, versions } from 'node:process';
import { disk } from '../files/disk.ts';
import { stampOf } from '../files/file-stamp.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { packageFolder } from './package-folder.ts';
import { readVersion } from './version.ts';

/**
 * Differs for every version of backissue and of Node, and for every state of its code while
 * somebody works on it: words are cut and sorted by tables that come with Node.
 */
export function programIdentity(): string {
  const stamps: string[] = [];
  const walk = (folder: string): void => {
    for (const { name, kind } of disk.list(folder)) {
      const path = join(folder, name);
      if (kind === 'folder') walk(path);
      else if (name.endsWith('.js')) stamps.push(`${name} ${stampOf(disk.status(path))}`);
    }
  };
  walk(join(packageFolder, 'lib'));
  return fingerprintOf([readVersion(), version, versions.unicode, stamps]);
}
