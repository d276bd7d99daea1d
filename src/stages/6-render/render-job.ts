import type { LinkTarget } from '../../model/link-target.ts';
import type { PageContent } from '../../model/site-page.ts';
import type { PageFacts } from './views/page-facts.ts';
import type { ArticleGroupView, LinkView, NeighboursView } from './views/view-parts.ts';

/** What a worker thread needs to make one file, and the place of its page in the plan. Plain data: it crosses threads. */
export type RenderJob = { readonly urlPath: string; readonly ticket: number } & RenderTask;

export type RenderTask =
  /** A page whose view is complete but for its frame. */
  | {
      readonly kind: 'page';
      readonly template: string;
      readonly facts: PageFacts;
      readonly content: object;
    }
  | ({ readonly kind: 'article' } & ArticleTask)
  | { readonly kind: 'withdrawn'; readonly source: SourceOfArticle; readonly hasDay: boolean }
  | FeedTask
  /** A picture, copied byte by byte. */
  | { readonly kind: 'media'; readonly path: string }
  | { readonly kind: 'asset'; readonly assetPath: string }
  | Extract<PageContent, { kind: 'sitemap' | 'sitemap-index' | 'robots' }>
  | {
      readonly kind: 'redirects';
      readonly format: Extract<PageContent, { kind: 'redirects' }>['format'];
      readonly redirects: readonly { readonly from: string; readonly to: string }[];
    };

/** The file of an article, and the proof that it is still the one that was scanned. */
export interface SourceOfArticle {
  readonly path: string;
  readonly sha256: string;
  /** Where it stands ready for its page; empty when it does not. */
  readonly ready: string;
}

export interface ArticleTask {
  readonly source: SourceOfArticle;
  readonly surroundings: SurroundingLinks;
}

/** What the page of an article shows of others, and what its own words refer to. */
export interface SurroundingLinks {
  /** The page of its issue, at its print page; null for a web-only article. */
  readonly issueHref: string | null;
  readonly printPageHref: string | null;
  readonly hasDay: boolean;
  readonly neighbours: NeighboursView;
  readonly alsoHere: readonly ArticleGroupView[];
  readonly related: readonly LinkView[];
  /** Name as written -> what it stands for. */
  readonly targets: readonly (readonly [string, LinkTarget])[];
}

export interface FeedTask {
  readonly kind: 'feed';
  readonly format: 'atom' | 'json';
  readonly title: string;
  /** The page that the feed follows. */
  readonly homeUrlPath: string;
  /** Newest first. */
  readonly articles: readonly FeedArticle[];
}

export interface FeedArticle extends SourceOfArticle {
  readonly urlPath: string;
}
