import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disk } from '../../files/disk.ts';
import { filesBelow } from '../../files/files-below.ts';
import { publishFiles } from './publish-files.ts';

let root: string;
let dist: string;
let outside: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backissue-links-'));
  dist = join(root, 'dist');
  outside = join(root, 'outside');
  mkdirSync(outside);
  disk.write(join(outside, 'index.html'), 'theirs');
  disk.write(join(outside, 'gone.html'), 'gone');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const site = { 'index.html': 'home', '2016/index.html': 'year', '2016/gone.html': 'gone' };
const problemsOf = (
  files: Record<string, string>,
): readonly (readonly [string, string | undefined])[] =>
  publishFiles(disk, dist, files).problems.map(({ id, place }) => [id, place?.path] as const);
const untouched = new Map([
  ['gone.html', 'gone'],
  ['index.html', 'theirs'],
]);

describe('a symbolic link in the output folder', () => {
  it('in the place of a folder is not passed, neither for writing nor for removing', () => {
    publishFiles(disk, dist, site);
    disk.removeTree(join(dist, '2016'));
    symlinkSync(outside, join(dist, '2016'));
    expect(problemsOf(site)).toEqual([['output/symlink', 'dist/2016']]);
    expect(problemsOf({ ...site, '2016/11/new.html': 'x' })).toEqual([
      ['output/symlink', 'dist/2016'],
    ]);
    // `2016/gone.html` stands outside with the very bytes that the manifest names.
    expect(problemsOf({ 'index.html': 'home' })).toEqual([['output/symlink', 'dist/2016']]);
    expect(filesBelow(disk, outside)).toEqual(untouched);
    expect(readlinkSync(join(dist, '2016'))).toBe(outside);
  });

  it('in the place of a file is neither written through nor replaced', () => {
    publishFiles(disk, dist, site);
    unlinkSync(join(dist, 'index.html'));
    symlinkSync(join(outside, 'index.html'), join(dist, 'index.html'));
    expect(problemsOf({ ...site, 'index.html': 'new' })).toEqual([
      ['output/symlink', 'dist/index.html'],
    ]);
    // Even when the bytes at its end are ours.
    expect(problemsOf({ ...site, 'index.html': 'theirs' })).toEqual([
      ['output/symlink', 'dist/index.html'],
    ]);
    expect(problemsOf({ '2016/index.html': 'year' })).toEqual([
      ['output/symlink', 'dist/index.html'],
    ]);
    expect(filesBelow(disk, outside)).toEqual(untouched);
    expect(readlinkSync(join(dist, 'index.html'))).toBe(join(outside, 'index.html'));
  });

  it('that leads nowhere is no free place', () => {
    mkdirSync(dist);
    symlinkSync(join(outside, 'new.html'), join(dist, 'index.html'));
    expect(problemsOf(site)).toEqual([['output/symlink', 'dist/index.html']]);
    expect(filesBelow(disk, outside)).toEqual(untouched);
  });

  it.each(['.backissue', 'manifest-sha256.txt'])('named %s is refused', (name) => {
    mkdirSync(dist);
    symlinkSync(outside, join(dist, name));
    expect(problemsOf(site)).toEqual([['output/symlink', `dist/${name}`]]);
    expect(filesBelow(disk, outside)).toEqual(untouched);
    expect(filesBelow(disk, dist)).toEqual(new Map([[name, '(a link)']]));
  });

  it('named staging is dropped, and what it leads to stays', () => {
    mkdirSync(join(dist, '.backissue'), { recursive: true });
    symlinkSync(outside, join(dist, '.backissue/staging'));
    expect(problemsOf(site)).toEqual([]);
    expect(filesBelow(disk, outside)).toEqual(untouched);
    expect(filesBelow(disk, dist).get('2016/index.html')).toBe('year');
  });

  it('that comes while a cut-off build waits to be finished is not passed', () => {
    publishFiles(disk, dist, site);
    disk.makeFolder(join(dist, '.backissue/staging/2016'));
    disk.write(join(dist, '.backissue/staging/2016/index.html'), 'new');
    const sha256 = createHash('sha256').update('gone').digest('hex');
    disk.write(
      join(dist, '.backissue/commit.json'),
      JSON.stringify({ version: 1, first: [], then: [['2016/gone.html', sha256]] }),
    );
    disk.removeTree(join(dist, '2016'));
    symlinkSync(outside, join(dist, '2016'));
    expect(problemsOf(site)).toEqual([['output/write-failed', 'dist/2016']]);
    expect(filesBelow(disk, outside)).toEqual(untouched);
    unlinkSync(join(dist, '2016'));
    expect(problemsOf(site)).toEqual([]);
    expect(filesBelow(disk, dist).get('2016/gone.html')).toBe('gone');
  });

  it('elsewhere is nobody’s business', () => {
    mkdirSync(join(dist, '2016'), { recursive: true });
    symlinkSync(outside, join(dist, '2016/theirs'));
    expect(problemsOf(site)).toEqual([]);
    expect(problemsOf({})).toEqual([]);
    expect(readlinkSync(join(dist, '2016/theirs'))).toBe(outside);
  });
});

it('a pipe in the place of a file is reported, and nothing waits for it', () => {
  if (process.platform === 'win32') return;
  mkdirSync(dist);
  execFileSync('mkfifo', [join(dist, 'index.html')]);
  expect(problemsOf(site)).toEqual([['output/symlink', 'dist/index.html']]);
});

it('an output folder that is itself a link is written where it leads', () => {
  symlinkSync(outside, dist);
  expect(problemsOf({ 'a.html': 'a' })).toEqual([]);
  expect(filesBelow(disk, outside).get('a.html')).toBe('a');
});
