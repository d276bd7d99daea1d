import { tmpdir } from 'node:os';
import { defineConfig } from 'vitest/config';
import { hasRoomInMemory, memoryDisk } from './bench/memory-disk.ts';

const roomForTests = 2 ** 30;
const temporary = tmpdir() === '/tmp' && hasRoomInMemory(roomForTests) ? memoryDisk : tmpdir();

const forAll = {
  setupFiles: ['test/support/property-seed.ts', 'test/support/remove-temporary-folders.ts'],
  // Tests make and remove files by the ten thousand: on a disk they take a tenth more time.
  env: { TMPDIR: temporary },
  testTimeout: 60_000,
};

export default defineConfig({
  test: {
    // Whole builds start threads and browsers of their own, and some tests wait: three files at once keep two cores busy.
    maxWorkers: 3,
    projects: [
      {
        test: {
          ...forAll,
          name: 'units',
          // They leave nothing behind for each other, and modules are loaded once for all of them.
          isolate: false,
          include: ['src/**/*.test.ts', 'test/generated/**/*.test.ts'],
        },
      },
      {
        test: {
          ...forAll,
          name: 'archives',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/generated/**', 'test/properties/incremental/**'],
          globalSetup: 'test/support/sample-archive.ts',
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...forAll,
          name: 'incremental',
          // Put something else in the place of modules.
          include: ['test/properties/incremental/**/*.test.ts'],
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
