import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { findDeadLinks, type SiteFacts } from '../../src/checks/internal-links.ts';
import { pageLinks } from '../../src/checks/page-links.ts';
import { buildArchive } from '../support/build-archive.ts';
import { siteFiles } from '../support/site-files.ts';

// The sample archive: every kind of page, in print and not, in three scripts.
const folder = inject('sampleArchive');
const baseUrl = 'https://example.org/gazette/archive/';

beforeAll(async () => {
  const result = await buildArchive(folder, { output: 'below', baseUrl });
  expect(result.published).toBe(true);
});

describe('every link of the sample archive and every #id in it leads somewhere', () => {
  test.each<[string, string, SiteFacts]>([
    ['on a host of its own', 'dist', { baseUrl: null, offline: false }],
    ['below a path of a host', 'below', { baseUrl, offline: false }],
    ['on a disk, without a server', 'offline', { baseUrl: null, offline: true }],
  ])('%s', (_, output, facts) => {
    const files = siteFiles(join(folder, output));
    expect(files.paths.size).toBeGreaterThan(300);
    expect(findDeadLinks(files, facts)).toEqual([]);
  });

  test('and if one did not, it would be told', () => {
    const files = siteFiles(join(folder, 'dist'));
    const page = '1972/02/29/council-votes-to-reopen-the-harbour-tram/index.html';
    const without = { ...files, paths: new Set([...files.paths].filter((path) => path !== page)) };
    const dead = findDeadLinks(without, { baseUrl: null, offline: false });
    expect(dead.length).toBeGreaterThan(5);
    expect(new Set(dead.map(({ reason }) => reason))).toEqual(new Set(['no such file']));
  });
});

describe('a reader who follows links from the home page', () => {
  /** Pages that a visitor comes to from elsewhere: an address of old, and one that does not exist. */
  const notLinked = (path: string, html: string) =>
    path === '404.html' || html.includes('This article has been withdrawn');

  test.each(['dist', 'offline'])('comes to every page of %s', (output) => {
    const files = siteFiles(join(folder, output));
    const pages = [...files.paths].filter((path) => path.endsWith('.html'));
    const found = pagesReachedFrom('index.html', files);
    const missed = pages.filter((path) => !found.has(path) && !notLinked(path, files.read(path)));
    expect(missed).toEqual([]);
    expect(found.size).toBeGreaterThan(250);
  });
});

/** The pages that links lead to, step by step. */
function pagesReachedFrom(start: string, files: ReturnType<typeof siteFiles>): Set<string> {
  const host = 'https://archive.invalid/';
  const found = new Set([start]);
  // A set hands out what is added to it while it is walked through.
  for (const page of found) {
    for (const address of pageLinks(files.read(page)).addresses) {
      const url = new URL(address, host + page);
      const path = url.pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
      if (url.href.startsWith(host) && path.endsWith('.html') && files.paths.has(path))
        found.add(path);
    }
  }
  return found;
}
