import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { ArchiveSettings } from '../../model/archive-settings.ts';
import type { RedirectFormat, SitemapEntry } from '../../model/site-page.ts';
import { absoluteUrl, fixedUrls } from '../5-plan/urls.ts';

const sitemapSchema = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/** A sitemap (sitemaps.org 0.9) of at most 50,000 addresses. Only with a base URL. */
export function sitemap(entries: readonly SitemapEntry[], { baseUrl }: ArchiveSettings): string {
  const urls = entries.map(({ urlPath, modified }) =>
    x('url', [
      x('loc', absoluteUrl(baseUrl, urlPath) ?? urlPath),
      ...(modified === null ? [] : [x('lastmod', modified)]),
    ]),
  );
  return `${xmlDeclaration}${toXml(x('urlset', { xmlns: sitemapSchema }, urls))}\n`;
}

export function sitemapIndex(sitemaps: readonly string[], { baseUrl }: ArchiveSettings): string {
  const entries = sitemaps.map((urlPath) =>
    x('sitemap', [x('loc', absoluteUrl(baseUrl, urlPath) ?? urlPath)]),
  );
  return `${xmlDeclaration}${toXml(x('sitemapindex', { xmlns: sitemapSchema }, entries))}\n`;
}

/** `robots.txt` (RFC 9309): all may read all. */
export function robots({ baseUrl }: ArchiveSettings): string {
  const sitemapLine =
    baseUrl === null ? [] : [`Sitemap: ${absoluteUrl(baseUrl, fixedUrls.sitemapIndex)}`];
  return ['User-agent: *', 'Allow: /', ...sitemapLine, ''].join('\n');
}

interface Moved {
  readonly from: string;
  readonly to: string;
}

/** The table of old addresses in the form that a kind of host reads. */
export function redirects(
  format: RedirectFormat,
  table: readonly Moved[],
  { baseUrl }: ArchiveSettings,
): string {
  const base = baseUrl === null ? '' : new URL(baseUrl).pathname.replace(/\/$/, '');
  const moved = table.map(({ from, to }) => ({ from, to: base + to }));
  return redirectWriters[format](moved);
}

const redirectWriters: Readonly<Record<RedirectFormat, (table: readonly Moved[]) => string>> = {
  // Netlify and Cloudflare Pages match queries as parameters behind the path.
  netlify: (table) =>
    lines(
      table.map(({ from, to }) => {
        const [path = '', query] = from.split('?');
        const parameters = query === undefined ? [] : query.split('&');
        return [path, ...parameters, to, '301'].join(' ');
      }),
    ),
  nginx: (table) =>
    lines([
      '# http { map $request_uri $moved_to { include nginx.map; } }',
      '# server { if ($moved_to) { return 301 $moved_to; } }',
      ...table.map(({ from, to }) => `${JSON.stringify(from)} ${JSON.stringify(to)};`),
    ]),
  apache: (table) =>
    lines([
      'RewriteEngine On',
      ...table.flatMap(({ from, to }) => {
        const [path = '', query] = from.split('?');
        const condition =
          query === undefined ? [] : [`RewriteCond %{QUERY_STRING} "^${quoted(query)}$"`];
        return [...condition, `RewriteRule "^${quoted(path.slice(1))}$" "${to}" [R=301,L,QSD]`];
      }),
    ]),
  s3: (table) =>
    `${JSON.stringify(
      {
        RoutingRules: table.map(({ from, to }) => ({
          Condition: { KeyPrefixEquals: from.slice(1) },
          Redirect: { ReplaceKeyWith: to.slice(1), HttpRedirectCode: '301' },
        })),
      },
      null,
      2,
    )}\n`,
};

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\"]/g, '\\$&');
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
