/*
 * The entry of the thread that watches folders and files: it tells that something may have changed and where, no more.
 * In a thread of its own, because looking through a hundred thousand articles takes seconds.
 */
import { dirname, join, sep } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { watch } from 'chokidar';

/** What is to be watched, absolute, without symbolic links: folders with all below them, and single files. */
export interface Watched {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** `ready` once every folder is watched; else a path at which something happened. */
export type WatchMessage =
  { readonly kind: 'ready' } | { readonly kind: 'changed'; readonly path: string };

const tell = (message: WatchMessage): void => parentPort?.postMessage(message);

const { folders, files } = workerData as Watched;

// Folders are enough: the system tells what happens in them. To watch each file costs ten times the memory.
const watcher = watch([...folders], {
  ignoreInitial: true,
  followSymlinks: false,
  ignored: (_, stats) => stats !== undefined && !stats.isDirectory(),
});
// For a folder that is not there, the one that holds it is watched, with all else in it.
const tellIfWatched = (path: string): void => {
  if (folders.some((folder) => path === folder || path.startsWith(folder + sep)))
    tell({ kind: 'changed', path });
};
watcher.on('all', (_, path) => {
  tellIfWatched(path);
});
// The system does not always say which entry of the folder it was.
watcher.on('raw', (_, path: string | null, details) => {
  const { watchedPath = '' } = details as { readonly watchedPath?: string };
  tellIfWatched(join(watchedPath, path ?? ''));
});
watcher.on('ready', () => {
  tell({ kind: 'ready' });
});
// What cannot be watched, such as a folder that is gone again, is no reason to stop.
watcher.on('error', () => undefined);

// Single files, and folders that are not there yet or go and come back, are seen from the folders that hold them.
const named = new Set([...folders, ...files]);
const holders = new Set([...named].map((path) => dirname(path)));
const entrance = watch([...holders], {
  ignoreInitial: true,
  followSymlinks: false,
  depth: 0,
  ignored: (path) => !named.has(path) && !holders.has(path),
});
entrance.on('all', (event, path) => {
  if (!named.has(path)) return;
  if (event === 'addDir') watcher.unwatch(path).add(path);
  tell({ kind: 'changed', path });
});
entrance.on('error', () => undefined);
