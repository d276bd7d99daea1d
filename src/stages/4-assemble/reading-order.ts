import type { ArticleRecord, PrintRecord } from '../../model/article-record.ts';
import { compareText, pageName, pageOrder } from '../../model/print-page.ts';

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
  let ofDay: ArticleRecord[] = [];
  for (const article of articles) {
    const { day } = article;
    // Files of one day mostly stand together.
    if (ofDay[0]?.day !== day) {
      ofDay = byDay.get(day) ?? [];
      byDay.set(day, ofDay);
    }
    ofDay.push(article);
  }
  const compare = orderOfDay(pressOrder);
  return [...byDay]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, together]) => together.sort(compare));
}

/** Compares articles of one day. */
function orderOfDay(pressOrder: readonly string[]): (a: ArticleRecord, b: ArticleRecord) => number {
  const ranks = new Map(pressOrder.map((edition, index) => [edition, index]));
  const compareSheets = pageOrder();
  const compareInPrint = (a: PrintRecord | null, b: PrintRecord | null): number => {
    if (a === b) return 0;
    if (a === null || b === null) return a === null ? 1 : -1;
    return compareEditions(ranks, a.edition, b.edition) || compareSheets(pageName(a), pageName(b));
  };
  return (a, b) => compareInPrint(a.print, b.print) || compareText(a.path, b.path);
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
