import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../page-kinds.ts';
import { pick, type CachePlaces, type Edited, type EditKinds, type Editing } from './edited.ts';

/** Where a project's cache stands, below its folder. */
export const cacheFolder = '.backissue';

/** What may happen to the cache between two builds. It may cost time, and never anything else. */
export const damageCache: EditKinds = {
  'cache bit flipped': (editing) =>
    atBytes(editing, 'flip a bit', (bytes, how) => {
      const at = how % Math.max(1, bytes.length);
      return changedAt(bytes, at, (byte) => byte ^ (1 << (how % 8)));
    }),

  'cache header byte': (editing) =>
    atBytes(editing, 'change a byte of the head', (bytes, how) =>
      changedAt(bytes, how % Math.min(64, Math.max(1, bytes.length)), (byte) => byte + 1),
    ),

  'cache head changed': (editing) =>
    atBytes(editing, 'change every byte of the head', (bytes, how) =>
      Buffer.from(bytes.map((byte, at) => (at < 16 + (how % 48) ? byte ^ 1 : byte))),
    ),

  'cache file cut off': (editing) =>
    atBytes(editing, 'cut off', (bytes, how) => bytes.subarray(0, how % Math.max(1, bytes.length))),

  'cache file longer': (editing) =>
    atBytes(editing, 'append to', (bytes, how) =>
      Buffer.concat([bytes, Buffer.from(how % 2 === 0 ? '{}\n' : '\0\0\0\0')]),
    ),

  'cache file doubled': (editing) =>
    atBytes(editing, 'write twice', (bytes) => Buffer.concat([bytes, bytes])),

  'cache bytes zeroed': (editing) =>
    atBytes(editing, 'zero a stretch', (bytes, how) => {
      const from = how % Math.max(1, bytes.length);
      return Buffer.from(bytes.map((byte, at) => (at >= from && at < from + 512 ? 0 : byte)));
    }),

  'cache file replaced': (editing) =>
    atBytes(editing, 'replace', (_, how) =>
      Buffer.from(pick(['', 'nothing of ours\n', '{}', '[]', 'null', '{"version":1}', '\0'], how)),
    ),

  'cache file gone': (editing) => atFile(editing, 'delete', (path) => rmSync(path)),

  'cache file a folder': (editing) =>
    atFile(editing, 'put a folder in the place of', (path) => {
      rmSync(path);
      mkdirSync(path);
    }),

  /** One file of an earlier state among those of the newest. */
  'cache file older': (editing) =>
    atFile(editing, 'an earlier', (path, { folder, kept }) => {
      const name = path.slice(join(folder, cacheFolder).length + 1);
      const copies = kept.map((copy) => join(copy, name)).filter((copy) => existsSync(copy));
      const files = copies.filter((copy) => statSync(copy).isFile());
      if (files.length > 0) cpSync(pick(files, editing.how), path);
    }),

  /** The whole cache of an earlier state, or of another project. */
  'cache older': ({ project, how }) =>
    onCache(project, `the whole cache of another state (${how})`, ({ folder, kept }) => {
      if (kept.length === 0) return;
      rmSync(join(folder, cacheFolder), { recursive: true, force: true });
      cpSync(pick(kept, how), join(folder, cacheFolder), { recursive: true });
    }),

  'cache gone': ({ project }) =>
    onCache(project, 'delete the cache', ({ folder }) =>
      rmSync(join(folder, cacheFolder), { recursive: true, force: true }),
    ),

  'cache a file': ({ project }) =>
    onCache(project, 'put a file in the place of the cache', ({ folder }) => {
      rmSync(join(folder, cacheFolder), { recursive: true, force: true });
      writeFileSync(join(folder, cacheFolder), 'Mine.\n');
    }),

  'cache foreign file': ({ project, how }) =>
    onCache(project, 'put a foreign file into the cache', ({ folder }) => {
      if (isFolder(join(folder, cacheFolder)))
        writeFileSync(join(folder, cacheFolder, `foreign-${how}.json`), 'Mine.\n');
    }),
};

/** All files of the cache in `folder`, by path below the cache's folder; none when there is no cache. */
export function cacheFiles(folder: string): string[] {
  const cache = join(folder, cacheFolder);
  return isFolder(cache) ? filesBelow(cache) : [];
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function onCache(
  project: Editing['project'],
  told: string,
  change: (places: CachePlaces) => void,
): Edited {
  return { told, project, onCache: change };
}

function atFile(
  { project, which }: Editing,
  told: string,
  change: (path: string, places: CachePlaces) => void,
): Edited {
  return onCache(project, `${told} file ${which} of the cache`, (places) => {
    const files = cacheFiles(places.folder);
    if (files.length > 0) change(join(places.folder, cacheFolder, pick(files, which)), places);
  });
}

function atBytes(
  editing: Editing,
  told: string,
  change: (bytes: Buffer, how: number) => Uint8Array,
): Edited {
  return atFile(editing, `${told} (${editing.how}):`, (path) => {
    writeFileSync(path, change(readFileSync(path), editing.how));
  });
}

function changedAt(bytes: Buffer, at: number, change: (byte: number) => number): Buffer {
  const changed = Buffer.from(bytes);
  if (at < changed.length) changed[at] = change(changed[at]!) & 0xff;
  return changed;
}
