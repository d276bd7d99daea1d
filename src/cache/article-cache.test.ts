import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stampOf } from '../files/file-stamp.ts';
import { intercept } from '../files/intercept.ts';
import { createMemoryFileSystem } from '../files/memory.ts';
import type { ScannedArticle } from '../workers/scan-article.ts';
import {
  createPacker,
  keepArticles,
  noArticles,
  readArticleCache,
  stillStands,
} from './article-cache.ts';
import { articleFinder } from './article-finder.ts';
import type { BuildCache } from './build-cache.ts';
import { openCacheFolder } from './cache-folder.ts';

const article = (path: string, stamp: string): ScannedArticle => ({
  path,
  record: null,
  problems: [],
  read: [[path, stamp]],
});

const packed = (...articles: readonly ScannedArticle[]) => {
  const packer = createPacker();
  packer.add(articles);
  return packer.finish();
};

/** A disk with the cache of one project, and what a build there does with it. */
function project(identity = 'me') {
  const fs = createMemoryFileSystem({ [resolve('/paper/articles/a.md')]: 'a' });
  const open = (who = identity): BuildCache => {
    const folder = openCacheFolder(fs, resolve('/paper'), resolve('/paper/dist'));
    if (folder === null) throw new Error('no cache');
    const articles = readArticleCache(fs, folder, who);
    return { folder, articlesIdentity: who, articles, pages: null, sinceMs: folder.sinceMs };
  };
  return { fs, open };
}

describe('articles as they come', () => {
  it('are packed in the order of their paths, however their batches overtake each other', () => {
    const names = Array.from({ length: 12_000 }, (_, index) => `${10_000 + index}.md`);
    const batches = Array.from({ length: 120 }, (_, index) =>
      names.slice(index * 100).slice(0, 100),
    );
    const packer = createPacker();
    // Each third one takes as long as the five behind it.
    const late: (typeof names)[] = [];
    for (const [index, batch] of batches.entries()) {
      if (index % 3 === 0) late.push(batch);
      else packer.add(batch.map((name) => article(name, 'x')));
      if (late.length > 2) packer.add((late.shift() ?? []).map((name) => article(name, 'x')));
    }
    for (const batch of late) packer.add(batch.map((name) => article(name, 'x')));
    const { articles, blocks } = packer.finish();
    expect(articles.map(({ path }) => path)).toEqual(names);
    expect(blocks.length).toBe(3);
  });
});

describe('the cache of articles', () => {
  it('gives the next build what the last one kept, its changes added at the end', () => {
    const { fs, open } = project();
    const paths = Array.from({ length: 30 }, (_, index) => `${index}.md`);
    keepArticles(fs, open(), packed(...paths.map((path) => article(path, 'old'))), paths);
    const second = open();
    expect(articleFinder(second.articles.pieces)('7.md')).toMatchObject(article('7.md', 'old'));
    const written: string[] = [];
    const watched = intercept(fs, ({ name }) => written.push(name));
    const state = keepArticles(watched, second, packed(article('7.md', 'new')), paths);
    expect(written).toEqual(['append']);
    const third = open().articles;
    expect(third.pieces.length).toBe(2);
    const find = articleFinder(third.pieces);
    expect([second.articles.state, third.state]).not.toContain('');
    expect(state).toBe(third.state);
    expect(state).not.toBe(second.articles.state);
    expect(find('7.md')?.read).toEqual([['7.md', 'new']]);
    expect(find('8.md')?.read).toEqual([['8.md', 'old']]);
  });

  it('is written anew, without what is gone, when much has changed', () => {
    const { fs, open } = project();
    keepArticles(fs, open(), packed(article('a.md', '1'), article('b.md', '1')), ['a.md', 'b.md']);
    const state = keepArticles(fs, open(), packed(article('a.md', '2')), ['a.md']);
    expect(open().articles.state).toBe(state);
    expect(open().articles.pieces.map((piece) => piece.map(({ path }) => path))).toEqual([
      ['a.md'],
    ]);
  });

  it('is nothing to another program', () => {
    const { fs, open } = project();
    keepArticles(fs, open(), packed(article('a.md', '1')), ['a.md']);
    expect(open('you').articles).toEqual(noArticles);
  });

  it('is left out where its folder is no folder', () => {
    const fs = createMemoryFileSystem({ [resolve('/paper/.backissue')]: 'a file' });
    expect(openCacheFolder(fs, resolve('/paper'), resolve('/paper/dist'))).toBeNull();
    const cache = {
      folder: null,
      articlesIdentity: '',
      articles: noArticles,
      pages: null,
      sinceMs: 0,
    };
    expect(() => keepArticles(fs, cache, packed(article('a.md', '1')), ['a.md'])).not.toThrow();
  });

  it('knows an article while all that was looked at for it stands, or is still missing', () => {
    const { fs } = project();
    const folder = resolve('/paper/articles');
    const stamp = stampOf(fs.status(resolve(folder, 'a.md')));
    const known = {
      read: [
        ['a.md', stamp],
        ['tram.jpg', '-'],
      ] as const,
    };
    expect(stillStands(fs, folder, known)).toBe(true);
    fs.write(resolve(folder, 'tram.jpg'), 'a picture');
    expect(stillStands(fs, folder, known)).toBe(false);
    fs.removeFile(resolve(folder, 'tram.jpg'));
    expect(stillStands(fs, folder, known)).toBe(true);
    fs.write(resolve(folder, 'a.md'), 'a');
    expect(stillStands(fs, folder, known)).toBe(false);
  });
});
