import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countWords } from './count-words.ts';
import type { Doubt, ImportedArticle } from './imported-article.ts';
import type { Outcome } from './article-writer.ts';

/** How often a field was given, and how often somebody must look at it. */
export interface FieldCount {
  readonly given: number;
  readonly review: number;
}

/** What an import did, in numbers. */
export interface Tally {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Articles that a person should look at. */
  readonly toReview: number;
  /** By field, the most important ones first. */
  readonly fields: ReadonlyMap<string, FieldCount>;
  /** Words of the sources by what became of them. */
  readonly kept: number;
  /** Field -> words that went to it. */
  readonly moved: ReadonlyMap<string, number>;
  /** Rule -> words that it dropped. */
  readonly dropped: ReadonlyMap<string, number>;
  /** The first of them; there may be as many as records. */
  readonly problems: readonly Diagnostic[];
  /** All of them, those that are not kept among them. */
  readonly errors: number;
  readonly warnings: number;
}

export interface Counter {
  readonly addArticle: (
    article: ImportedArticle,
    doubts: readonly Doubt[],
    outcome: Outcome,
  ) => void;
  readonly addProblem: (problem: Diagnostic) => void;
  readonly tally: () => Tally;
}

/** So many problems are kept for the report. */
const mostProblems = 500;

const fieldOrder = [
  ...['headline', 'section', 'published', 'print', 'dateline', 'byline', 'agency', 'photos'],
];

/** Counts while an import runs; what it keeps does not grow with the number of articles. */
export function createCounter(): Counter {
  const outcomes: Record<Outcome, number> = {
    new: 0,
    unchanged: 0,
    updated: 0,
    edited: 0,
    duplicate: 0,
  };
  const fields = new Map<string, { given: number; review: number }>(
    fieldOrder.map((name) => [name, { given: 0, review: 0 }]),
  );
  const moved = new Map<string, number>();
  const dropped = new Map<string, number>();
  const problems: Diagnostic[] = [];
  let [toReview, kept, errors, warnings] = [0, 0, 0, 0];
  const fieldOf = (name: string): { given: number; review: number } => {
    const known = fields.get(name) ?? { given: 0, review: 0 };
    fields.set(name, known);
    return known;
  };
  return {
    addArticle(article, doubts, outcome) {
      outcomes[outcome]++;
      if (doubts.length > 0) toReview++;
      for (const name of Object.keys(article.fields)) fieldOf(name).given++;
      for (const name of new Set(doubts.map(({ field }) => field.split('.')[0] ?? '')))
        fieldOf(name).review++;
      for (const { text, fate, rule: named } of article.account) {
        // The second photo counts as the first one does.
        const rule = named.replace(/\.\d+(?=\.|$)/g, '');
        const words = countWords(text);
        // Of what is left out, no word is in the archive by this article.
        if (outcome === 'duplicate')
          dropped.set('duplicate', (dropped.get('duplicate') ?? 0) + words);
        else if (fate === 'kept') kept += words;
        else {
          const counts = fate === 'moved' ? moved : dropped;
          counts.set(rule, (counts.get(rule) ?? 0) + words);
        }
      }
    },
    addProblem(problem) {
      if (problem.severity === 'error') errors++;
      else warnings++;
      if (problems.length < mostProblems) problems.push(problem);
    },
    tally: () => ({ outcomes, toReview, fields, kept, moved, dropped, problems, errors, warnings }),
  };
}
