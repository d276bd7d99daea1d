import { writeYaml } from '../yaml/write-yaml.ts';
import type { ImportedArticle } from './imported-article.ts';

/** Lines and names that come back in many sources, collected one article at a time. */
export interface Learner {
  readonly add: (article: ImportedArticle) => void;
  /** Whether as many articles were seen as are looked at. */
  readonly isFull: () => boolean;
  /** What was found, as the text of a profile with the counts as comments. */
  readonly profile: () => string;
}

/** So many articles show what repeats. */
const mostArticles = 2000;
const fewest = 3;
/** Of a text and not of a page's frame; in characters. */
const longestLine = 600;

/** Learns what a profile should say: lines of at least half of the articles are proposed as boilerplate. */
export function createLearner(): Learner {
  const lines = new Map<string, number>();
  const sections = new Map<string, number>();
  const publications = new Map<string, number>();
  let articles = 0;
  const count = (counts: Map<string, number>, name: unknown): void => {
    if (typeof name === 'string') counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  return {
    isFull: () => articles >= mostArticles,
    add({ account, fields }) {
      articles++;
      const unknown = account.filter(
        ({ fate, rule, text }) =>
          (fate === 'kept' || rule === 'after-print-line' || rule === 'boilerplate/profile') &&
          text.length <= longestLine,
      );
      for (const text of new Set(unknown.map((piece) => piece.text.replace(/\s+/g, ' ').trim())))
        count(lines, text);
      count(sections, fields.section);
      count(publications, (fields.print as { publication?: string } | undefined)?.publication);
    },
    profile() {
      const repeated = sorted(lines).filter(
        ([, times]) => times >= fewest && times * 2 >= articles,
      );
      const named = sorted(sections).filter(([, times]) => times >= 2);
      const [paper] = sorted(publications);
      const parts = [
        `# Learned from ${articles} article${articles === 1 ? '' : 's'}. Look at each line before you use it.\n`,
        ...(paper === undefined ? [] : [writeYaml({ publication: paper[0] })]),
        ...(named.length === 0 ? [] : [listOf('sections', named, articles)]),
        ...(repeated.length === 0
          ? ['# No line comes back in half of the articles.\n']
          : [listOf('boilerplate', repeated, articles)]),
      ];
      return parts.join('');
    },
  };
}

function sorted(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}

/** A list with the count of each item behind it, as a comment. A star in a line is itself: `*` stands for any text, itself among it. */
function listOf(name: string, items: readonly [string, number][], articles: number): string {
  const rows = items.map(([text, times]) => {
    const [, row = ''] = writeYaml({ list: [text] }).split('\n', 2);
    return `${row} # in ${times} of ${articles}\n`;
  });
  return `${name}:\n${rows.join('')}`;
}
