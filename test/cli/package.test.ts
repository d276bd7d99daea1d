import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../support/build-archive.ts';
import { filesBelow } from '../support/page-kinds.ts';
import { threeArticles } from '../support/small-archive.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

interface Package {
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const folder = temporaryFolder();
const unpacked = join(folder, 'node_modules', 'backissue');
const readPackage = () =>
  JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as Package;

/** What `npm install backissue` would put there, with the project's own copies of what it depends on. */
beforeAll(() => {
  const npm = (...line: string[]) =>
    execFileSync('npm', line, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'ignore'] });
  npm('pack', '--ignore-scripts', '--offline', '--pack-destination', folder);
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  mkdirSync(unpacked, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, tarball), '--strip-components=1', '-C', unpacked]);
  for (const name of Object.keys(readPackage().dependencies)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(projectFolder, 'node_modules', name), link);
  }
});

describe('the package', () => {
  test('holds the program, the theme and the schemas, and nothing of the workshop', () => {
    const files = filesBelow(unpacked);
    const needed = ['main.js', 'worker.js', 'index.js', 'LICENSES.txt'].map(
      (name) => `lib/bundle/${name}`,
    );
    expect(files).toEqual(expect.arrayContaining([...needed, 'lib/index.d.ts']));
    expect(files).toEqual(
      expect.arrayContaining(['templates/pages/article.njk', 'schema/article.schema.json']),
    );
    expect(files.filter((path) => /^(?:src|test|articles|dist)\/|\.test\./.test(path))).toEqual([]);
  });

  test('runs as the command that it installs', () => {
    writeFiles(folder, threeArticles);
    const command = join(unpacked, readPackage().bin.backissue ?? '');
    expect(readFileSync(command, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    const printed = execFileSync(process.execPath, [command, 'build'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(printed).toMatch(/^Published 3 articles/);
    expect(filesBelow(join(folder, 'dist'))).toContain('assets/style.css');
  });

  test('can be imported by its name', () => {
    const script = `import { build, toVFileMessage } from 'backissue'; console.log(typeof build, typeof toVFileMessage)`;
    const line = ['--input-type=module', '--eval', script];
    const printed = execFileSync(process.execPath, line, { cwd: folder, encoding: 'utf8' });
    expect(printed).toBe('function function\n');
  });

  test('imports only what it depends on', () => {
    const known = Object.keys(readPackage().dependencies);
    const imported = importsFrom(['lib/cli/main.js', 'lib/workers/worker.js', 'lib/index.js']);
    expect(imported.size).toBeGreaterThan(10);
    expect([...imported].filter((name) => !known.includes(name))).toEqual([]);
  });
});

/** Names of the packages that the files, and what they import of their own, import. */
function importsFrom(files: readonly string[]): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const waiting = files.map((file) => join(unpacked, file));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = readFileSync(file, 'utf8');
    const imports = /^(?:im|ex)port .*?\bfrom ['"]([^'"]+)['"];$|\bimport\(['"]([^'"]+)['"]\)/gm;
    for (const [, fixed, lazy] of code.matchAll(imports)) {
      const name = fixed ?? lazy ?? '';
      if (name.startsWith('.')) waiting.push(join(dirname(file), name));
      else if (!name.startsWith('node:')) packages.add(packageOf(name));
    }
  }
  return packages;
}

/** `@scope/name` of `@scope/name/part`. */
function packageOf(name: string): string {
  const parts = name.split('/');
  return parts.slice(0, name.startsWith('@') ? 2 : 1).join('/');
}
