import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Whole builds start threads and browsers of their own, and some tests wait: three files at once keep two cores busy.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'units',
          // They leave nothing behind for each other, and modules are loaded once for all of them.
          isolate: false,
          include: ['src/**/*.test.ts', 'test/generated/**/*.test.ts'],
          setupFiles: 'test/support/property-seed.ts',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'archives',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/generated/**', 'test/properties/incremental/**'],
          setupFiles: 'test/support/property-seed.ts',
          globalSetup: 'test/support/sample-archive.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'incremental',
          // Put something else in the place of modules.
          include: ['test/properties/incremental/**/*.test.ts'],
          setupFiles: 'test/support/property-seed.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
