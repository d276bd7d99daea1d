import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readXml } from '../../../../test/support/read-xml.ts';
import { sampleFeed as feed, tellingArticle } from '../../../../test/support/sample-feed.ts';

type Given = Parameters<typeof feed>[1][number];

const link = (path: string, rel: string, type: string, href: string) =>
  [`rel=${rel}`, `type=${type}`, `href=${href}`].map((attribute) => `${path}/link@${attribute}`);

it('tells everything of an article', () => {
  const base = 'https://example.org/';
  const entry = 'feed/entry';
  expect(readXml(feed('atom', [tellingArticle], { baseUrl: base }))).toEqual([
    'feed@xmlns=http://www.w3.org/2005/Atom',
    'feed@xml:lang=en',
    `feed/id=${base}sections/sport/feed.atom`,
    'feed/title=A & B',
    'feed/updated=1972-03-01T00:00:00Z',
    ...link('feed', 'self', 'application/atom+xml', `${base}sections/sport/feed.atom`),
    ...link('feed', 'alternate', 'text/html', `${base}sections/sport/`),
    ...link('feed', 'alternate', 'application/feed+json', `${base}sections/sport/feed.json`),
    'feed/author/name=The Harbour Gazette',
    `${entry}@xml:lang=fr`,
    `${entry}/id=${base}1972/02/29/tram/`,
    `${entry}/title=Rovers 3, Linesman 1`,
    ...link(entry, 'alternate', 'text/html', `${base}1972/02/29/tram/`),
    `${entry}/link@rel=via`,
    `${entry}/link@href=http://a.example/?a=1&b=2`,
    `${entry}/published=1972-02-29T00:00:00Z`,
    `${entry}/updated=1972-03-01T00:00:00Z`,
    `${entry}/author/name=Ana Reyes`,
    `${entry}/author/name=Tom Hale`,
    `${entry}/category@scheme=${base}sections/`,
    `${entry}/category@term=Sport`,
    `${entry}/category@scheme=${base}places/`,
    `${entry}/category@term=Kiel`,
    `${entry}/category@term=fog`,
    `${entry}/category@term=review`,
    `${entry}/summary=First.`,
    `${entry}/rights=© 1972 Star`,
    `${entry}/source/title=The Star`,
  ]);
});

it('was updated when its newest article was, not when it was built', () => {
  const updated = (...given: Given[]) =>
    readXml(feed('atom', given)).find((line) => line.startsWith('feed/updated'));
  expect(updated({ day: '1972-02-29' }, { day: '1971-01-01', updated: '1975-01-01' })).toContain(
    '1975-01-01T',
  );
  expect(updated({ day: '1972-02' })).toContain('1972-02-01T00:00:00Z');
  expect(updated({ day: '1972' })).toContain('1972-01-01T00:00:00Z');
  expect(updated()).toContain('1000-01-01');
});

it('has an id that stays when the archive has no address', () => {
  const lines = readXml(feed('atom', [{ id: '1972-02-29/fog & rain' }]));
  expect(lines).toContain(
    'feed/entry/id=tag:the-harbour-gazette.invalid,2000:1972-02-29/fog%20&%20rain',
  );
  expect(lines).toContain('feed/id=tag:the-harbour-gazette.invalid,2000:sections/sport/feed.atom');
  expect(lines).toContain('feed/entry/link@href=../../1972/02/29/tram/');
});

it('is well-formed whatever the text, without the control characters that XML forbids', () => {
  const mark = fc.constantFrom(
    ...['<', '>', '&', '"', "'", ']]>', '<![CDATA[', '<!--', '&lt;', 'a', '\n'],
    ...['\u0001', '\u001b', '\0', '\ufffe', '\uffff'],
  );
  const text = fc.array(mark, { minLength: 1 }).map((marks) => `x${marks.join('')}x`);
  fc.assert(
    fc.property(text, text, (headline, keyword) => {
      const xml = feed('atom', [{ headline, keywords: [keyword], summary: keyword }]);
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
      expect(xml).not.toMatch(forbidden);
      const lines = readXml(xml);
      expect(lines).toContain(`feed/entry/title=${headline.replace(forbidden, '')}`);
      expect(lines.filter((line) => line.startsWith('feed/entry/category@term='))).toHaveLength(2);
    }),
    { numRuns: 200 },
  );
});
