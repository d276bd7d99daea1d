import type { ArticleRecord } from '../../model/article-record.ts';
import type { SitePage } from '../../model/site-page.ts';

/**
 * Pages that are planned together, when they are asked for, and each time anew: a million planned pages
 * never stand in memory. Whoever finds `from` as it was, and the texts, need not ask.
 */
export interface PageGroup {
  /** Tells the group from all others; where all its pages stand below one address, that. */
  readonly name: string;
  /** Plain data: all that the pages show of the archive. */
  readonly from: object;
  /** Articles whose own text is on the pages. */
  readonly texts: readonly ArticleRecord[];
  /** Whether the pages are copies of files, for which `from` does not stand. */
  readonly isOfFiles: boolean;
  readonly pages: () => Iterable<SitePage>;
}

/** `planPages` must know nothing but `from`. */
export function pageGroup<From extends object>(
  name: string,
  from: From,
  planPages: (from: From) => Iterable<SitePage>,
  { texts = [], isOfFiles = false }: Partial<Pick<PageGroup, 'texts' | 'isOfFiles'>> = {},
): PageGroup {
  return { name, from, texts, isOfFiles, pages: () => planPages(from) };
}
