import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildArchive, projectFolder } from './build-archive.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder in which the sample archive is built, once for all tests: `articles/`, `dist/`, and `offline/` for reading from a disk. */
    readonly sampleArchive: string;
  }
}

/** Builds the sample archive before the first test, and removes it after the last. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'backissue-sample-'));
  for (const name of ['articles', 'backissue.yaml'])
    cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  for (const options of [{}, { output: 'offline', offline: true }]) {
    const result = await buildArchive(folder, options);
    if (!result.published) throw new Error(JSON.stringify(result.problems, null, 2));
  }
  project.provide('sampleArchive', folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
