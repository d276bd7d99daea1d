import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalog } from '../src/diagnostics/catalog.ts';
import { projectFolder } from './support/build-archive.ts';
import { printedProblem, problemFolders } from './support/problem-folder.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const root = join(projectFolder, 'test', 'problems');
const copies = temporaryFolder();
const ids = problemFolders(root);

test('every problem of the catalog has a folder, and every folder is a problem of the catalog', () => {
  expect(ids).toEqual(Object.keys(catalog).sort());
});

describe.concurrent('what a terminal shows of', () => {
  test.for(ids)('%s', async (id, { expect }) => {
    const printed = await printedProblem(join(root, id), join(copies, id));
    expect(printed).toContain(`  ${id}\n`);
    await expect(printed).toMatchFileSnapshot(join(root, id, 'expected.txt'));
  });
});
