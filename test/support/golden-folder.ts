import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { filesBelow } from './page-kinds.ts';

/** `npm run goldens` asks for it: what is expected becomes what there is, for a reviewer to read the difference. */
const rewrites = process.env.UPDATE_GOLDENS === '1';

/** Compares the files of two folders that `isCompared`: first the list of them, then one after the other. */
export function expectFolder(
  actual: string,
  expected: string,
  isCompared: (path: string) => boolean,
): void {
  if (rewrites) {
    rmSync(expected, { recursive: true, force: true });
    for (const path of filesBelow(actual).filter(isCompared))
      cpSync(join(actual, path), join(expected, path));
  }
  const paths = filesBelow(actual).filter(isCompared);
  expect(paths).toEqual(existsSync(expected) ? filesBelow(expected) : []);
  for (const path of paths)
    expect(readFileSync(join(actual, path), 'utf8'), path).toBe(
      readFileSync(join(expected, path), 'utf8'),
    );
}
