import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../files/files-below.ts';
import type { FileSystem } from '../../files/file-system.ts';
import { intercept, isChange, type Operation } from '../../files/intercept.ts';
import { createMemoryFileSystem } from '../../files/memory.ts';
import { abandonOutput } from './release-output.ts';
import { joinManifest } from '../../model/join-manifest.ts';
import { commitOutput } from './commit-output.ts';
import { noKnownFolders } from './known-folders.ts';
import { openOutput } from './open-output.ts';
import { packStaged } from './pack-staged.ts';
import { publishFiles } from './publish-files.ts';
import { stageFile } from './stage-file.ts';

const dist = resolve('/site/dist');
const here = { shown: 'dist', pid: 1, host: 'here', isAlive: () => true };

type Files = Record<string, string>;
const idsOf = (result: { problems: readonly { id: string; what: string }[] }): string[] =>
  result.problems.map(({ id, what }) => `${id} ${/`([^`]*)`/.exec(what)?.[1]}`);

/** What the output folder must hold after a build of `files`, computed without the code under test. */
function siteOf(files: Files, foreign: Files = {}): Map<string, string> {
  const lines = Object.keys(files)
    .sort()
    .map((path) => `${sha256(files[path] ?? '')}  ${path}\n`);
  const all = { ...files, ...foreign, 'manifest-sha256.txt': lines.join('') };
  return new Map(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sorted(files: Map<string, string>): Map<string, string> {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const outputOf = (fs: FileSystem): Map<string, string> => sorted(filesBelow(fs, dist));

/** The calls that changed anything outside `.backissue/`. */
function changesDuring(fs: FileSystem, build: (fs: FileSystem) => void): Operation[] {
  const changes: Operation[] = [];
  const inWorkFolder = (path: string): boolean => path.startsWith(join(dist, '.backissue'));
  build(
    intercept(fs, (operation) => {
      if (isChange(operation) && !inWorkFolder(operation.to ?? operation.path))
        changes.push(operation);
    }),
  );
  return changes;
}

const site: Files = {
  'index.html': 'home',
  '2016/index.html': 'year',
  '2016/11/30/tram/index.html': 'tram',
  '2016/11/30/port/index.html': 'port',
  'sections/news/index.html': 'news',
};

describe('a first build', () => {
  it('publishes every file and the manifest, and leaves nothing else', () => {
    const fs = createMemoryFileSystem();
    expect(publishFiles(fs, dist, site)).toMatchObject({
      problems: [],
      written: 5,
      unchanged: 0,
      removed: 0,
    });
    expect(outputOf(fs)).toEqual(siteOf(site));
  });

  it('lists files in code unit order, whatever order they come in', () => {
    const fs = createMemoryFileSystem();
    const files = { 'ä.html': '1', 'b.html': '2', 'B.html': '3', 'a/b.html': '4', 'a-b.html': '5' };
    publishFiles(fs, dist, files);
    const paths = outputOf(fs).get('manifest-sha256.txt')?.match(/\S+$/gm);
    expect(paths).toEqual(['B.html', 'a-b.html', 'a/b.html', 'b.html', 'ä.html']);
  });

  it('moves whole folders: thousands of pages, a few renames', () => {
    const fs = createMemoryFileSystem();
    const files: Files = { 'index.html': 'home', 'robots.txt': 'all' };
    for (let i = 0; i < 2000; i++) files[`${1900 + (i % 4)}/${i}/index.html`] = String(i);
    const changes = changesDuring(fs, (counted) => publishFiles(counted, dist, files));
    expect(changes.map(({ to }) => to)).toEqual(
      ['1900', '1901', '1902', '1903', 'index.html', 'robots.txt', 'manifest-sha256.txt'].map(
        (name) => join(dist, name),
      ),
    );
  });

  it('publishes an archive without files', () => {
    const fs = createMemoryFileSystem();
    expect(publishFiles(fs, dist, {}).problems).toEqual([]);
    expect(outputOf(fs)).toEqual(siteOf({}));
  });

  it('publishes bytes as they are', () => {
    const fs = createMemoryFileSystem();
    publishFiles(fs, dist, { 'a.bin': new Uint8Array([0xff, 0, 0x80]) });
    expect(fs.read(join(dist, 'a.bin'))).toEqual(Buffer.from([0xff, 0, 0x80]));
  });
});

describe('a later build', () => {
  it('touches nothing when nothing changed', () => {
    const fs = createMemoryFileSystem();
    publishFiles(fs, dist, site);
    const changes = changesDuring(fs, (counted) =>
      expect(publishFiles(counted, dist, site)).toMatchObject({
        problems: [],
        written: 0,
        unchanged: 5,
        removed: 0,
      }),
    );
    expect(changes).toEqual([]);
  });

  it('touches only the changed file and the manifest', () => {
    const fs = createMemoryFileSystem();
    publishFiles(fs, dist, site);
    const edited = { ...site, '2016/11/30/tram/index.html': 'Tram' };
    const changes = changesDuring(fs, (counted) => publishFiles(counted, dist, edited));
    expect(changes.map(({ name, to }) => [name, to])).toEqual([
      ['rename', join(dist, '2016/11/30/tram/index.html')],
      ['rename', join(dist, 'manifest-sha256.txt')],
    ]);
    expect(outputOf(fs)).toEqual(siteOf(edited));
  });

  it('removes what the archive no longer has, and the folders that leaves empty', () => {
    const fs = createMemoryFileSystem();
    publishFiles(fs, dist, site);
    fs.makeFolder(join(dist, 'sections/theirs'));
    const rest = { 'index.html': 'home', '2016/index.html': 'year' };
    expect(publishFiles(fs, dist, rest)).toMatchObject({ problems: [], removed: 3, unchanged: 2 });
    expect(outputOf(fs)).toEqual(siteOf(rest, { 'sections/theirs/': '' }));
  });

  it('turns a file into a folder and a folder into a file', () => {
    const fs = createMemoryFileSystem();
    publishFiles(fs, dist, { a: '1', 'b/c/d.html': '2', 'b/e.html': '3' });
    const turned = { 'a/x/y.html': '1', b: '2' };
    expect(publishFiles(fs, dist, turned)).toMatchObject({ problems: [], written: 2, removed: 3 });
    expect(outputOf(fs)).toEqual(siteOf(turned));
  });

  it('restores a page that was edited or deleted by hand', () => {
    const fs = createMemoryFileSystem();
    publishFiles(fs, dist, site);
    fs.write(join(dist, 'index.html'), 'by hand');
    fs.removeTree(join(dist, 'sections'));
    expect(publishFiles(fs, dist, site)).toMatchObject({ problems: [], written: 2 });
    expect(outputOf(fs)).toEqual(siteOf(site));
  });

  it('keeps a page that is no longer ours when it was edited by hand', () => {
    const fs = createMemoryFileSystem();
    publishFiles(fs, dist, site);
    fs.write(join(dist, 'sections/news/index.html'), 'by hand');
    const rest = Object.fromEntries(
      Object.entries(site).filter(([path]) => path !== 'sections/news/index.html'),
    );
    const result = publishFiles(fs, dist, rest);
    expect(idsOf(result)).toEqual(['output/edited-file dist/sections/news/index.html']);
    expect(result.problems[0]?.severity).toBe('warning');
    expect(outputOf(fs)).toEqual(siteOf(rest, { 'sections/news/index.html': 'by hand' }));
    expect(publishFiles(fs, dist, rest).problems).toEqual([]);
  });

  it('heals a manifest that was lost, when the files are the same', () => {
    const fs = createMemoryFileSystem();
    publishFiles(fs, dist, site);
    fs.removeFile(join(dist, 'manifest-sha256.txt'));
    expect(publishFiles(fs, dist, site)).toMatchObject({ problems: [], unchanged: 5 });
    expect(outputOf(fs)).toEqual(siteOf(site));
  });
});

describe('foreign files', () => {
  const foreign: Files = {
    CNAME: 'example.org',
    '.git/config': '[core]',
    '.git/objects/aa/b': 'blob',
    '.well-known/security.txt': 'Contact:',
    '.nojekyll': '',
    'google1234.html': 'google',
    '2016/11/30/tram/notes.txt': 'mine',
    '2016/12/draft.html': 'mine too',
  };

  it('survive ten builds that add, change and remove everything around them', () => {
    const fs = createMemoryFileSystem();
    for (const [path, text] of Object.entries(foreign)) {
      fs.makeFolder(join(dist, path, '..'));
      fs.write(join(dist, path), text);
    }
    for (let build = 0; build < 10; build++) {
      const files: Files = { 'index.html': `build ${build}` };
      for (const path of Object.keys(site).slice(build % 6)) files[path] = `build ${build >> 1}`;
      if (build % 2 === 1) files['2016/12/index.html'] = 'december';
      expect(publishFiles(fs, dist, files).problems).toEqual([]);
      expect(outputOf(fs)).toEqual(siteOf(files, foreign));
    }
    publishFiles(fs, dist, {});
    expect(outputOf(fs)).toEqual(siteOf({}, foreign));
  });

  it('in the way are reported all at once, and nothing is published', () => {
    const fs = createMemoryFileSystem({
      [join(dist, 'index.html')]: 'theirs',
      [join(dist, '2016')]: 'a file where a folder is wanted',
      [join(dist, 'sections/news/index.html/inside')]: 'a folder where a file is wanted',
      [join(dist, 'other')]: 'not in the way',
    });
    const before = outputOf(fs);
    const result = publishFiles(fs, dist, site);
    expect(idsOf(result)).toEqual([
      'output/foreign-file dist/index.html',
      'output/foreign-file dist/2016',
      'output/foreign-file dist/sections/news/index.html',
    ]);
    expect(result).toMatchObject({ written: 0, unchanged: 0, removed: 0 });
    expect(outputOf(fs)).toEqual(before);
  });

  it('with the same bytes become ours', () => {
    const fs = createMemoryFileSystem({ [join(dist, 'index.html')]: 'home' });
    expect(publishFiles(fs, dist, site)).toMatchObject({ problems: [], written: 4, unchanged: 1 });
    publishFiles(fs, dist, {});
    expect(outputOf(fs)).toEqual(siteOf({}));
  });

  it('in a folder that becomes a file keep that file from being written', () => {
    const fs = createMemoryFileSystem();
    publishFiles(fs, dist, { 'a/b.html': '1', 'a/c.html': '2' });
    fs.write(join(dist, 'a/theirs'), 'x');
    expect(idsOf(publishFiles(fs, dist, { a: '3' }))).toEqual(['output/foreign-file dist/a']);
    fs.removeFile(join(dist, 'a/theirs'));
    fs.makeFolder(join(dist, 'a/empty'));
    expect(idsOf(publishFiles(fs, dist, { a: '3' }))).toEqual(['output/foreign-file dist/a']);
    fs.removeEmptyFolder(join(dist, 'a/empty'));
    fs.write(join(dist, 'a/b.html'), 'edited');
    expect(idsOf(publishFiles(fs, dist, { a: '3' }))).toEqual(['output/foreign-file dist/a']);
    fs.removeFile(join(dist, 'a/b.html'));
    expect(publishFiles(fs, dist, { a: '3' })).toMatchObject({ problems: [], removed: 1 });
    expect(outputOf(fs)).toEqual(siteOf({ a: '3' }));
  });

  it('under the name of the manifest or of the work folder are refused', () => {
    for (const path of ['manifest-sha256.txt', '.backissue', 'manifest-sha256.txt/inside']) {
      const fs = createMemoryFileSystem({ [join(dist, path)]: 'theirs' });
      expect(idsOf(publishFiles(fs, dist, site))).toEqual([
        `output/foreign-file dist/${path.replace('/inside', '')}`,
      ]);
      expect(outputOf(fs)).toEqual(new Map([[path, 'theirs']]));
    }
  });
});

describe('a manifest that somebody wrote into', () => {
  it('deletes nothing outside, and nothing that no build writes', () => {
    const outside: Files = {
      '../outside.txt': 'outside',
      '.git/config': '[core]',
      'a\\b.txt': 'backslash',
      'C:drive.txt': 'drive',
      '.backissue/mine.txt': 'mine',
    };
    const absolute = resolve('/etc/passwd');
    const fs = createMemoryFileSystem({ [absolute]: 'root' });
    publishFiles(fs, dist, site);
    let manifest = outputOf(fs).get('manifest-sha256.txt') ?? '';
    for (const [path, text] of Object.entries(outside)) {
      fs.makeFolder(join(dist, path, '..'));
      fs.write(join(dist, path), text);
      manifest += `${sha256(text)}  ${path}\n`;
    }
    manifest += `${sha256('root')}  ${absolute}\n`;
    manifest += `${sha256('outside')}  2016/../../outside.txt\n`;
    fs.write(join(dist, 'manifest-sha256.txt'), manifest);
    const result = publishFiles(fs, dist, { 'index.html': 'home' });
    expect(result).toMatchObject({ removed: 4 });
    expect(result.problems.map(({ id, severity, place }) => [id, severity, place?.line])).toEqual(
      [6, 7, 8, 9, 10, 11, 12].map((line) => ['output/manifest-damaged', 'warning', line]),
    );
    for (const [path, text] of Object.entries(outside))
      expect(fs.read(join(dist, path))).toEqual(Buffer.from(text));
    expect(fs.read(absolute)).toEqual(Buffer.from('root'));
  });

  it('does not delete a foreign file that it names with another hash', () => {
    const fs = createMemoryFileSystem({ [join(dist, 'CNAME')]: 'example.org' });
    fs.write(join(dist, 'manifest-sha256.txt'), `${sha256('guessed')}  CNAME\n`);
    expect(idsOf(publishFiles(fs, dist, site))).toEqual(['output/edited-file dist/CNAME']);
    expect(outputOf(fs)).toEqual(siteOf(site, { CNAME: 'example.org' }));
  });
});

describe('paths', () => {
  it('that are unsafe keep the whole build from being published', () => {
    const fs = createMemoryFileSystem();
    publishFiles(fs, dist, site);
    const changes = changesDuring(fs, (counted) => {
      const result = publishFiles(counted, dist, { ...site, '../x': '1', 'con.html': '2' });
      expect(idsOf(result)).toEqual([
        'output/path-unsafe dist/../x',
        'output/path-unsafe dist/con.html',
      ]);
    });
    expect(changes).toEqual([]);
    expect(outputOf(fs)).toEqual(siteOf(site));
    expect(fs.list(resolve('/site'))).toEqual([{ name: 'dist', kind: 'folder' }]);
  });
});

describe('where letter case does not count', () => {
  it.each([
    ['same bytes', '1', '1'],
    ['other bytes', '1', '2'],
  ])('a file gets its new spelling: %s', (_, before, after) => {
    const fs = createMemoryFileSystem({}, { ignoreCase: true });
    publishFiles(fs, dist, { 'media/Tram.JPG': before, 'media/b.jpg': 'b' });
    const renamed = { 'media/tram.jpg': after, 'media/b.jpg': 'b' };
    expect(publishFiles(fs, dist, renamed)).toMatchObject({ problems: [], written: 1 });
    expect(outputOf(fs)).toEqual(siteOf(renamed));
  });

  it('so does a folder', () => {
    const fs = createMemoryFileSystem({}, { ignoreCase: true });
    publishFiles(fs, dist, { 'News/a.html': '1' });
    publishFiles(fs, dist, { 'news/a.html': '1' });
    expect(outputOf(fs)).toEqual(siteOf({ 'news/a.html': '1' }));
  });

  it('elsewhere a foreign file of the new spelling is still foreign', () => {
    const fs = createMemoryFileSystem();
    publishFiles(fs, dist, { 'media/Tram.JPG': '1' });
    fs.write(join(dist, 'media/tram.jpg'), 'theirs');
    expect(idsOf(publishFiles(fs, dist, { 'media/tram.jpg': '2' }))).toEqual([
      'output/foreign-file dist/media/tram.jpg',
    ]);
  });

  it('elsewhere both spellings may be published, and one may go', () => {
    const fs = createMemoryFileSystem();
    publishFiles(fs, dist, { 'Tram.jpg': '1', 'tram.jpg': '1' });
    publishFiles(fs, dist, { 'tram.jpg': '1' });
    expect(outputOf(fs)).toEqual(siteOf({ 'tram.jpg': '1' }));
  });
});

describe('abandonOutput', () => {
  it('leaves the output as it was', () => {
    const fs = createMemoryFileSystem();
    publishFiles(fs, dist, site);
    const opened = openOutput(fs, dist, here);
    if (opened.kind === 'refused') throw new Error('refused');
    stageFile(fs, dist, { outputPath: 'index.html', bytes: 'new' }, noKnownFolders());
    abandonOutput(fs, opened.output);
    expect(outputOf(fs)).toEqual(siteOf(site));
  });

  it('leaves no folder where there was none', () => {
    const fs = createMemoryFileSystem();
    const opened = openOutput(fs, dist, here);
    if (opened.kind === 'refused') throw new Error('refused');
    expect(fs.entry(dist)).not.toBeNull();
    abandonOutput(fs, opened.output);
    expect(fs.entry(dist)).toBeNull();
  });
});

describe('a second build at the same time', () => {
  it('is refused and does nothing', () => {
    const fs = createMemoryFileSystem();
    publishFiles(fs, dist, site);
    const opened = openOutput(fs, dist, here);
    if (opened.kind === 'refused') throw new Error('refused');
    const before = outputOf(fs);
    const result = publishFiles(fs, dist, {}, { pid: 2 });
    expect(result.problems.map(({ id }) => id)).toEqual(['output/locked']);
    expect(result.problems[0]?.what).toBe(
      'Process 1 on `here` holds the lock `dist/.backissue/lock`.',
    );
    expect(outputOf(fs)).toEqual(before);
    abandonOutput(fs, opened.output);
    expect(publishFiles(fs, dist, {}, { pid: 2 }).problems).toEqual([]);
  });

  it('that took over because somebody deleted the lock keeps the first from publishing', () => {
    const fs = createMemoryFileSystem();
    const first = openOutput(fs, dist, here);
    if (first.kind === 'refused') throw new Error('refused');
    fs.removeFile(join(dist, '.backissue/lock'));
    const second = openOutput(fs, dist, { ...here, pid: 2 });
    if (second.kind === 'refused') throw new Error('refused');
    const file = stageFile(fs, dist, { outputPath: 'a', bytes: '2' }, noKnownFolders());
    expect(
      commitOutput(fs, first.output, [], joinManifest([])).problems.map(({ id }) => id),
    ).toEqual(['output/locked']);
    const batch = packStaged([file]);
    const joined = joinManifest([batch.lines]);
    expect(commitOutput(fs, second.output, [batch], joined).problems).toEqual([]);
    expect(outputOf(fs)).toEqual(siteOf({ a: '2' }));
  });
});
