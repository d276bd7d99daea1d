import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from './disk-failure.ts';
import { disk } from './disk.ts';
import type { FileSystem } from './file-system.ts';
import { createMemoryFileSystem } from './memory.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backissue-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string): string => join(folder, path);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function codeThrownBy(action: () => unknown): string | null {
  try {
    action();
  } catch (error) {
    return codeOf(error);
  }
  return 'nothing thrown';
}

const fileSystems: readonly (readonly [string, () => FileSystem])[] = [
  ['disk', () => disk],
  [
    'memory',
    () => {
      const fs = createMemoryFileSystem();
      fs.makeFolder(folder);
      return fs;
    },
  ],
];

describe.each(fileSystems)('%s', (_, make) => {
  let fs: FileSystem;
  const text = (path: string): string | null => {
    const read = fs.read(at(path));
    return read === null ? null : new TextDecoder().decode(read);
  };
  beforeEach(() => {
    fs = make();
  });

  it('writes text and bytes, and replaces what stood there', () => {
    fs.write(at('a'), 'Öl');
    expect(fs.read(at('a'))).toEqual(Buffer.from('Öl'));
    fs.write(at('a'), bytes('b'));
    expect(text('a')).toBe('b');
    expect(fs.size(at('a'))).toBe(1);
  });

  it('reads a part of a file, as much of it as there is', () => {
    fs.write(at('a'), '0123456789');
    fs.makeFolder(at('folder'));
    const part = (path: string, start: number, length: number) => {
      const read = fs.readPart(at(path), start, length);
      return read === null ? null : new TextDecoder().decode(read);
    };
    expect([part('a', 0, 10), part('a', 3, 4), part('a', 8, 9), part('a', 99, 1)]).toEqual([
      '0123456789',
      '3456',
      '89',
      '',
    ]);
    for (const path of ['none', 'a/below', 'folder']) expect(part(path, 0, 1)).toBeNull();
  });

  it('adds to the end of a file, and makes it first where there is none', () => {
    fs.append(at('log'), 'a');
    fs.append(at('log'), bytes('b'));
    expect(text('log')).toBe('ab');
  });

  it('tells the status of plain files only, and another one after each write', () => {
    fs.write(at('a'), 'one');
    const before = fs.status(at('a'));
    expect(before).toMatchObject({ size: 3 });
    expect(fs.status(at('a'))).toEqual(before);
    fs.write(at('b'), 'two');
    fs.rename(at('b'), at('a'));
    expect(fs.status(at('a'))).not.toEqual(before);
    fs.makeFolder(at('folder'));
    expect([fs.status(at('folder')), fs.status(at('none'))]).toEqual([null, null]);
  });

  it('keeps no hold on bytes that the caller changes afterwards', () => {
    const given = bytes('one');
    fs.write(at('a'), given);
    given[0] = 0;
    const read = fs.read(at('a'));
    if (read !== null) read[0] = 0;
    expect(text('a')).toBe('one');
  });

  it('lists entries by code unit, with their kinds', () => {
    for (const name of ['b', 'a10', 'a2', 'B', 'ä']) fs.write(at(name), '');
    fs.makeFolder(at('c/d'));
    expect(fs.list(folder)).toEqual([
      { name: 'B', kind: 'file' },
      { name: 'a10', kind: 'file' },
      { name: 'a2', kind: 'file' },
      { name: 'b', kind: 'file' },
      { name: 'c', kind: 'folder' },
      { name: 'ä', kind: 'file' },
    ]);
  });

  it('answers with nothing where nothing stands, also below a file', () => {
    fs.write(at('file'), 'x');
    for (const path of ['none', 'none/below', 'file/below']) {
      expect(fs.list(at(path))).toEqual([]);
      expect(fs.entry(at(path))).toBeNull();
      expect(fs.size(at(path))).toBeNull();
      expect(fs.read(at(path))).toBeNull();
      fs.removeFile(at(path));
      fs.removeTree(at(path));
    }
    expect(fs.list(at('file'))).toEqual([]);
    expect(text('file')).toBe('x');
  });

  it('tells files from folders', () => {
    fs.makeFolder(at('folder'));
    fs.write(at('file'), '');
    expect(fs.entry(at('folder'))).toEqual({ name: 'folder', kind: 'folder' });
    expect(fs.entry(at('file'))).toEqual({ name: 'file', kind: 'file' });
    expect(fs.size(at('folder'))).toBeNull();
    expect(fs.read(at('folder'))).toBeNull();
  });

  it('throws with a code where a file cannot be written', () => {
    fs.write(at('file'), '');
    fs.makeFolder(at('folder'));
    expect(codeThrownBy(() => fs.write(at('none/a'), ''))).toBe('ENOENT');
    expect(codeThrownBy(() => fs.write(at('file/a'), ''))).toBe('ENOTDIR');
    expect(codeThrownBy(() => fs.write(at('folder'), ''))).toBe('EISDIR');
    expect(codeThrownBy(() => fs.create(at('none/a'), ''))).toBe('ENOENT');
    expect(codeThrownBy(() => fs.makeFolder(at('file')))).toBe('EEXIST');
    expect(codeThrownBy(() => fs.rename(at('none'), at('b')))).toBe('ENOENT');
    expect(codeThrownBy(() => fs.rename(at('file'), at('none/b')))).toBe('ENOENT');
  });

  it('creates a file only where nothing stands, and leaves nothing else', () => {
    fs.makeFolder(at('folder'));
    expect(fs.create(at('a'), 'first')).toBe(true);
    expect(fs.create(at('a'), 'second')).toBe(false);
    expect(fs.create(at('folder'), 'x')).toBe(false);
    expect(text('a')).toBe('first');
    expect(fs.list(folder).map(({ name }) => name)).toEqual(['a', 'folder']);
  });

  it('makes folders once and again', () => {
    fs.makeFolder(at('a/b/c'));
    fs.makeFolder(at('a/b/c'));
    expect(fs.list(at('a/b'))).toEqual([{ name: 'c', kind: 'folder' }]);
  });

  it('moves a file over another', () => {
    fs.write(at('a'), 'a');
    fs.write(at('b'), 'b');
    fs.rename(at('a'), at('b'));
    expect(text('b')).toBe('a');
    expect(fs.entry(at('a'))).toBeNull();
  });

  it('moves a folder with everything in it', () => {
    fs.makeFolder(at('a/b'));
    fs.write(at('a/b/c'), 'c');
    fs.rename(at('a'), at('z'));
    expect(text('z/b/c')).toBe('c');
    expect(fs.entry(at('a'))).toBeNull();
  });

  it('does not move a file over a folder, nor a folder over what holds something', () => {
    fs.makeFolder(at('folder'));
    fs.makeFolder(at('full/inside'));
    fs.write(at('file'), '');
    expect(codeThrownBy(() => fs.rename(at('file'), at('folder')))).toBe('EISDIR');
    expect(codeThrownBy(() => fs.rename(at('folder'), at('file')))).toBe('ENOTDIR');
    expect(codeThrownBy(() => fs.rename(at('folder'), at('full')))).toBe('ENOTEMPTY');
  });

  it('removes files, but no folder as a file', () => {
    fs.makeFolder(at('folder'));
    fs.write(at('file'), '');
    fs.removeFile(at('file'));
    expect(fs.entry(at('file'))).toBeNull();
    expect(codeThrownBy(() => fs.removeFile(at('folder')))).toMatch(/^(EISDIR|EPERM)$/);
  });

  it('removes an empty folder, not a full one and not a file', () => {
    fs.makeFolder(at('a/b'));
    fs.write(at('file'), '');
    expect(fs.removeEmptyFolder(at('a'))).toBe(false);
    expect(fs.removeEmptyFolder(at('a/b'))).toBe(true);
    expect(fs.removeEmptyFolder(at('a/b'))).toBe(true);
    expect(fs.removeEmptyFolder(at('a'))).toBe(true);
    expect(fs.removeEmptyFolder(at('file'))).toBe(false);
    expect(text('file')).toBe('');
  });

  it('removes a tree', () => {
    fs.makeFolder(at('a/b'));
    fs.write(at('a/b/c'), '');
    fs.removeTree(at('a'));
    expect(fs.list(folder)).toEqual([]);
  });

  it('keeps the rest of a real path that does not exist', () => {
    expect(fs.realPath(at('x/y'))).toBe(join(fs.realPath(folder), 'x/y'));
  });
});

describe('disk, with symbolic links', () => {
  beforeEach(() => {
    mkdirSync(at('folder/inside'), { recursive: true });
    disk.write(at('file'), 'text');
    symlinkSync(at('folder'), at('to-folder'));
    symlinkSync(at('file'), at('to-file'));
    symlinkSync(at('none'), at('to-nothing'));
  });

  it('calls every link other', () => {
    for (const name of ['to-folder', 'to-file', 'to-nothing']) {
      expect(disk.entry(at(name))).toEqual({ name, kind: 'other' });
      expect(disk.size(at(name))).toBeNull();
    }
    expect(disk.list(folder).filter(({ kind }) => kind === 'other')).toHaveLength(3);
  });

  it('removes and replaces the link, not what it points at', () => {
    disk.removeFile(at('to-file'));
    disk.removeTree(at('to-folder'));
    disk.write(at('new'), 'new');
    symlinkSync(at('file'), at('to-file'));
    disk.rename(at('new'), at('to-file'));
    expect(disk.removeEmptyFolder(at('to-nothing'))).toBe(false);
    expect(readdirSync(at('folder'))).toEqual(['inside']);
    expect(Buffer.from(disk.read(at('file')) ?? [])).toEqual(Buffer.from('text'));
  });

  it('does not create through a link', () => {
    expect(disk.create(at('to-nothing'), 'x')).toBe(false);
    expect(disk.entry(at('none'))).toBeNull();
  });

  it('resolves links on the way to a path', () => {
    expect(disk.realPath(at('to-folder/new/deep'))).toBe(
      join(disk.realPath(folder), 'folder/new/deep'),
    );
  });
});

describe('memory, where letter case does not count', () => {
  it('finds a file by any spelling and lists it by its first', () => {
    const fs = createMemoryFileSystem({ [at('News/A.html')]: 'a' }, { ignoreCase: true });
    fs.write(at('news/a.html'), 'b');
    expect(fs.list(at('news'))).toEqual([{ name: 'A.html', kind: 'file' }]);
    expect(fs.read(at('NEWS/a.HTML'))).toEqual(Buffer.from('b'));
  });
});
