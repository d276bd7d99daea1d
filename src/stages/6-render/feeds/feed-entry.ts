import type { Article } from '../../../model/article.ts';

/** One article as feeds tell it. */
export interface FeedEntry {
  readonly article: Article;
  readonly urlPath: string;
  readonly summary: string;
}
