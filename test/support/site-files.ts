import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFiles } from '../../src/checks/internal-links.ts';
import { filesBelow } from './page-kinds.ts';

/** A published archive as it stands in `folder`. */
export function siteFiles(folder: string): SiteFiles {
  const paths = new Set(filesBelow(folder));
  return { paths, read: (path) => readFileSync(join(folder, path), 'utf8') };
}

/** The SHA-256 of every file below `folder`, by path: two folders are the same when these are. */
export function fingerprints(folder: string): Map<string, string> {
  return new Map(
    filesBelow(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
