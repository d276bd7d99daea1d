import type { PathLike, Stats, StatSyncOptions } from 'node:fs';

/*
 * A build does not rely on the times of files that were written in the last seconds, because they may be written again
 * within one step of the disk's clock. So a test that edits and builds in quick succession would never see what a build relies
 * on. Here every file seems a minute older than it is.
 *
 * A test file that wants it says so at its top:
 *
 *   vi.mock('node:fs', async () => (await import('…')).agedFiles);
 */

// To import what this stands for would wait for itself.
const files = process.getBuiltinModule('node:fs');
const minute = 60_000;

/** Stands for `node:fs`. The caches of builds keep their times: they are the clock. */
export const agedFiles = {
  ...files,
  default: files,
  lstatSync(path: PathLike, options?: StatSyncOptions): Stats | undefined {
    const stats = files.lstatSync(path, options) as Stats | undefined;
    if (stats === undefined || options?.bigint === true) return stats;
    // What waits to be moved into the output is older, too.
    if (/[/\\]\.backissue[/\\](?!staging[/\\])/.test(String(path))) return stats;
    stats.mtimeMs -= minute;
    stats.ctimeMs -= minute;
    return stats;
  },
};
