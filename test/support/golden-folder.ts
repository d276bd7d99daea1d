import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { filesBelow } from './page-kinds.ts';

/**
 * Compares the files of two folders that `isCompared`: first the list of them, then one after the other.
 * When vitest is asked to update snapshots (`npm run goldens`), what is expected becomes what there is, for a reviewer
 * to read the difference.
 */
export function expectFolder(
  actual: string,
  expected: string,
  isCompared: (path: string) => boolean,
): void {
  const paths = filesBelow(actual).filter(isCompared);
  if (expect.getState().snapshotState.snapshotUpdateState === 'all') {
    rmSync(expected, { recursive: true, force: true });
    for (const path of paths) cpSync(join(actual, path), join(expected, path));
  }
  expect(paths).toEqual(existsSync(expected) ? filesBelow(expected) : []);
  for (const path of paths) {
    const [text, golden] = [actual, expected].map((folder) =>
      readFileSync(join(folder, path), 'utf8'),
    );
    expect(text, path).toBe(golden);
  }
}
