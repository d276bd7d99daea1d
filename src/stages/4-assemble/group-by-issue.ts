import type { ArticleRecord } from '../../model/article-record.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Issue } from '../../model/issue.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { pageName, pageOrder } from '../../model/print-page.ts';

/**
 * Gathers the articles of one day, in reading order, into print issues, one for each edition.
 *
 * An article that names no edition belongs to the day's first one; a web-only
 * article (no `print`) belongs to none. Editions come in press order, articles by page.
 */
export function issuesOfDay(date: IsoDate, articles: readonly ArticleRecord[]): Issue[] {
  const printed = articles.filter(({ print }) => print !== null);
  const byEdition = groupBy(printed, ({ print }) => print?.edition ?? null);
  const unnamed = byEdition.get(null);
  const firstNamed = unnamed && [...byEdition.keys()].find((edition) => edition !== null);
  if (unnamed !== undefined && firstNamed !== undefined) {
    byEdition.delete(null);
    const merged = [...unnamed, ...(byEdition.get(firstNamed) ?? [])];
    const comparePages = pageOrder();
    // Both halves are in page order already, and sorting is stable.
    merged.sort((a, b) => comparePages(a.print && pageName(a.print), b.print && pageName(b.print)));
    byEdition.set(firstNamed, merged);
  }
  return [...byEdition].map(([edition, members]) => toIssue(date, edition, members));
}

function toIssue(date: IsoDate, edition: string | null, articles: readonly ArticleRecord[]): Issue {
  let publication: string | null = null;
  let volume: string | null = null;
  let number: string | null = null;
  // The first that says each.
  for (const { print } of articles) {
    publication ??= print?.publication ?? null;
    volume ??= print?.volume ?? null;
    number ??= print?.issue ?? null;
  }
  return { date, edition, publication, volume, number, articles };
}
