import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];

/** A new empty folder, removed when the test file is done, wherever in it this is called. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backissue-test-'));
  made.push(folder);
  return folder;
}

/** For `remove-temporary-folders.ts`: vitest does not mind what is to be done at the end once a test runs. */
export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Writes files below `folder`, by path with `/` between segments. */
export function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, ...path.split('/'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
