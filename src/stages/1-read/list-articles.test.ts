import { expect, it } from 'vitest';
import type { FileSystem } from '../../files/file-system.ts';
import { createMemoryFileSystem } from '../../files/memory.ts';
import { diskError } from '../../files/disk-failure.ts';
import { atOneGo } from '../../../test/support/at-one-go.ts';
import { listArticles as listingArticles } from './list-articles.ts';

const listArticles = (...given: Parameters<typeof listingArticles>) =>
  atOneGo(listingArticles(...given));

const names = [
  ...[
    '1972/02/29/tram.md',
    '1972/02/29/Tram.markdown',
    '1972/02/29/ferry.MD',
    'letters/1964/steam.md',
  ],
  ...['a.md', 'Z.md', 'é.md', 'a/b.md', 'a-b.md', '1972/readme-of-the-ferry.md'],
];
const others = [
  ...[
    'README.md',
    '1972/readme.md',
    '.draft.md',
    '.git/a.md',
    '1972/.obsidian/b.md',
    'media/tram.jpg',
  ],
  ...['notes.txt', 'tram.md.bak', 'md', 'tram.mdx'],
];
const filesOf = (paths: readonly string[]) =>
  createMemoryFileSystem(Object.fromEntries(paths.map((path) => [`/paper/articles/${path}`, 'x'])));

it('lists articles in any folder, in code unit order, and nothing else', () => {
  const list = listArticles(filesOf([...names, ...others]), '/paper/articles', 'articles');
  expect(list).toEqual({ paths: [...names].sort(), problems: [] });
});

it('does not see the order in which the files were made', () => {
  const list = listArticles(
    filesOf([...others, ...names].reverse()),
    '/paper/articles',
    'articles',
  );
  expect(list.paths).toEqual([...names].sort());
});

it('finds nothing in a folder that is empty or not there', () => {
  expect(listArticles(filesOf([]), '/paper/articles', 'articles').paths).toEqual([]);
});

it('skips symbolic links and devices with a warning', () => {
  const files = filesOf(names);
  const withLinks: FileSystem = {
    ...files,
    list: (folder) => [
      ...files.list(folder),
      ...(folder.endsWith('1972') ? [{ name: 'loop', kind: 'other' } as const] : []),
    ],
  };
  const list = listArticles(withLinks, '/paper/articles', 'articles');
  expect(list.paths).toHaveLength(names.length);
  expect(list.problems).toMatchObject([
    { id: 'file/skipped', severity: 'warning', place: { path: 'articles/1972/loop' } },
  ]);
});

it('reports a folder that cannot be read, and lists the others', () => {
  const files = filesOf(names);
  const locked: FileSystem = {
    ...files,
    list: (folder) => {
      if (folder.endsWith('letters')) throw diskError('EACCES', folder);
      return files.list(folder);
    },
  };
  const list = listArticles(locked, '/paper/articles', 'articles');
  expect(list.paths).toHaveLength(names.length - 1);
  expect(list.problems).toMatchObject([
    { id: 'file/unreadable', severity: 'error', place: { path: 'articles/letters' } },
  ]);
});
