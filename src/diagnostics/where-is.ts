import type { Place } from './diagnostic.ts';
import type { Where } from './problem.ts';

/**
 * Where an article, named by its path below the articles folder, says `value` in the field `name`: for problems
 * that show only when articles are looked at together. The file alone when it does not say it there.
 */
export type WhereIs = (
  articlePath: string,
  name: string,
  value: string,
) => Where & { readonly place: Place };
