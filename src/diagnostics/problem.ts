import { catalog, type FactsOf, type ProblemId } from './catalog.ts';
import type { CatalogEntry } from './catalog-entry.ts';
import { codeFrame } from './code-frame.ts';
import type { Diagnostic, Place } from './diagnostic.ts';

/** Where a problem is, as far as it is known. */
export interface Where {
  readonly place?: Place | null;
  /** The whole text of the file at `place`, for the code frame. */
  readonly text?: string;
  readonly related?: readonly Place[];
}

/** A problem of kind `id`, its texts filled in with `facts`. */
export function problem<Id extends ProblemId>(
  id: Id,
  facts: FactsOf<Id>,
  where: Where = {},
): Diagnostic {
  // The catalog's type ties `facts` to `id` for callers; inside, one entry is as good as another.
  const texts = catalog[id] as unknown as CatalogEntry<FactsOf<Id>>;
  const place = where.place ?? null;
  return {
    id,
    severity: texts.severity,
    place,
    frame: place !== null && where.text !== undefined ? codeFrame(where.text, place) : null,
    what: texts.what(facts),
    why: texts.why(facts),
    fix: texts.fix(facts),
    related: where.related ?? [],
  };
}
