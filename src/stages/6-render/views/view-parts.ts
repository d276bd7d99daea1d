/** A link inside the archive or away from it. */
export interface LinkView {
  readonly text: string;
  /** Ready for `href`: relative within the archive. */
  readonly href: string;
}

/** A step of the way up; the page itself comes last and has no address. */
export interface CrumbView {
  readonly text: string;
  readonly href: string | null;
}

/** A calendar date for people and machines. */
export interface DateView {
  /** `1972-02-29`, for `<time datetime>`. */
  readonly iso: string;
  /** In full words: `Tuesday, February 29, 1972`; `February 1972` or `1972` when no more is known. */
  readonly words: string;
  /** `Feb. 29, 1972`. */
  readonly short: string;
}

/** One line of a list of articles. */
export interface ArticleLinkView {
  readonly headline: string;
  readonly href: string;
  readonly section: string;
  /** As printed; null when it has none. */
  readonly byline: string | null;
  /** The print page's name: `A1`; null for a web-only article or when the page is unknown. */
  readonly printPage: string | null;
  readonly date: DateView;
  /** BCP 47, when it differs from the archive's own language; else null. */
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl';
}

/** Articles under one heading: a day, a section, a month. */
export interface ArticleGroupView {
  readonly heading: string;
  /** Where the heading leads; null when it is only a heading. */
  readonly href: string | null;
  readonly articles: readonly ArticleLinkView[];
}

/** One bar of a chart, and one row of the table that says the same. */
export interface BarView {
  readonly label: string;
  /** Null for a period without articles. */
  readonly href: string | null;
  readonly count: number;
  /** 0 to 100: the count against the largest one in the chart. */
  readonly share: number;
}

/** The pages of a long list, oldest first; null views stand for lists of one page. */
export interface PagerView {
  readonly current: number;
  readonly total: number;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
  /** Every page of the list; the current one has no address. */
  readonly pages: readonly CrumbView[];
}

/** How many articles, and from when to when. */
export interface SpanView {
  readonly count: number;
  /** `1,204 articles`, `1 article`. */
  readonly countWords: string;
  /** `1961` or `1961–2009`. */
  readonly years: string;
  readonly first: DateView;
  readonly last: DateView;
}

/** The neighbours of a page in time. */
export interface NeighboursView {
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

/** A month as a calendar table, Monday to Sunday or Sunday to Saturday. */
export interface CalendarView {
  /** `February 1972`. */
  readonly caption: string;
  readonly weekdays: readonly { readonly short: string; readonly full: string }[];
  /** Weeks of seven cells. */
  readonly weeks: readonly (readonly CalendarCellView[])[];
}

export interface CalendarCellView {
  /** Day of the month, 1 to 31; null outside the month. */
  readonly day: number | null;
  /** Null where there is nothing to read. */
  readonly href: string | null;
  readonly count: number;
  /** 0 (nothing) to 4 (the most): how dark the cell is. */
  readonly level: number;
  /**
   * `held`: we have articles; `missing`: published, not held by this archive;
   * `none`: nothing was published that day; `outside`: not a day of this month.
   */
  readonly state: 'held' | 'missing' | 'none' | 'outside';
  /** For screen readers: `February 29, 1972: 7 articles`. */
  readonly label: string;
}
