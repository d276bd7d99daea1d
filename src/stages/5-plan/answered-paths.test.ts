import { expect, test } from 'vitest';
import type { ArticleRecord } from '../../model/article-record.ts';
import type { SitePage } from '../../model/site-page.ts';
import { answeredPaths, belowBase } from './answered-paths.ts';

const article = {} as ArticleRecord;
const pages: SitePage[] = [
  { kind: 'sections', urlPath: '/', sections: [] },
  { kind: 'robots', urlPath: '/robots.txt' },
  {
    kind: 'redirects',
    urlPath: '/_redirects',
    format: 'netlify',
    redirects: [
      { from: '/1972/ferry/', article },
      { from: '/gazette/1972/tram/', article },
      { from: '/story.php?id=1', article },
    ],
  },
];

test('a page, a file and an old address that leads to one are answered', () => {
  const answered = answeredPaths(
    pages.map((page) => ({ page })),
    pages,
    null,
  );
  for (const path of ['index.html', 'robots.txt', '1972/ferry/index.html'])
    expect(answered).toContain(path);
  expect(answered).not.toContain('1972/tram/index.html');
  expect(answered).not.toContain('story.php');
});

test('below a path of a host, old addresses carry that path', () => {
  const answered = answeredPaths(
    pages.map((page) => ({ page })),
    pages,
    'https://example.org/gazette/',
  );
  expect(answered).toContain('1972/tram/index.html');
  expect(answered).not.toContain('1972/ferry/index.html');
  expect(belowBase('/gazette/a/', 'https://example.org/gazette/')).toBe('/a/');
  expect(belowBase('/gazetteer/', 'https://example.org/gazette/')).toBe(null);
});
