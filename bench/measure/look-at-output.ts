import { lstatSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What stands in an output folder after a build. */
export interface Output {
  /** Files that end in `.html`. */
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  /** Files that the build wrote, and their bytes. */
  readonly written: number;
  readonly writtenBytes: number;
}

/** A moment on the clock of the file system that `folder` is on, later than every file in it. */
export async function momentIn(folder: string): Promise<number> {
  // Clocks of file systems tick in steps of up to 10 ms.
  await setTimeout(25);
  const mark = join(folder, '.moment');
  writeFileSync(mark, '');
  const { ctimeMs } = statSync(mark);
  rmSync(mark);
  return ctimeMs;
}

/** Counts a folder. Files changed at the moment `since` or after it were written by the build. */
export function lookAtOutput(folder: string, since: number): Output {
  let [pages, files, bytes, written, writtenBytes] = [0, 0, 0, 0, 0];
  for (const { path, size, changed } of filesBelow(folder)) {
    files++;
    bytes += size;
    if (path.endsWith('.html')) pages++;
    if (changed < since) continue;
    written++;
    writtenBytes += size;
  }
  return { pages, files, bytes, written, writtenBytes };
}

interface OutputFile {
  readonly path: string;
  readonly size: number;
  /** Milliseconds, on the clock of the file system, of the last change of the file or of its name. */
  readonly changed: number;
}

/** Every file below `folder`, without hidden folders: they are no part of what is published. */
export function* filesBelow(folder: string): Iterable<OutputFile> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.')) yield* filesBelow(path);
    } else {
      const { size, ctimeMs } = lstatSync(path);
      yield { path, size, changed: ctimeMs };
    }
  }
}
