import type { ArticleRecord } from '../../model/article-record.ts';
import { comparePages, compareText, pageName } from '../../model/print-page.ts';

/**
 * Articles in the order of reading: day; editions in press order, web-only
 * articles after print; print page; path. `pressOrder` names editions in the order in which they
 * were printed; those it lacks follow, numbers by value, names by text.
 */
export function inReadingOrder(
  articles: readonly ArticleRecord[],
  pressOrder: readonly string[],
): ArticleRecord[] {
  // A million articles are gathered by their days sooner than they are compared.
  const byDay = new Map<string, ArticleRecord[]>();
  for (const article of articles) {
    const ofDay = byDay.get(article.day);
    if (ofDay === undefined) byDay.set(article.day, [article]);
    else ofDay.push(article);
  }
  const compare = orderOfDay(pressOrder);
  return [...byDay]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, ofDay]) => ofDay.sort(compare));
}

/** Compares articles of one day. */
function orderOfDay(pressOrder: readonly string[]): (a: ArticleRecord, b: ArticleRecord) => number {
  const ranks = new Map(pressOrder.map((edition, index) => [edition, index]));
  return (a, b) =>
    Number(a.print === null) - Number(b.print === null) ||
    compareEditions(ranks, a.print?.edition ?? null, b.print?.edition ?? null) ||
    comparePages(a.print && pageName(a.print), b.print && pageName(b.print)) ||
    compareText(a.path, b.path);
}

/** An article that names no edition comes first: it belongs to its day's first edition. */
export function compareEditions(
  ranks: ReadonlyMap<string, number>,
  a: string | null,
  b: string | null,
): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  const left = ranks.get(a) ?? Infinity;
  const right = ranks.get(b) ?? Infinity;
  if (left !== right) return left - right;
  const [first, second] = [numberIn(a), numberIn(b)];
  if (first !== second) return first - second;
  return compareText(a, b);
}

/** Names without a number come after all numbers, so that three editions can never chase each other in a circle. */
function numberIn(edition: string): number {
  return Number(/\d+/.exec(edition)?.[0] ?? Infinity);
}
