import type { NamedGroup } from '../../model/archive.ts';
import type { ArticleRecord } from '../../model/article-record.ts';
import { slugify } from '../../model/slug.ts';
import { compareText } from '../../model/print-page.ts';

/**
 * Groups articles by the names that `namesOf` gives for each, in one pass. Names that
 * differ only in case, accents or punctuation (`Moscow`, `MOSCOW`) are one group, under the spelling
 * that most articles use. Groups come by name; articles keep their order.
 */
export function groupByName(
  articles: readonly ArticleRecord[],
  namesOf: (article: ArticleRecord) => readonly string[],
): NamedGroup[] {
  const keys = new Map<string, string>();
  const groups = new Map<string, { spellings: Map<string, number>; articles: ArticleRecord[] }>();
  for (const article of articles) {
    for (const name of namesOf(article)) {
      const key = keys.get(name) ?? (slugify(name) || name);
      keys.set(name, key);
      const group = groups.get(key) ?? { spellings: new Map<string, number>(), articles: [] };
      groups.set(key, group);
      group.spellings.set(name, (group.spellings.get(name) ?? 0) + 1);
      // Two names of one article may mean one group: it is listed once.
      if (group.articles.at(-1) !== article) group.articles.push(article);
    }
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => ({ name: mostUsed(group.spellings), articles: group.articles }));
}

function mostUsed(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0] ?? '';
}
