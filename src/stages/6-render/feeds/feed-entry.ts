import type { Article } from '../../../model/article.ts';
import { shortened } from '../metadata/article-facts.ts';
import type { FeedArticle } from '../render-job.ts';
import type { RenderTools } from '../render.ts';

/** One article as feeds tell it. */
export interface FeedEntry {
  readonly article: Article;
  readonly urlPath: string;
  readonly summary: string;
}

/** Reads the articles of feeds; null for one that has errors, which its own page tells. */
export type ReadFeedEntry = (source: FeedArticle) => FeedEntry | null;

const mostRemembered = 500;

/**
 * An article stands in up to four feeds, and its summary costs as much as its page: entries are
 * remembered while the feeds that share them are made, a bounded number of them.
 */
export function createFeedReader(reread: RenderTools['reread']): ReadFeedEntry {
  const remembered = new Map<string, FeedEntry | null>();
  return (source) => {
    // Two files may hold the same bytes, and are two articles by their names.
    const key = `${source.sha256} ${source.path}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const read = reread(source, new Map());
    const entry = 'article' in read ? toEntry(read, source.urlPath) : null;
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, entry);
    return entry;
  };
}

function toEntry(
  { article, body }: Extract<ReturnType<RenderTools['reread']>, { article: unknown }>,
  urlPath: string,
): FeedEntry {
  const summary = article.summary ?? shortened(body.firstParagraph || article.headline, 500);
  return { article, urlPath, summary };
}
