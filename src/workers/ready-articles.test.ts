import { join, resolve } from 'node:path';
import { threadId } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { diskError } from '../files/disk-failure.ts';
import { intercept } from '../files/intercept.ts';
import { createMemoryFileSystem } from '../files/memory.ts';
import type { BodyHtml } from '../model/body.ts';
import { sampleArticle } from '../../test/support/sample-article.ts';
import { openReadyArticles, readyFiles, readyLength, type ReadyArticle } from './ready-articles.ts';

const folder = resolve('/paper/.backissue/cache');
const own = join(folder, `ready-${threadId}`);
const emptyFolder = () => createMemoryFileSystem({ [join(folder, 'articles')]: '' });

const ready = (text: string): ReadyArticle => ({
  article: sampleArticle({ headline: text }),
  body: { html: `<p>${text}</p>` as BodyHtml, firstParagraph: text, wordCount: 1 },
});

describe('an article that was put down', () => {
  test('is taken up as it was, whichever thread and build it was', () => {
    const fs = emptyFolder();
    const first = openReadyArticles(fs, folder);
    const places = ['Tram', 'Ölförderung “unter” Tage 𐐷', ''].map((text) =>
      first.putDown(ready(text)),
    );
    first.write();
    const later = openReadyArticles(fs, folder);
    const added = later.putDown(ready('later'));
    later.write();
    // Two that share a file, as builds one after the other do.
    const addedToo = first.putDown(ready('later still'));
    first.write();
    expect([...places, added, addedToo].map((place) => later.takeUp(place)?.body)).toEqual([
      ready('Tram').body,
      ready('Ölförderung “unter” Tage 𐐷').body,
      ready('').body,
      ready('later').body,
      ready('later still').body,
    ]);
    expect(later.takeUp(places[0]!)).toEqual(ready('Tram'));
    expect(fs.size(own)).toBe(
      [...places, added, addedToo].reduce((sum, place) => sum + readyLength(place), 0),
    );
    expect(readyFiles(fs, folder)).toEqual([own]);
  });

  test('is not there when any byte of it is another, or is missing', () => {
    const fs = emptyFolder();
    const articles = openReadyArticles(fs, folder);
    const place = articles.putDown(ready('Tram'));
    expect(articles.takeUp(place)).toBeNull();
    articles.write();
    const bytes = Buffer.from(fs.read(own)!);
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 1;
      fs.write(own, damaged);
      expect(articles.takeUp(place)).toBeNull();
    }
    fs.write(own, bytes.subarray(1));
    expect(articles.takeUp(place)).toBeNull();
    fs.write(own, Buffer.concat([bytes, bytes]));
    expect(articles.takeUp(place)).toEqual(ready('Tram'));
    fs.removeFile(own);
    expect(articles.takeUp(place)).toBeNull();
    for (const wrong of ['', '1', 'x y z', '1 0 999999999 abc', '../articles 0 0 x'])
      expect(articles.takeUp(wrong)).toBeNull();
  });
});

test('what is read ahead is taken up as it is from its file, damaged or not', () => {
  const fs = emptyFolder();
  const reads: string[] = [];
  const watched = intercept(fs, ({ name }) => {
    if (name === 'readPart') reads.push(name);
  });
  const articles = openReadyArticles(watched, folder);
  const places = ['Tram', 'Harbour', 'Fog'].map((text) => articles.putDown(ready(text)));
  articles.write();
  const bytes = Buffer.from(fs.read(own)!);
  bytes[readyLength(places[0]!) + 9]! ^= 1;
  fs.write(own, bytes);
  articles.readAhead([...places].reverse());
  expect(reads).toHaveLength(1);
  const taken = places.map((place) => articles.takeUp(place)?.body.firstParagraph);
  expect(taken).toEqual(['Tram', undefined, 'Fog']);
  expect(reads).toHaveLength(1);
  // What is asked for beside it is read by itself.
  articles.readAhead([places[2]!]);
  expect(articles.takeUp(places[0]!)).toEqual(ready('Tram'));
  expect(reads).toHaveLength(3);
});

test('a disk that refuses costs the articles of one batch and no other', () => {
  const state = { isFull: true };
  const fs = intercept(emptyFolder(), ({ name, path }) => {
    if (name === 'append' && state.isFull) throw diskError('ENOSPC', path);
  });
  const articles = openReadyArticles(fs, folder);
  const lost = articles.putDown(ready('lost'));
  articles.write();
  state.isFull = false;
  const kept = articles.putDown(ready('kept'));
  articles.write();
  expect([lost, kept].map((place) => articles.takeUp(place)?.body.firstParagraph)).toEqual([
    undefined,
    'kept',
  ]);
});

test('nothing is kept without a cache, or written where something else stands', () => {
  const none = openReadyArticles(emptyFolder(), null);
  expect(none.putDown(ready('Tram'))).toBe('');
  none.write();
  const fs = emptyFolder();
  fs.makeFolder(own);
  const changes: string[] = [];
  const watched = intercept(fs, ({ name }) => changes.push(name));
  const articles = openReadyArticles(watched, folder);
  const place = articles.putDown(ready('Tram'));
  articles.write();
  expect(articles.takeUp(place)).toBeNull();
  expect(changes).not.toContain('append');
  expect(readyFiles(fs, folder)).toEqual([]);
});
