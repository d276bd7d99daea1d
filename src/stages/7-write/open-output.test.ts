import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../files/files-below.ts';
import { createMemoryFileSystem } from '../../files/memory.ts';
import { sha256Of } from '../../model/manifest.ts';
import { openOutput, type Opened } from './open-output.ts';
import { abandonOutput } from './release-output.ts';
import type { FileSystem } from '../../files/file-system.ts';

const dist = resolve('/site/dist');
const hash = 'a'.repeat(64);

function open(fs: FileSystem): Opened {
  return openOutput(fs, dist, { shown: 'dist/', pid: 1, host: 'here', isAlive: () => true });
}

describe('openOutput', () => {
  it('gives what the last build published', () => {
    const fs = createMemoryFileSystem({ [join(dist, 'manifest-sha256.txt')]: `${hash}  a.html\n` });
    const opened = open(fs);
    expect(opened).toMatchObject({ kind: 'open', problems: [], recovered: false });
    if (opened.kind === 'refused') return;
    expect(sha256Of(opened.output.oldManifest, 'a.html')).toBe(hash);
  });

  it('drops what a build left that was cut off before it was decided', () => {
    const fs = createMemoryFileSystem({
      [join(dist, '.backissue/staging/a.html')]: 'half',
      [join(dist, '.backissue/commit.json.new')]: '{',
    });
    const opened = open(fs);
    expect(opened).toMatchObject({ kind: 'open', recovered: false });
    if (opened.kind === 'open') abandonOutput(fs, opened.output);
    expect(filesBelow(fs, dist)).toEqual(new Map());
  });

  it('finishes a build that was cut off after it was decided', () => {
    const fs = createMemoryFileSystem({
      [join(dist, '.backissue/staging/a.html')]: 'a',
      [join(dist, '.backissue/commit.json')]: '{"version":1,"first":[],"then":[]}',
    });
    expect(open(fs)).toMatchObject({ kind: 'open', problems: [], recovered: true });
    expect(fs.read(join(dist, 'a.html'))).toEqual(Buffer.from('a'));
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"version":2,"first":[],"then":[]}',
    '{"version":1,"first":[]}',
    '{"version":1,"first":[],"then":[["a.html"]]}',
    '{"version":1,"first":[["a.html","x"]],"then":[]}',
    '{"version":1,"first":[],"then":[["../outside.txt","x"]]}',
    '{"version":1,"first":[],"then":["a.html"]}',
    '{"version":1,"first":[],"then":[[1,2]]}',
  ])('touches nothing when the record reads %j', (record) => {
    const files = {
      [join(dist, '.backissue/staging/a.html')]: 'a',
      [join(dist, '.backissue/commit.json')]: record,
      [join(dist, 'a.html')]: 'old',
    };
    const fs = createMemoryFileSystem(files);
    const before = filesBelow(fs, dist);
    const opened = open(fs);
    expect(opened.problems.map(({ id, place }) => [id, place?.path])).toEqual([
      ['output/commit-unreadable', 'dist/.backissue/commit.json'],
    ]);
    expect(filesBelow(fs, dist)).toEqual(before);
  });
});
