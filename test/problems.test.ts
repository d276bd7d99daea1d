import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalog } from '../src/diagnostics/catalog.ts';
import { projectFolder } from './support/build-archive.ts';
import { printedProblem, problemFolders } from './support/problem-folder.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const root = join(projectFolder, 'test', 'problems');
const copies = temporaryFolder();
const ids = problemFolders(root);

/** Problems for which no archive can be kept here, each with the test that holds it. */
const heldElsewhere = new Map([
  // A thread has to run out of a gigabyte of memory, which takes half a minute and the memory.
  ['archive/worker-lost', 'src/workers/passes.test.ts'],
]);

test('every problem of the catalog has a folder, and every folder is a problem of the catalog', () => {
  expect([...ids, ...heldElsewhere.keys()].sort()).toEqual(Object.keys(catalog).sort());
  for (const file of heldElsewhere.values())
    expect(existsSync(join(projectFolder, file))).toBe(true);
});

describe.concurrent('what a terminal shows of', () => {
  test.for(ids)('%s', async (id, { expect }) => {
    const printed = await printedProblem(join(root, id), join(copies, id));
    expect(printed).toContain(`  ${id}\n`);
    await expect(printed).toMatchFileSnapshot(join(root, id, 'expected.txt'));
  });
});
