import type { Archive, DayGroup, MonthGroup, NamedGroup, YearGroup } from './archive.ts';
import type { ArticleRecord, Media } from './article-record.ts';
import type { IsoDate } from './iso-date.ts';
import type { Issue, IssueName } from './issue.ts';
import type { Period } from './period.ts';

/**
 * Something that is written at an address: a page, a feed, a picture. Planned, not yet made. It holds
 * everything that it will show of the archive, so that whoever compares two plans knows what is to be made anew.
 */
export type SitePage = { readonly urlPath: string } & PageContent;

/** The indexes of names: dateline places, people, wire services. */
export type NameKind = 'place' | 'byline' | 'agency';

export type PageContent =
  | { readonly kind: 'home'; readonly archive: WholeArchive }
  | { readonly kind: 'about'; readonly archive: WholeArchive }
  | { readonly kind: 'not-found'; readonly archive: WholeArchive }
  | { readonly kind: 'robots' }
  | ({ readonly kind: 'article' } & ArticleSurroundings)
  | {
      readonly kind: 'withdrawn';
      readonly article: ArticleRecord;
      /** Whether the year, month or day of the article has a page, made by other articles. */
      readonly hasDay: boolean;
    }
  | {
      readonly kind: 'year';
      readonly year: YearGroup;
      readonly held: HeldDays;
      readonly neighbours: Neighbours<string>;
    }
  | {
      readonly kind: 'month';
      readonly month: MonthGroup;
      readonly held: HeldDays;
      readonly neighbours: Neighbours<IsoDate>;
    }
  | {
      readonly kind: 'day';
      readonly day: DayGroup;
      readonly part: Part;
      readonly neighbours: Neighbours<IsoDate>;
    }
  | {
      readonly kind: 'undated';
      readonly period: YearGroup | MonthGroup;
      readonly part: Part;
    }
  | { readonly kind: 'sections'; readonly sections: readonly GroupSummary[] }
  | { readonly kind: 'section'; readonly section: NamedGroup; readonly years: readonly Period[] }
  | {
      readonly kind: 'section-year';
      readonly section: string;
      readonly year: Period;
      readonly neighbours: Neighbours<string>;
    }
  | {
      readonly kind: 'section-month';
      readonly section: string;
      readonly month: Period;
      readonly part: Part;
      readonly neighbours: Neighbours<string>;
    }
  | {
      readonly kind: 'editions';
      /** Issues of each year, oldest first. */
      readonly years: readonly { readonly year: string; readonly issues: number }[];
    }
  | {
      readonly kind: 'editions-year';
      readonly year: string;
      readonly issues: readonly Issue[];
      readonly neighbours: Neighbours<string>;
    }
  | {
      readonly kind: 'edition-day';
      readonly issues: readonly Issue[];
      readonly neighbours: Neighbours<IsoDate>;
    }
  | {
      readonly kind: 'edition';
      readonly issue: Issue;
      /** All editions of its day, the issue among them. */
      readonly ofDay: readonly Issue[];
      readonly neighbours: Neighbours<IssueName>;
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
      readonly name: string;
      readonly year: Period;
      readonly part: Part;
      readonly neighbours: Neighbours<string>;
    }
  | {
      readonly kind: 'feed';
      readonly format: 'atom' | 'json';
      /** The section's name; null for the feed of the whole archive. */
      readonly section: string | null;
      /** The newest of a paper that is closed, newest first. */
      readonly articles: readonly ArticleRecord[];
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

/** The archive without its ways of finding one article, which no page shows. */
export type WholeArchive = Omit<Archive, 'byId' | 'byPath' | 'allPaths'>;

/** The first and the last day of which articles are held; null when no day of any is known. */
export interface HeldDays {
  readonly firstDay: IsoDate | null;
  readonly lastDay: IsoDate | null;
}

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
  readonly issue: IssueName | null;
  readonly previous: ArticleRecord | null;
  readonly next: ArticleRecord | null;
  readonly samePage: readonly ArticleRecord[];
  readonly sameSection: readonly ArticleRecord[];
  readonly sameDay: readonly ArticleRecord[];
  /** Published articles that an editor named. */
  readonly related: readonly ArticleRecord[];
  readonly targets: readonly ReferenceTarget[];
}

/** What a name in an article's text stands for: an article, a picture, or an article that has no page. */
export interface ReferenceTarget {
  readonly written: string;
  readonly target: ArticleRecord | Media | 'unpublished';
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

/** As much of a named group as an index shows. */
export interface GroupSummary {
  readonly name: string;
  /** Articles. */
  readonly count: number;
  /** Of the oldest and the newest article; less than a day where no more is known. */
  readonly first: IsoDate;
  readonly last: IsoDate;
}

export interface LetterGroup {
  /** `A` to `Z`; `#` for names that start with none of them. */
  readonly letter: string;
  readonly groups: readonly GroupSummary[];
}

export interface SitemapEntry {
  readonly urlPath: string;
  /** When the newspaper last changed it; null when it did not say. */
  readonly modified: string | null;
}
