import type { DayGroup, MonthGroup, NamedGroup, YearGroup } from './archive.ts';
import type { ArticleRecord, Media } from './article-record.ts';
import type { Issue } from './issue.ts';
import type { Period } from './period.ts';

/** Something that is written at an address: a page, a feed, a picture. Planned, not yet made. */
export type SitePage = { readonly urlPath: string } & PageContent;

/** The indexes of names: dateline places, people, wire services. */
export type NameKind = 'place' | 'byline' | 'agency';

export type PageContent =
  | { readonly kind: 'home' }
  | { readonly kind: 'about' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'robots' }
  | ({ readonly kind: 'article' } & ArticleSurroundings)
  | { readonly kind: 'withdrawn'; readonly article: ArticleRecord }
  | { readonly kind: 'year'; readonly year: YearGroup; readonly neighbours: Neighbours<YearGroup> }
  | {
      readonly kind: 'month';
      readonly month: MonthGroup;
      readonly neighbours: Neighbours<MonthGroup>;
    }
  | {
      readonly kind: 'day';
      readonly day: DayGroup;
      readonly part: Part;
      readonly neighbours: Neighbours<DayGroup>;
    }
  | {
      readonly kind: 'undated';
      readonly period: YearGroup | MonthGroup;
      readonly part: Part;
    }
  | { readonly kind: 'sections' }
  | { readonly kind: 'section'; readonly section: NamedGroup; readonly years: readonly Period[] }
  | {
      readonly kind: 'section-year';
      readonly section: NamedGroup;
      readonly year: Period;
      readonly neighbours: Neighbours<Period>;
    }
  | {
      readonly kind: 'section-month';
      readonly section: NamedGroup;
      readonly month: Period;
      readonly part: Part;
      readonly neighbours: Neighbours<Period>;
    }
  | { readonly kind: 'editions' }
  | {
      readonly kind: 'editions-year';
      readonly year: string;
      readonly issues: readonly Issue[];
      readonly neighbours: Neighbours<string>;
    }
  | {
      readonly kind: 'edition-day';
      readonly issues: readonly Issue[];
      readonly neighbours: Neighbours<Issue>;
    }
  | {
      readonly kind: 'edition';
      readonly issue: Issue;
      /** All editions of the day, this one among them. */
      readonly ofDay: readonly Issue[];
      readonly neighbours: Neighbours<Issue>;
    }
  | {
      readonly kind: 'names';
      readonly names: NameKind;
      /** The letter that this page lists; null for the index itself. */
      readonly letter: string | null;
      readonly letters: readonly LetterGroup[];
      /** Whether the index is too long for one page, so that each letter has its own. */
      readonly isSplit: boolean;
    }
  | {
      readonly kind: 'name';
      readonly names: NameKind;
      readonly group: NamedGroup;
      readonly years: readonly Period[];
      /** Whether each year has a page of its own. */
      readonly isSplit: boolean;
    }
  | {
      readonly kind: 'name-year';
      readonly names: NameKind;
      readonly group: NamedGroup;
      readonly year: Period;
      readonly part: Part;
      readonly neighbours: Neighbours<Period>;
    }
  | {
      readonly kind: 'feed';
      readonly format: 'atom' | 'json';
      /** Null for the feed of the whole archive. */
      readonly section: NamedGroup | null;
    }
  | { readonly kind: 'sitemap-index'; readonly sitemaps: readonly string[] }
  | { readonly kind: 'sitemap'; readonly entries: readonly SitemapEntry[] }
  | {
      readonly kind: 'redirects';
      readonly format: RedirectFormat;
      readonly redirects: readonly Redirect[];
    }
  | { readonly kind: 'media'; readonly media: Media }
  | { readonly kind: 'asset'; readonly assetPath: string };

export const redirectFormats = ['netlify', 'nginx', 'apache', 's3'] as const;
export type RedirectFormat = (typeof redirectFormats)[number];

/** An old address and where it leads now. */
export interface Redirect {
  /** Path with its query, from the root of the old host: `/article.php?id=123`. */
  readonly from: string;
  readonly article: ArticleRecord;
}

/** An article with what its page shows of its neighbours. The groups hold the article itself, too, and are shared. */
export interface ArticleSurroundings {
  readonly article: ArticleRecord;
  readonly issue: Issue | null;
  /** All editions of the day, `issue` among them. */
  readonly issuesOfDay: readonly Issue[];
  readonly previous: ArticleRecord | null;
  readonly next: ArticleRecord | null;
  readonly samePage: readonly ArticleRecord[];
  readonly sameSection: readonly ArticleRecord[];
  readonly sameDay: readonly ArticleRecord[];
}

export interface Neighbours<Group> {
  readonly previous: Group | null;
  readonly next: Group | null;
}

/** One page of a numbered list, oldest first. */
export interface Part {
  /** Counts from 1. */
  readonly number: number;
  readonly total: number;
  readonly articles: readonly ArticleRecord[];
}

export interface LetterGroup {
  /** `A` to `Z`; `#` for names that start with none of them. */
  readonly letter: string;
  readonly groups: readonly NamedGroup[];
}

export interface SitemapEntry {
  readonly urlPath: string;
  /** When the newspaper last changed it; null when it did not say. */
  readonly modified: string | null;
}
