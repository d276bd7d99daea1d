import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDeadLinks } from '../src/checks/internal-links.ts';
import { buildArchive, projectFolder } from './support/build-archive.ts';
import { expectFolder } from './support/golden-folder.ts';
import { siteFiles } from './support/site-files.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const root = join(projectFolder, 'test', 'archives');
const copies = temporaryFolder();

/** The theme's own files are only copied and the manifest sums everything up: a new style would change all archives. */
function isCompared(path: string): boolean {
  const isOfTheme = existsSync(join(projectFolder, 'templates', path));
  return !isOfTheme && path !== 'manifest-sha256.txt';
}

describe.for(readdirSync(root))('the archive %s', (name) => {
  const folder = join(copies, name);

  test('is published as expected, file by file', async () => {
    for (const part of ['articles', 'backissue.yaml', 'templates'])
      if (existsSync(join(root, name, part)))
        cpSync(join(root, name, part), join(folder, part), { recursive: true });
    const result = await buildArchive(folder);
    expect(result.problems).toEqual([]);
    expectFolder(join(folder, 'dist'), join(root, name, 'expected'), isCompared);
  });

  test('has no dead link', () => {
    const baseUrl = name === 'withdrawn-and-aliases' ? 'https://example.org/gazette/' : null;
    const facts = { baseUrl, offline: false };
    expect(findDeadLinks(siteFiles(join(folder, 'dist')), facts)).toEqual([]);
  });
});
