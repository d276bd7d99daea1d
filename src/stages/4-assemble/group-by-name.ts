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
  const groups = new Map<string, Group>();
  const spellings = new Map<string, Spelling>();
  const spellingOf = (name: string): Spelling => {
    const key = slugify(name) || name;
    const group = groups.get(key) ?? { spellings: [], articles: [] };
    groups.set(key, group);
    const spelling = { name, group, uses: 0 };
    group.spellings.push(spelling);
    spellings.set(name, spelling);
    return spelling;
  };
  for (const article of articles) {
    for (const name of namesOf(article)) {
      const spelling = spellings.get(name) ?? spellingOf(name);
      spelling.uses++;
      const { articles: found } = spelling.group;
      // Two names of one article may mean one group: it is listed once.
      if (found.at(-1) !== article) found.push(article);
    }
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => ({ name: mostUsed(group.spellings), articles: group.articles }));
}

interface Group {
  readonly spellings: Spelling[];
  readonly articles: ArticleRecord[];
}

/** A name as it is written, and how often it is. */
interface Spelling {
  readonly name: string;
  readonly group: Group;
  uses: number;
}

function mostUsed(spellings: readonly Spelling[]): string {
  const inOrder = [...spellings].sort((a, b) => b.uses - a.uses || compareText(a.name, b.name));
  return inOrder[0]?.name ?? '';
}
