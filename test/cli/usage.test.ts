import { expect, test } from 'vitest';
import { filesBelow } from '../support/page-kinds.ts';
import { runBackissue } from '../support/run-backissue.ts';
import { articleText } from '../support/small-archive.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
writeFiles(folder, { 'articles/tram.md': articleText() });

test.for<[string, string[]]>([
  ['', ['Usage: backissue', 'build']],
  ['biuld', ["unknown command 'biuld'", 'Did you mean build?', '--help']],
  ['build --bsae-url x', ["unknown option '--bsae-url'", 'Did you mean --base-url?', '--help']],
  ['build --draft', ["unknown option '--draft'", 'Did you mean --drafts?']],
  ['build --output', ["'--output <folder>' argument missing"]],
  ['build --workers 0', ['--workers', "'0'", 'whole number from 1 to 999']],
  ['build --workers two', ['--workers', "'two'", 'whole number']],
  ['build --workers -1', ['--workers', 'whole number']],
  ['build --format xml', ['--format', "'xml'", 'human, json']],
  ['build articles', ["too many arguments for 'build'"]],
])('`backissue %s` is not understood: exit code 2, and what to say', async ([line, parts]) => {
  const commandLine = line.split(' ').filter((word) => word !== '');
  const { code, stdout, stderr } = await runBackissue(folder, commandLine);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const part of parts) expect(stderr).toContain(part);
  expect(filesBelow(folder)).toEqual(['articles/tram.md']);
});
