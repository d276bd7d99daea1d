import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { build } from '../../../src/build.ts';
import { buildOptions } from '../../support/build-archive.ts';
import { threeArticles } from '../../support/small-archive.ts';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';

vi.mock('tinypool', async () => ({
  Tinypool: (await import('../../support/pool-in-this-thread.ts')).PoolInThisThread,
}));
vi.mock('node:fs', async () => (await import('../../support/aged-files.ts')).agedFiles);

test.each([
  ['where it stands', 'templates/shared/word.njk'],
  ['behind a link', 'elsewhere/word.njk'],
])('a template that is included is made use of anew when it is saved %s', async (_, file) => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    ...threeArticles,
    'templates/pages/about.njk': '<p>{% include "shared/word.njk" %}</p>',
    [file]: 'first',
  });
  if (file.startsWith('elsewhere'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'templates/shared'));
  const publish = async () => {
    const { published, written } = await build(buildOptions(folder));
    const page = readFileSync(join(folder, 'dist/about/index.html'), 'utf8');
    return [published, written, page] as const;
  };
  await publish();
  expect(await publish()).toEqual([true, 0, '<p>first</p>']);
  writeFileSync(join(folder, file), 'second');
  expect(await publish()).toEqual([true, 1, '<p>second</p>']);
});
