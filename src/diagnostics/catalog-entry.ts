import type { Severity } from './diagnostic.ts';

/** The texts of one kind of problem; `Facts` are the values of the user's that they quote. */
export interface CatalogEntry<Facts> {
  readonly severity: Severity;
  /** One sentence for the reference page: when this problem is reported. */
  readonly when: string;
  readonly what: (facts: Facts) => string;
  readonly why: (facts: Facts) => string;
  readonly fix: (facts: Facts) => string;
}

/** Lets each entry infer its own `Facts`. */
export function entry<Facts = object>(texts: CatalogEntry<Facts>): CatalogEntry<Facts> {
  return texts;
}
