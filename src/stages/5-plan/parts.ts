import type { ArticleRecord } from '../../model/article-record.ts';
import type { NamedGroup } from '../../model/archive.ts';
import type { GroupSummary, Neighbours, Part } from '../../model/site-page.ts';

/** Articles on one page of a list, at most. */
const articlesPerPart = 200;

/** How many pages a list of `count` articles takes. */
export function partCount(count: number): number {
  return Math.max(1, Math.ceil(count / articlesPerPart));
}

/** Cuts a list, oldest first, into numbered pages: page 1 is full before page 2 begins, so that pages never move. */
export function partsOf(articles: readonly ArticleRecord[]): Part[] {
  const total = partCount(articles.length);
  return Array.from({ length: total }, (_, index) => ({
    number: index + 1,
    total,
    articles: articles.slice(index * articlesPerPart, (index + 1) * articlesPerPart),
  }));
}

/** What indexes say of groups, each of which has an article, in reading order. */
export function summariesOf(groups: readonly NamedGroup[]): GroupSummary[] {
  return groups.flatMap(({ name, articles }) => {
    const [first, last] = [articles[0], articles.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ name, count: articles.length, first: first.day, last: last.day }];
  });
}

/** The one before and the one after the item at `index`; null where there is none. */
export function neighboursAt<Item>(
  items: readonly (Item | null)[],
  index: number,
): Neighbours<Item> {
  return { previous: items[index - 1] ?? null, next: items[index + 1] ?? null };
}

/** Each item with the one before and the one after it. */
export function withNeighbours<Item>(items: readonly Item[]): [Item, Neighbours<Item>][] {
  return items.map((item, index) => [item, neighboursAt(items, index)]);
}
