import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Article } from '../../../model/article.ts';
import { shortened } from '../metadata/article-facts.ts';
import type { FeedArticle } from '../render-job.ts';
import { anywhere } from '../references.ts';
import type { RenderTools } from '../render.ts';

/** One article as feeds tell it. */
export interface FeedEntry {
  readonly article: Article;
  readonly urlPath: string;
  readonly summary: string;
}

/** Reads the articles of feeds; the problems alone when that fails: its own page may be an old one, and not tell them. */
export type ReadFeedEntry = (source: FeedArticle) => FeedEntry | readonly Diagnostic[];

const mostRemembered = 500;

/**
 * An article stands in up to four feeds, and its summary costs as much as its page: entries are
 * remembered while the feeds that share them are made, a bounded number of them.
 */
export function createFeedReader(reread: RenderTools['reread']): ReadFeedEntry {
  const remembered = new Map<string, ReturnType<ReadFeedEntry>>();
  return (source) => {
    // Two files may hold the same bytes, and are two articles by their names.
    const key = `${source.sha256} ${source.path}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const read = reread(source, anywhere);
    const entry = 'article' in read ? toEntry(read, source.urlPath) : read;
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
