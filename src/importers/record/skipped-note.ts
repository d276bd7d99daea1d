import { problem } from '../../diagnostics/problem.ts';
import type { ImportEvent, ImportSource } from '../imported-article.ts';
import { asEvent } from './record-problems.ts';

/** Tells how many records were no articles; null when all were. */
export function skippedNote(
  { file }: Pick<ImportSource, 'file'>,
  skipped: ReadonlyMap<string, number>,
): ImportEvent | null {
  const count = [...skipped.values()].reduce((sum, number) => sum + number, 0);
  if (count === 0) return null;
  const kinds = [...skipped].map(([kind, number]) => `${kind} (${number})`).join(', ');
  return asEvent(problem('import/records-skipped', { count, kinds }, { place: { path: file } }));
}
