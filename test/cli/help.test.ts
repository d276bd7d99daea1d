import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildOptionDocs } from '../../src/config/build-options.ts';
import { projectFolder } from '../support/build-archive.ts';
import { runBackissue } from '../support/run-backissue.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();

test.for(['--help', '-h', 'help'])('%s shows what it is and how to begin', async (line) => {
  const { code, stdout, stderr } = await runBackissue(folder, line.split(' '));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('static site generator for archived newspapers');
  expect(stdout).toMatch(/^ {2}build \[options\] +\S/m);
  expect(stdout).toMatch(/\$ backissue build --base-url https/);
  // The smallest article there can be: a user may copy it as it stands.
  for (const field of ['headline:', 'section:', 'published:', '---'])
    expect(stdout).toContain(field);
});

test.for(['build --help', 'help build'])(
  '%s explains every option, with its default',
  async (line) => {
    const { code, stdout } = await runBackissue(folder, line.split(' '));
    expect(code).toBe(0);
    // The text is broken into lines at the width of a terminal.
    const text = stdout.replace(/\s+/g, ' ');
    for (const option of Object.values(buildOptionDocs)) {
      expect(text).toContain(`${option.flag} ${option.doc}`);
      if ('default' in option) expect(text).toContain(`(default: "${option.default}")`);
    }
    expect(text).toContain('--format <format>');
    expect(text).toContain('(choices: "human", "json"');
    expect(text).toContain('-q, --quiet');
    expect(text).toMatch(/Exit codes: 0 .*, 1 .*, 2 /);
    for (const width of stdout.split('\n').map(({ length }) => length))
      expect(width).toBeLessThan(101);
  },
);

test('--version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const { code, stdout } = await runBackissue(folder, ['--version']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${version}\n` });
});
