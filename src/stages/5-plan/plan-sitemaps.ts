import type { Archive, MonthGroup } from '../../model/archive.ts';
import type { SitemapEntry, SitePage } from '../../model/site-page.ts';
import { pageGroup, type PageGroup } from './page-group.ts';
import { partCount } from './parts.ts';
import { fixedUrls, sitemapUrl } from './urls.ts';

/** Addresses in one sitemap; the protocol's limit is 50,000. */
const urlsPerSitemap = 45_000;

/** The name of the sitemap of what belongs to no month. */
const restName = 'archive';

/**
 * The sitemap of the pages in `groups`, which belong to no month, and the index of all sitemaps. A
 * month's own is planned with the month.
 */
export function* planSitemaps(
  archive: Archive,
  groups: readonly PageGroup[],
): Generator<PageGroup> {
  const pages = function* (): Generator<SitePage> {
    const planned: string[] = [];
    for (const page of sitemapsOf(restName, entriesOf(groups))) {
      planned.push(page.urlPath);
      yield page;
    }
    const sitemaps = [...monthSitemaps(archive), ...planned].sort();
    yield { kind: 'sitemap-index', urlPath: fixedUrls.sitemapIndex, sitemaps };
  };
  const { articles, withdrawn } = archive;
  yield pageGroup(fixedUrls.sitemapIndex, archive, pages, { madeOf: [articles, withdrawn] });
}

/** The pages of the month `name`, and its sitemaps behind them. */
export function* withSitemap(name: string, pages: Iterable<SitePage>): Generator<SitePage> {
  const entries: SitemapEntry[] = [];
  for (const page of pages) {
    entries.push(entryOf(page));
    yield page;
  }
  yield* sitemapsOf(name, entries);
}

function* entriesOf(groups: readonly PageGroup[]): Generator<SitemapEntry> {
  for (const group of groups)
    for (const page of group.pages()) if (page.urlPath.endsWith('/')) yield entryOf(page);
}

function entryOf(page: SitePage): SitemapEntry {
  const modified = page.kind === 'article' ? page.article.updated : null;
  return { urlPath: page.urlPath, modified };
}

function* sitemapsOf(name: string, entries: Iterable<SitemapEntry>): Generator<SitePage> {
  let part = 1;
  let waiting: SitemapEntry[] = [];
  for (const entry of entries) {
    waiting.push(entry);
    if (waiting.length < urlsPerSitemap) continue;
    yield { kind: 'sitemap', urlPath: sitemapUrl(name, part++), entries: waiting };
    waiting = [];
  }
  if (waiting.length > 0)
    yield { kind: 'sitemap', urlPath: sitemapUrl(name, part), entries: waiting };
}

/** The addresses of all months' sitemaps, told without planning their pages. */
function monthSitemaps({ years }: Archive): string[] {
  return years.flatMap(({ months }) =>
    months.flatMap((month) =>
      Array.from({ length: Math.ceil(pagesIn(month) / urlsPerSitemap) }, (_, index) =>
        sitemapUrl(`${month.year}-${month.month}`, index + 1),
      ),
    ),
  );
}

/** The month's own page, its lists, and the articles in them. */
function pagesIn({ undated, days }: MonthGroup): number {
  const lists = [
    ...(undated.length === 0 ? [] : [undated]),
    ...days.map(({ articles }) => articles),
  ];
  return lists.reduce((sum, { length }) => sum + length + partCount(length), 1);
}
