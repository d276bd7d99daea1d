import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diskError } from '../../files/disk-failure.ts';
import { filesBelow } from '../../files/files-below.ts';
import type { FileSystem } from '../../files/file-system.ts';
import { intercept, isChange, type Operation } from '../../files/intercept.ts';
import { createMemoryFileSystem } from '../../files/memory.ts';
import { openOutput } from './open-output.ts';
import { publishFiles } from './publish-files.ts';
import { abandonOutput } from './release-output.ts';

// Every call of a build over an old site fails once, or is the last the process makes.

const dist = resolve('/site/dist');
type Files = Readonly<Record<string, string>>;

const oldSite: Files = {
  'index.html': 'home, old',
  '404.html': 'not found',
  '1999/index.html': 'year',
  '1999/05/tram/index.html': 'tram, old',
  '1999/05/gone/index.html': 'gone',
  '1999/06/gone/index.html': 'gone too',
  'becomes-folder': 'file',
  'becomes-file/a/index.html': 'a',
  'becomes-file/b.html': 'b',
  'Media/Tram.jpg': 'picture',
};
const newSite: Files = {
  'index.html': 'home, new',
  '404.html': 'not found',
  '1999/index.html': 'year',
  '1999/05/tram/index.html': 'tram, new',
  '1999/05/port/index.html': 'port',
  '2001/01/index.html': 'january',
  '2001/index.html': 'year',
  'becomes-folder/index.html': 'folder',
  'becomes-file': 'file',
  'Media/tram.jpg': 'picture',
};
const foreign: Files = { CNAME: 'example.org', '1999/05/notes.txt': 'mine', '.git/HEAD': 'ref' };

const scenarios: readonly (readonly [string, () => FileSystem])[] = [
  ['a first build', () => createMemoryFileSystem()],
  [
    'an update',
    () => {
      const fs = createMemoryFileSystem();
      for (const [path, text] of Object.entries(foreign)) {
        fs.makeFolder(join(dist, path, '..'));
        fs.write(join(dist, path), text);
      }
      publishFiles(fs, dist, oldSite);
      return fs;
    },
  ],
  [
    'an update where letter case does not count',
    () => {
      const fs = createMemoryFileSystem({}, { ignoreCase: true });
      publishFiles(fs, dist, oldSite);
      return fs;
    },
  ],
];

const outputOf = (fs: FileSystem): Record<string, string> =>
  Object.fromEntries([...filesBelow(fs, dist)].sort(([a], [b]) => (a < b ? -1 : 1)));

function publishedOf(fs: FileSystem): Record<string, string> {
  const all = Object.entries(outputOf(fs));
  return Object.fromEntries(all.filter(([path]) => !path.startsWith('.backissue/')));
}

const killed = new Error('killed');

/** Ends the process at its call number `last`, which is done by half where a kill may leave half of it. */
function killAt(fs: FileSystem, last: number): FileSystem {
  let calls = 0;
  return intercept(fs, (operation) => {
    calls++;
    if (calls === last) doHalf(fs, operation);
    if (calls >= last) throw killed;
  });
}

function doHalf(fs: FileSystem, { name, path, bytes }: Operation): void {
  if (name === 'write' && bytes !== undefined) fs.write(path, bytes.slice(0, bytes.length >> 1));
  if (name !== 'removeTree') return;
  const [first] = filesBelow(fs, path).keys();
  if (first !== undefined && !first.endsWith('/')) fs.removeFile(join(path, first));
}

function callsOf(make: () => FileSystem, run: (fs: FileSystem) => unknown): number {
  let calls = 0;
  run(intercept(make(), () => calls++));
  return calls;
}

/** What `run` returns, null when it was killed. */
function unlessKilled<Result>(run: () => Result): Result | null {
  try {
    return run();
  } catch (error) {
    if (error !== killed) throw error;
    return null;
  }
}

const afterDeath = { pid: 2, isAlive: () => false };
const build = (fs: FileSystem) => publishFiles(fs, dist, newSite);
const rebuild = (fs: FileSystem) => publishFiles(fs, dist, newSite, afterDeath);

/** Only takes the folder, as a build does that then finds problems in the articles. */
function openAndAbandon(fs: FileSystem): void {
  const opened = openOutput(fs, dist, { shown: 'dist', host: 'here', ...afterDeath });
  if (opened.kind === 'open') abandonOutput(fs, opened.output);
}

const errorsOf = (problems: readonly Diagnostic[]): readonly Diagnostic[] =>
  problems.filter(({ severity }) => severity === 'error');

function expectWholeFiles(fs: FileSystem, before: Files, after: Files): void {
  const texts = new Set<string>([...Object.values(before), ...Object.values(after)]);
  for (const [path, text] of Object.entries(publishedOf(fs)))
    if (!path.endsWith('/')) expect(texts, path).toContain(text);
}

describe.each(scenarios)('%s', { timeout: 60_000 }, (_, make) => {
  const before = outputOf(make());
  const clean = make();
  build(clean);
  const after = outputOf(clean);
  const calls = callsOf(make, build);

  it('makes enough calls for this test to mean something', () => {
    expect(calls).toBeGreaterThan(50);
    expect(after).not.toEqual(before);
    expect(Object.keys(after).filter((path) => path.startsWith('.backissue'))).toEqual([]);
  });

  it('killed at any call leaves the old site, or what the next build makes the new one', () => {
    let old = 0;
    for (let last = 1; last <= calls; last++) {
      const fs = make();
      expect(unlessKilled(() => build(killAt(fs, last)))).toBeNull();
      expectWholeFiles(fs, before, after);
      const decided = fs.entry(join(dist, '.backissue/commit.json')) !== null;
      const complete = JSON.stringify(publishedOf(fs)) === JSON.stringify(after);
      if (!decided && !complete) expect(publishedOf(fs), `call ${last}`).toEqual(before);
      openAndAbandon(fs);
      // Taking the folder is all it needs: a build that fails afterwards leaves a whole site too.
      expect(outputOf(fs), `call ${last}`).toEqual(decided || complete ? after : before);
      if (!decided && !complete) old++;
      expect(rebuild(fs).problems).toEqual([]);
      expect(outputOf(fs), `call ${last}`).toEqual(after);
    }
    expect(old).toBeGreaterThan(20);
    expect(old).toBeLessThan(calls - 10);
  });

  it('killed again at any call of the next build comes to the new site all the same', () => {
    for (let last = 1; last <= calls; last += 7) {
      const cut = make();
      unlessKilled(() => build(killAt(cut, last)));
      const again = callsOf(() => copyOf(cut), rebuild);
      for (let second = 1 + (last % 5); second <= again; second += 5) {
        const fs = copyOf(cut);
        unlessKilled(() => rebuild(killAt(fs, second)));
        expectWholeFiles(fs, before, after);
        expect(rebuild(fs).problems).toEqual([]);
        expect(outputOf(fs), `calls ${last}, ${second}`).toEqual(after);
      }
    }
  });

  it('reports a call that the disk refuses, once', () => {
    let failed = 0;
    for (let refused = 1; refused <= calls; refused++) {
      const fs = make();
      let call = 0;
      let where = '';
      const result = build(
        intercept(fs, ({ path }) => {
          call++;
          if (call !== refused) return;
          where = path;
          throw diskError('EIO', path);
        }),
      );
      const errors = errorsOf(result.problems);
      expectWholeFiles(fs, before, after);
      if (errors.length === 0) expect(publishedOf(fs), `call ${refused}`).toEqual(after);
      else {
        failed++;
        expect(errors.map(({ id }) => id)).toEqual(['output/write-failed']);
        expect(errors[0]?.what).toContain('the disk reports a fault');
        const untouched = errors[0]?.why.includes('stands as it was') === true;
        if (untouched) expect(publishedOf(fs), `call ${refused}`).toEqual(before);
        else expect(fs.entry(join(dist, '.backissue/commit.json'))).not.toBeNull();
      }
      // The same process goes on, as `serve` does: unless it was the lock that failed, it is free again.
      const next = build(fs);
      const locked = next.problems.some(({ id }) => id === 'output/locked');
      if (locked) {
        expect(where).toMatch(/lock$/);
        rebuild(fs);
      } else expect(next.problems).toEqual([]);
      expect(outputOf(fs), `call ${refused}`).toEqual(after);
    }
    expect(failed).toBeGreaterThan(40);
  });

  it('leaves the old site when the disk is full, from any call on', () => {
    for (let full = 1; full <= calls; full++) {
      const fs = make();
      let call = 0;
      const result = build(
        intercept(fs, ({ name, path }) => {
          call++;
          if (call >= full && ['write', 'create', 'makeFolder'].includes(name))
            throw diskError('ENOSPC', path);
        }),
      );
      const errors = errorsOf(result.problems);
      if (errors.length === 0) expect(outputOf(fs)).toEqual(after);
      else {
        expect(new Set(errors.map(({ id }) => id))).toEqual(new Set(['output/write-failed']));
        expect(errors[0]?.fix).toBe('Free some space, and build again.');
        // Moving needs no space: once a build is decided, a full disk does not stop it.
        expect(outputOf(fs), `call ${full}`).toEqual(before);
      }
      expect(build(fs).problems).toEqual([]);
      expect(outputOf(fs)).toEqual(after);
    }
  });

  it('writes nothing at all on a disk that is read-only', () => {
    const fs = make();
    const result = build(
      intercept(fs, (operation) => {
        if (isChange(operation)) throw diskError('EROFS', operation.path);
      }),
    );
    expect(result.problems.map(({ id }) => id)).toEqual(['output/write-failed']);
    expect(outputOf(fs)).toEqual(before);
  });
});

it('would notice a torn file', () => {
  // The control: the same check over a build that writes straight into the output.
  const fs = createMemoryFileSystem({ [join(dist, 'index.html')]: 'old' });
  const direct = killAt(fs, 1);
  expect(unlessKilled(() => direct.write(join(dist, 'index.html'), 'new text'))).toBeNull();
  expect(() =>
    expectWholeFiles(fs, { 'index.html': 'old' }, { 'index.html': 'new text' }),
  ).toThrow();
});

function copyOf(fs: FileSystem): FileSystem {
  // A name made anew keeps its case only where case counts, so the copy is told which it is.
  const ignoreCase = fs.entry(join(dist, 'media'))?.kind === 'folder';
  const copy = createMemoryFileSystem({}, { ignoreCase });
  for (const [path, text] of filesBelow(fs, dist)) {
    const target = join(dist, path);
    if (path.endsWith('/')) copy.makeFolder(target);
    else {
      copy.makeFolder(join(target, '..'));
      copy.write(target, text);
    }
  }
  return copy;
}
