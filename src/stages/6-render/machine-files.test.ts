import { expect, it } from 'vitest';
import { readXml } from '../../../test/support/read-xml.ts';
import { sampleSettings } from '../../../test/support/sample-settings.ts';
import { redirects, robots, sitemap, sitemapIndex } from './machine-files.ts';

const settings = sampleSettings({ baseUrl: 'https://example.org/paper/' });
const anywhere = sampleSettings();

const textsOf = (xml: string, name: string) =>
  readXml(xml).flatMap((line) =>
    line.split('=')[0]?.endsWith(`/${name}`) ? [line.replace(/^.*?=/, '')] : [],
  );

it('writes sitemaps with complete addresses, and dates only where the paper gave one', () => {
  const xml = sitemap(
    [
      { urlPath: '/1972/', modified: null },
      { urlPath: '/1972/02/29/tram/', modified: '1972-03-01' },
    ],
    settings,
  );
  expect(xml).toMatch(
    /^<\?xml version="1\.0" encoding="utf-8"\?>\n<urlset xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9">/,
  );
  expect(textsOf(xml, 'loc')).toEqual([
    'https://example.org/paper/1972/',
    'https://example.org/paper/1972/02/29/tram/',
  ]);
  expect(textsOf(xml, 'lastmod')).toEqual(['1972-03-01']);
  const index = sitemapIndex(['/sitemaps/1972-02.xml'], settings);
  expect(textsOf(index, 'loc')).toEqual(['https://example.org/paper/sitemaps/1972-02.xml']);
});

it('lets everybody read everything, and names the sitemap where there is one', () => {
  expect(robots(anywhere)).toBe('User-agent: *\nAllow: /\n');
  expect(robots(settings)).toBe(
    'User-agent: *\nAllow: /\nSitemap: https://example.org/paper/sitemap.xml\n',
  );
});

const table = [
  { from: '/article.php?id=12&page=2', to: '/1972/02/29/tram/' },
  { from: '/a.b/(c)/$1"^/%20x', to: '/1972/02/29/fog/' },
];

it('writes redirects for Netlify and Cloudflare: path, parameters, target, status', () => {
  expect(redirects('netlify', table, settings)).toBe(
    '/article.php id=12 page=2 /paper/1972/02/29/tram/ 301\n' +
      '/a.b/(c)/$1"^/%20x /paper/1972/02/29/fog/ 301\n',
  );
});

it('writes redirects for nginx as pairs in quotes', () => {
  const lines = redirects('nginx', table, anywhere).trimEnd().split('\n');
  expect(lines.filter((line) => !line.startsWith('#'))).toEqual([
    '"/article.php?id=12&page=2" "/1972/02/29/tram/";',
    '"/a.b/(c)/$1\\"^/%20x" "/1972/02/29/fog/";',
  ]);
});

it('writes redirects for Apache as rules that match nothing else', () => {
  const lines = redirects('apache', table, anywhere).trimEnd().split('\n');
  expect(lines).toEqual([
    'RewriteEngine On',
    'RewriteCond %{QUERY_STRING} "^id=12&page=2$"',
    'RewriteRule "^article\\.php$" "/1972/02/29/tram/" [R=301,L,QSD]',
    'RewriteRule "^a\\.b/\\(c\\)/\\$1\\"\\^/%20x$" "/1972/02/29/fog/" [R=301,L,QSD]',
  ]);
  const pattern = /^RewriteRule "(.*?)" "\//.exec(lines[3]!)![1]!;
  expect(new RegExp(pattern).test('a.b/(c)/$1"^/%20x')).toBe(true);
  expect(new RegExp(pattern).test('axb/(c)/$1"^/%20x')).toBe(false);
});

it('writes redirects for S3 as JSON', () => {
  expect(JSON.parse(redirects('s3', table, settings))).toEqual({
    RoutingRules: table.map(({ from, to }) => ({
      Condition: { KeyPrefixEquals: from.slice(1) },
      Redirect: { ReplaceKeyWith: `paper${to}`, HttpRedirectCode: '301' },
    })),
  });
});

it.each(['netlify', 'nginx', 'apache', 's3'] as const)(
  'keeps each address on its line for %s',
  (format) => {
    // What the plan makes of `/x\ny z`: addresses are percent-encoded before they get here.
    const text = redirects(
      format,
      [{ from: new URL('/x\ny z', 'https://a.example').pathname, to: '/1972/' }],
      anywhere,
    );
    expect(text.split('\n').filter((line) => line.includes('1972'))).toHaveLength(1);
    expect(text).not.toContain('y z');
  },
);
