import type { ArticleRecord } from './article-record.ts';
import { groupBy } from './group-by.ts';
import type { IsoDate } from './iso-date.ts';
import { pageName } from './print-page.ts';

/** What was published on paper on one day in one edition. */
export interface Issue {
  readonly date: IsoDate;
  /** `Late City Final`; null when no article of the issue names an edition. */
  readonly edition: string | null;
  readonly publication: string | null;
  readonly volume: string | null;
  readonly number: string | null;
  /** In print order: by page, then path. */
  readonly articles: readonly ArticleRecord[];
}

/** As much of an issue as tells it from all others. */
export interface IssueName {
  readonly date: IsoDate;
  readonly edition: string | null;
  /** How many issues its day has. */
  readonly ofDay: number;
}

export function issueName({ date, edition }: Issue, ofDay: readonly Issue[]): IssueName {
  return { date, edition, ofDay: ofDay.length };
}

/** A page of paper. */
export interface PrintPage {
  /** `A1`; with the print section where the page's own name lacks it: `Sports 3`; null when not known. */
  readonly name: string | null;
  readonly articles: readonly ArticleRecord[];
}

/** The pages of an issue in print order. Made when they are asked for: a million articles have nearly as many pages. */
export function printPages({ articles }: Issue): PrintPage[] {
  const pages = groupBy(articles, ({ print }) => (print === null ? null : pageName(print)));
  return [...pages].map(([name, onPage]) => ({ name, articles: onPage }));
}
