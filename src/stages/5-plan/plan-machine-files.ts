import type { Archive } from '../../model/archive.ts';
import type { ArticleRecord, Media } from '../../model/article-record.ts';
import { redirectFormats, type SitePage } from '../../model/site-page.ts';
import { pageGroup, type PageGroup } from './page-group.ts';
import { planRedirects } from './redirects.ts';
import { assetUrl, feedUrl, fixedUrls, mediaUrl, redirectsUrl } from './urls.ts';

/** Articles in a feed, at most. */
const articlesPerFeed = 50;

/** Feeds of the archive and of each section, `robots.txt`, and pictures. */
export function* planMachineFiles(archive: Archive): Generator<PageGroup> {
  const urlPath = fixedUrls.robots;
  yield pageGroup(urlPath, {}, () => [{ kind: 'robots', urlPath }]);
  // The two feeds of a section come together: what is read for one serves the other.
  for (const group of [null, ...archive.sections]) {
    const articles = (group ?? archive).articles.slice(-articlesPerFeed).reverse();
    const from = { section: group?.name ?? null, articles };
    yield pageGroup(feedUrl('atom', from.section), from, feedsOf, { texts: articles });
  }
  const media = heldMedia(archive.articles);
  if (media.length > 0) yield pageGroup('media', media, copiesOf, { isOfFiles: true });
}

interface FeedsPlan {
  readonly section: string | null;
  readonly articles: readonly ArticleRecord[];
}

function* feedsOf({ section, articles }: FeedsPlan): Generator<SitePage> {
  for (const format of ['atom', 'json'] as const)
    yield { kind: 'feed', urlPath: feedUrl(format, section), format, section, articles };
}

function* copiesOf(held: readonly Media[]): Generator<SitePage> {
  for (const media of held) yield { kind: 'media', urlPath: mediaUrl(media), media };
}

/** Each picture once, however many articles show it. */
function heldMedia(articles: readonly ArticleRecord[]): Media[] {
  const byPath = new Map<string, Media>();
  for (const { references } of articles) {
    for (const reference of references)
      if (reference.kind === 'media') byPath.set(reference.media.path, reference.media);
  }
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The table of old addresses, for every kind of host. */
export function* planRedirectTables({ articles }: Archive): Generator<PageGroup> {
  const moved = articles.filter(({ aliases }) => aliases.length > 0);
  if (moved.length > 0) yield pageGroup('redirects', moved, tablesOf);
}

function* tablesOf(moved: readonly ArticleRecord[]): Generator<SitePage> {
  const redirects = planRedirects(moved);
  for (const format of redirectFormats)
    yield { kind: 'redirects', urlPath: redirectsUrl(format), format, redirects };
}

/** The theme's own files. */
export function* planAssets(assetPaths: readonly string[]): Generator<PageGroup> {
  if (assetPaths.length > 0) yield pageGroup('assets', assetPaths, assetsOf, { isOfFiles: true });
}

function* assetsOf(assetPaths: readonly string[]): Generator<SitePage> {
  for (const assetPath of assetPaths)
    yield { kind: 'asset', urlPath: assetUrl(assetPath), assetPath };
}
