import type { ArticleRecord } from '../../model/article-record.ts';
import type { SitePage } from '../../model/site-page.ts';

/**
 * Pages that are planned together, when they are asked for, and each time anew: a million planned pages
 * never stand in memory. Whoever finds `madeOf` as it was, and the texts, need not ask.
 */
export interface PageGroup {
  /** Tells the group from all others; where all its pages stand below one address, that. */
  readonly name: string;
  /** Plain data that stands for all that the pages show of the archive, beside the settings: equal data, equal pages. */
  readonly madeOf: object;
  /** Articles whose own text is on the pages. */
  readonly texts: readonly ArticleRecord[];
  /** Whether the pages are copies of files, for which `madeOf` does not stand. */
  readonly isOfFiles: boolean;
  readonly pages: () => Iterable<SitePage>;
}

/** `planPages` must know nothing but `from`, and that must be given by `madeOf`, which may hold less where `from` holds articles many times over. */
export function pageGroup<From extends object>(
  name: string,
  from: From,
  planPages: (from: From) => Iterable<SitePage>,
  more: Partial<Pick<PageGroup, 'madeOf' | 'texts' | 'isOfFiles'>> = {},
): PageGroup {
  const { madeOf = from, texts = [], isOfFiles = false } = more;
  return { name, madeOf, texts, isOfFiles, pages: () => planPages(from) };
}
