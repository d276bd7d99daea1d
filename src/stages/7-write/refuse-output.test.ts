import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disk } from '../../files/disk.ts';
import { intercept, isChange } from '../../files/intercept.ts';
import { createMemoryFileSystem } from '../../files/memory.ts';
import { publishFiles } from './publish-files.ts';
import { refuseOutput, type Folders } from './refuse-output.ts';

const folders: Folders = {
  output: '',
  input: resolve('/home/ana/paper/articles'),
  templates: resolve('/home/ana/paper/templates'),
  theme: resolve('/opt/backissue/templates'),
  cwd: resolve('/home/ana/paper'),
  home: resolve('/home/ana'),
};

function reasonFor(
  output: string,
  initial: Readonly<Record<string, string>> = {},
  others: Partial<Folders> = {},
): string | null {
  const absolute = Object.entries(initial).map(([path, text]) => [resolve(path), text] as const);
  const fs = intercept(createMemoryFileSystem(Object.fromEntries(absolute)), (operation) =>
    expect(isChange(operation), operation.name).toBe(false),
  );
  const found = refuseOutput(fs, { ...folders, ...others, output: resolve(output) }, output);
  if (found !== null) expect(found).toMatchObject({ id: 'output/folder-refused', place: null });
  return found === null ? null : (/: (.*)\.$/.exec(found.what)?.[1] ?? '');
}

describe('refuseOutput', () => {
  it.each([
    ['/', 'it is the root of the disk'],
    ['/home', 'it holds the folder of the articles'],
    ['/home/ana', 'it is your home folder'],
    ['/home/ana/paper', 'it is the folder in which the command runs'],
    ['/home/ana/paper/', 'it is the folder in which the command runs'],
    ['/home/ana/paper/articles', 'it is the folder of the articles'],
    ['/home/ana/paper/articles/2016', 'it lies inside the folder of the articles'],
    ['/home/ana/paper/x/../articles', 'it is the folder of the articles'],
    ['/home/ana/paper/templates', 'it is the folder of the templates'],
    ['/home/ana/paper/templates/dist', 'it lies inside the folder of the templates'],
    ['/opt/backissue/templates', 'it is the folder of the default theme'],
    ['/opt/backissue/templates/x', 'it lies inside the folder of the default theme'],
    ['/opt/backissue', 'it holds the folder of the default theme'],
    ['/opt', 'it holds the folder of the default theme'],
    ['/home/ana/paper/.git', 'it belongs to Git'],
    ['/home/ana/paper/.git/pages', 'it belongs to Git'],
  ])('refuses %s', (output, reason) => {
    expect(reasonFor(output)).toBe(reason);
  });

  it('refuses the home folder and the current one wherever the articles are', () => {
    const elsewhere = { input: resolve('/data/in'), templates: null, cwd: resolve('/place/here') };
    expect(reasonFor('/home/ana', {}, elsewhere)).toBe('it is your home folder');
    expect(reasonFor('/home', {}, elsewhere)).toBe('it holds your home folder');
    expect(reasonFor('/place/here', {}, elsewhere)).toBe(
      'it is the folder in which the command runs',
    );
    expect(reasonFor('/place', {}, elsewhere)).toBe(
      'it holds the folder in which the command runs',
    );
  });

  it.each([
    '/home/ana/paper/dist',
    '/home/ana/paper/articles-dist',
    '/home/ana/paper/..dist',
    '/home/ana/www',
    '/var/www/paper',
    '/home/ana/paper/.github-pages',
  ])('takes %s', (output) => {
    expect(reasonFor(output)).toBeNull();
  });

  it('takes a home folder that nobody knows', () => {
    expect(reasonFor('/home/ana/www', {}, { home: null })).toBeNull();
  });

  it('refuses a file', () => {
    expect(reasonFor('/www', { '/www': 'x' })).toBe('it is not a folder');
  });

  it('refuses a Git work tree with files in it, but not a fresh one for publishing', () => {
    const fresh = { '/www/.git/HEAD': '', '/www/.gitignore': '', '/www/CNAME': 'example.org' };
    expect(reasonFor('/www', fresh)).toBeNull();
    expect(reasonFor('/www', { ...fresh, '/www/README.md': '' })).toMatch(/Git work tree/);
    expect(reasonFor('/www', { '/www/.git': 'gitdir: x', '/www/a': '' })).toMatch(/Git work tree/);
    expect(reasonFor('/www', { '/www/a': '', '/www/b/.git/HEAD': '' })).toBeNull();
  });

  it('takes a Git work tree that holds an archive of ours', () => {
    const www = resolve('/www');
    const fs = createMemoryFileSystem({ [join(www, '.git/HEAD')]: '' });
    publishFiles(fs, www, { 'index.html': 'home' });
    fs.write(join(www, 'README.md'), 'added later');
    expect(refuseOutput(fs, { ...folders, output: www }, 'www')).toBeNull();
    fs.write(join(www, 'manifest-sha256.txt'), 'not a manifest\n');
    expect(refuseOutput(fs, { ...folders, output: www }, 'www')).not.toBeNull();
  });

  it('refuses a BagIt bag, whose manifest has the name of ours', () => {
    const line = `${'a'.repeat(64)}  data/scan.tif\n`;
    const bag = { '/bag/bagit.txt': 'BagIt-Version: 1.0', '/bag/manifest-sha256.txt': line };
    expect(reasonFor('/bag', bag)).toMatch(/BagIt/);
    expect(reasonFor('/bag', { '/bag/manifest-sha256.txt': line })).toBeNull();
  });
});

describe('refuseOutput, through symbolic links on the disk', () => {
  let root: string;
  beforeEach(() => {
    root = disk.realPath(mkdtempSync(join(tmpdir(), 'backissue-refuse-')));
    for (const name of ['paper/articles', 'paper/templates', 'theme', 'home', 'www'])
      mkdirSync(join(root, name), { recursive: true });
    writeFileSync(join(root, 'www/theirs.txt'), 'x');
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const refused = (output: string, others: Partial<Folders> = {}): string | null => {
    const found = refuseOutput(
      disk,
      {
        output: join(root, output),
        input: join(root, 'paper/articles'),
        templates: join(root, 'paper/templates'),
        theme: join(root, 'theme'),
        cwd: join(root, 'paper'),
        home: join(root, 'home'),
        ...others,
      },
      output,
    );
    return found?.what ?? null;
  };

  it.each(['paper/articles', 'paper/templates', 'theme', 'home', 'paper', ''])(
    'a link to %j is as dangerous as the folder',
    (target) => {
      symlinkSync(join(root, target), join(root, 'link'));
      expect(refused('link')).not.toBeNull();
    },
  );

  it('so is a folder that does not exist yet below such a link', () => {
    symlinkSync(join(root, 'paper/articles'), join(root, 'link'));
    expect(refused('link/new/deep')).toMatch(/lies inside the folder of the articles/);
  });

  it('so is the folder when it is the articles that are named by a link', () => {
    symlinkSync(join(root, 'www'), join(root, 'in'));
    expect(refused('www', { input: join(root, 'in') })).toMatch(/is the folder of the articles/);
  });

  it('a link to a harmless folder is taken, a link to nothing is not', () => {
    symlinkSync(join(root, 'www'), join(root, 'link'));
    symlinkSync(join(root, 'none'), join(root, 'broken'));
    expect(refused('link')).toBeNull();
    expect(refused('broken')).toMatch(/is not a folder/);
  });
});
