import { accessSync, constants, statfsSync } from 'node:fs';

/** Where Linux has a disk in memory. */
export const memoryDisk = '/dev/shm';

/** Whether there is such a disk with more than so many bytes free. */
export function hasRoomInMemory(bytes: number): boolean {
  return freeBytes(memoryDisk) > bytes;
}

/** 0 where nothing can be written. */
function freeBytes(folder: string): number {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
