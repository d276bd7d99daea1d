import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FileSystem } from '../files/file-system.ts';
import { pathAt, type Manifest } from '../model/manifest.ts';
import { folderStanding, noKnownFolders } from '../stages/7-write/known-folders.ts';
import { folderOf } from '../stages/7-write/output-folder.ts';
import type { PageCache } from './page-cache.ts';

/** Tells by the row of the cache whether a page's file stands in the output as it was written. */
export type StandsAsWritten = (row: number) => boolean;

/** What must be known to look at the files of an output. Plain data: it crosses threads. */
export interface WrittenFiles extends Pick<PageCache, 'lines' | 'sizes' | 'modifiedMs'> {
  /** Absolute. */
  readonly outputFolder: string;
  readonly manifest: Manifest;
}

/** Above this many files a thread looks at them while the main one goes on. */
const filesWorthThread = 20_000;

/** Looks at the files that the last build wrote, by size and time; nothing stands where there is no cache. */
export function findStanding(
  fs: FileSystem,
  outputFolder: string,
  cache: PageCache | null,
  manifest: Manifest,
): Promise<StandsAsWritten> {
  if (cache === null) return Promise.resolve(() => false);
  const { lines, sizes, modifiedMs } = cache;
  const written = { outputFolder, manifest, lines, sizes, modifiedMs };
  const inThisThread = standsAsWritten(fs, written);
  if (lines.length < filesWorthThread) return Promise.resolve(inThisThread);
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./standing-thread.js', import.meta.url), {
      workerData: written,
    });
    // A build that ends before needs no answer.
    thread.unref();
    thread.once('message', (standing: Uint8Array) => {
      resolve((row) => standing[row] === 1);
    });
    thread.once('error', () => {
      resolve(inThisThread);
    });
  });
}

export function standsAsWritten(
  fs: FileSystem,
  { outputFolder, manifest, lines, sizes, modifiedMs }: WrittenFiles,
): StandsAsWritten {
  const known = noKnownFolders();
  return (row) => {
    const outputPath = pathAt(manifest, lines[row] ?? 0);
    // A symbolic link in the place of a folder is for the build to report, even when the same files are at its end.
    const folder = folderStanding(fs, outputFolder, folderOf(outputPath), known);
    if (folder !== 'folder') return false;
    const status = fs.status(join(outputFolder, outputPath));
    return status?.size === sizes[row] && status?.modifiedMs === modifiedMs[row];
  };
}
