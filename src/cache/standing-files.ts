import { Worker } from 'node:worker_threads';
import type { FileSystem } from '../files/file-system.ts';
import { joinPath } from '../files/paths.ts';
import { pathAt, type Manifest } from '../model/manifest.ts';
import { remembered } from '../model/remember.ts';
import { folderOf } from '../stages/7-write/output-folder.ts';
import type { PageCache } from './page-cache.ts';

/** Tells by the row of the cache whether a page's file stands in the output as it was written. */
export type StandsAsWritten = (row: number) => boolean;

/** What stands in an output, by the lines of its manifest. Plain data: it crosses threads. */
export interface FoundFiles {
  /** Bytes; -1 where no file stands, or a symbolic link leads there. */
  readonly sizes: Float64Array;
  readonly modifiedMs: Float64Array;
}

/** What must be known to look at the files of an output. Plain data: it crosses threads. */
export interface ListedFiles {
  /** Absolute. */
  readonly outputFolder: string;
  readonly manifest: Manifest;
}

/** Above this many files a thread looks at them while the main one goes on. */
const filesWorthThread = 20_000;

/** Looks at the files of a manifest. */
export function lookAtFiles(fs: FileSystem, listed: ListedFiles): Promise<FoundFiles> {
  if (listed.manifest.lines.length < filesWorthThread)
    return Promise.resolve(findFiles(fs, listed));
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./standing-thread.js', import.meta.url), {
      workerData: listed,
    });
    // A build that ends before needs no answer.
    thread.unref();
    thread.once('message', resolve);
    thread.once('error', () => {
      resolve(findFiles(fs, listed));
    });
  });
}

export function findFiles(fs: FileSystem, { outputFolder, manifest }: ListedFiles): FoundFiles {
  const count = manifest.lines.length;
  const found = { sizes: new Float64Array(count).fill(-1), modifiedMs: new Float64Array(count) };
  const isFolder = createFolderCheck(fs, outputFolder);
  let folder = '';
  let isThere = true;
  for (let line = 0; line < count; line++) {
    const outputPath = pathAt(manifest, line);
    // Lines stand by their paths: those of one folder mostly come together.
    const above = folderOf(outputPath);
    if (above !== folder) {
      folder = above;
      isThere = isFolder(folder);
    }
    // A symbolic link in the place of a folder is for the build to report, even when the same files are at its end.
    if (!isThere) continue;
    const status = fs.status(joinPath(outputFolder, outputPath));
    if (status === null) continue;
    found.sizes[line] = status.size;
    found.modifiedMs[line] = status.modifiedMs;
  }
  return found;
}

/** Nothing stands where there is no cache. */
export function standsAsWritten(cache: PageCache | null, found: FoundFiles): StandsAsWritten {
  if (cache === null) return () => false;
  const { lines, sizes, modifiedMs } = cache;
  return (row) => {
    const line = lines[row] ?? 0;
    return found.sizes[line] === sizes[row] && found.modifiedMs[line] === modifiedMs[row];
  };
}

const mostRemembered = 20_000;

/** Tells whether a folder and all above it are folders. Each is looked at by listing the one above, once for all in it. */
function createFolderCheck(fs: FileSystem, outputFolder: string): (path: string) => boolean {
  const foldersIn = remembered(mostRemembered, (folder): ReadonlySet<string> => {
    if (!isFolder(folder)) return new Set();
    const entries = fs.list(joinPath(outputFolder, folder));
    return new Set(entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name));
  });
  const isFolder = (path: string): boolean => {
    if (path === '') return true;
    const above = folderOf(path);
    return foldersIn(above).has(path.slice(above === '' ? 0 : above.length + 1));
  };
  return isFolder;
}
