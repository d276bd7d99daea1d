import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isPortablePath } from '../../src/model/portable-path.ts';
import { buildArchive } from '../support/build-archive.ts';
import { filesBelow } from '../support/page-kinds.ts';
import { fingerprints } from '../support/site-files.ts';
import { articleText, threeArticles } from '../support/small-archive.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

test('ten files that no build wrote survive builds that write, change and remove pages', async () => {
  const folder = temporaryFolder();
  const foreign = [
    ...['CNAME', '.nojekyll', '.git/HEAD', '.well-known/security.txt', 'google17.html', 'logo.svg'],
    ...['1972/02/29/by-hand.html', 'assets/their.css', 'bylines/note.txt', 'empty/.keep'],
  ];
  // The first build comes to an empty folder: a Git work tree with files of others would be refused.
  writeFiles(folder, threeArticles);
  await buildArchive(folder);
  const files = foreign.map((path) => [`dist/${path}`, `This is ${path}.`]);
  writeFiles(folder, Object.fromEntries(files) as Record<string, string>);
  const survivors = () => foreign.map((path) => readFileSync(join(folder, 'dist', path), 'utf8'));
  const before = survivors();
  const steps = [
    () => writeFiles(folder, { 'articles/new.md': articleText({ headline: 'New' }) }),
    () => writeFiles(folder, { 'articles/new.md': articleText({ headline: 'Newer' }) }),
    () => {
      for (const path of ['new.md', '1972/02/29/tram.md', '1972/02/29/whistle.md'])
        rmSync(join(folder, 'articles', path));
    },
  ];
  for (const step of steps) {
    step();
    const { published } = await buildArchive(folder);
    expect(published).toBe(true);
    expect(survivors()).toEqual(before);
  }
  // The day and the byline are gone, but for what others put there.
  const left = filesBelow(join(folder, 'dist')).filter((path) =>
    /^(?:1972\/02\/29|bylines)\//.test(path),
  );
  expect(left).toEqual(['1972/02/29/by-hand.html', 'bylines/note.txt']);
});

describe('names that lead out of the output folder', () => {
  const ways = [
    '../../escaped',
    '../../../../../../../../tmp/escaped',
    '..\\..\\escaped',
    '/etc/passwd',
    '//server/share',
    'C:\\escaped',
    '%2e%2e%2f%2e%2e%2fescaped',
    '....//....//escaped',
    '..%c0%af..%c0%afescaped',
    'file:///etc/passwd',
    '~/escaped',
    '.',
    '..',
    '.git/config',
    '.backissue/staging/x',
    'manifest-sha256.txt',
    'a\u0000b',
    'con',
  ];
  const root = temporaryFolder();
  const folder = join(root, 'deep', 'archive');
  const isOurs = (path: string) => /^deep\/archive\/(?:dist|\.backissue)\//.test(path);
  const outside = () => new Map([...fingerprints(root)].filter(([path]) => !isOurs(path)));

  beforeAll(() => {
    const articles = ways.flatMap((way, index) => {
      const day = `1972-02-${10 + index}`;
      const named = {
        ...{ headline: way, section: way, byline: `By ${way}`, authors: [way], agency: way },
        ...{ dateline: { text: way, places: [way] }, series: way, keywords: [way], published: day },
        ...{ print: { edition: way, page: way, section: way }, id: way, aliases: [`/old/${way}`] },
      };
      return [
        [`articles/${index}-named.md`, articleText(named)],
        [`articles/${index}-slug.md`, articleText({ slug: way, published: day })],
        [`articles/${index}-photo.md`, articleText({ photos: [{ file: way }], published: day })],
        [`articles/${index}-link.md`, articleText({}, `[a](${way}.md) ![b](${way}.jpg)\n`)],
      ];
    });
    writeFiles(folder, Object.fromEntries(articles) as Record<string, string>);
    writeFiles(root, { 'secret.md': articleText({ headline: 'Secret' }), 'escaped.jpg': 'secret' });
  });

  test('write nothing outside of it, and nothing in it that a disk could not hold', async () => {
    const before = outside();
    const result = await buildArchive(folder, { keepGoing: true });
    expect(outside()).toEqual(before);
    expect(result.leftOut.length).toBeGreaterThan(ways.length);
    const written = filesBelow(join(folder, 'dist'));
    expect(
      written.filter((path) => !isPortablePath(path) && path !== 'manifest-sha256.txt'),
    ).toEqual([]);
    expect(
      written.some((path) => readFileSync(join(folder, 'dist', path), 'utf8').includes('Secret')),
    ).toBe(false);
  });
});
