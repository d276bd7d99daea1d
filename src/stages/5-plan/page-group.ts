import type { ArticleRecord } from '../../model/article-record.ts';
import type { SitePage } from '../../model/site-page.ts';

/**
 * Pages that are planned together, when they are asked for, and each time anew: a million planned pages
 * never stand in memory. Whoever finds `madeOf` as it was, and the texts, need not ask.
 */
export interface PageGroup {
  /** Tells the group from all others; where all its pages stand below one address, that. */
  readonly name: string;
  /** Plain data: all that the pages show of the archive. */
  readonly from: object;
  /** Of what `from` is made, and of the settings: equal data, equal `from`. Less where `from` holds articles many times over. */
  readonly madeOf: object;
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
  more: Partial<Pick<PageGroup, 'madeOf' | 'texts' | 'isOfFiles'>> = {},
): PageGroup {
  const { madeOf = from, texts = [], isOfFiles = false } = more;
  return { name, from, madeOf, texts, isOfFiles, pages: () => planPages(from) };
}
