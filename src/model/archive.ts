import type { ArchiveSettings } from './archive-settings.ts';
import type { ArticleRecord } from './article-record.ts';
import type { Issue } from './issue.ts';
import type { IsoDate } from './iso-date.ts';

/** What all articles say together. Every list stands in the order in which it is read. */
export interface Archive {
  readonly settings: ArchiveSettings;
  /** Published articles: oldest day first; within a day by edition, print page, then path. */
  readonly articles: readonly ArticleRecord[];
  /** Articles whose address must stay although their text is gone. */
  readonly withdrawn: readonly ArticleRecord[];
  readonly years: readonly YearGroup[];
  /** Oldest first, editions of a day in press order. */
  readonly issues: readonly Issue[];
  /** In the order of the settings, then by name. */
  readonly sections: readonly NamedGroup[];
  /** By name, as are bylines and agencies. */
  readonly places: readonly NamedGroup[];
  readonly bylines: readonly NamedGroup[];
  readonly agencies: readonly NamedGroup[];
  /** Published articles that others name as related. */
  readonly byId: ReadonlyMap<string, ArticleRecord>;
  /** Articles that others refer to and that have an address: published and withdrawn ones. */
  readonly byPath: ReadonlyMap<string, ArticleRecord>;
  /** Paths of the articles that others refer to, drafts and those with errors among them. */
  readonly allPaths: ReadonlySet<string>;
}

export interface YearGroup {
  /** `1972`. */
  readonly year: string;
  readonly count: number;
  readonly months: readonly MonthGroup[];
  /** Articles of which no more than the year is known. */
  readonly undated: readonly ArticleRecord[];
}

export interface MonthGroup {
  readonly year: string;
  /** `02`. */
  readonly month: string;
  readonly count: number;
  readonly days: readonly DayGroup[];
  /** Articles of which no more than the month is known. */
  readonly undated: readonly ArticleRecord[];
}

export interface DayGroup {
  readonly date: IsoDate;
  readonly articles: readonly ArticleRecord[];
  readonly issues: readonly Issue[];
}

/** The articles that share a section, dateline place, byline or agency. */
export interface NamedGroup {
  readonly name: string;
  readonly articles: readonly ArticleRecord[];
}
