import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { ImportEvent, ImportSource } from '../imported-article.ts';

export function asEvent(found: Diagnostic): ImportEvent {
  return { kind: 'problem', problem: found };
}

export function recordBroken(
  { file }: Pick<ImportSource, 'file'>,
  line: number | null,
  record: string,
  reason: string,
): ImportEvent {
  return asEvent(
    problem('import/record-broken', { record, reason }, { place: placeOf(file, line) }),
  );
}

export function recordTooLarge(
  { file }: Pick<ImportSource, 'file'>,
  line: number | null,
  record: string,
  limit: string,
): ImportEvent {
  return asEvent(
    problem('import/record-too-large', { record, limit }, { place: placeOf(file, line) }),
  );
}

export function tooDeep(
  { file }: Pick<ImportSource, 'file'>,
  line: number | null,
  what: string,
  limit: number,
): ImportEvent {
  return asEvent(problem('import/too-deep', { what, limit }, { place: placeOf(file, line) }));
}

export function truncated(
  { file }: Pick<ImportSource, 'file'>,
  line: number | null,
  what: string,
): ImportEvent {
  return asEvent(problem('import/truncated', { what }, { place: placeOf(file, line) }));
}

export function notInFormat(
  { file }: Pick<ImportSource, 'file'>,
  format: string,
  reason: string,
): ImportEvent {
  return asEvent(
    problem('import/not-in-format', { format, reason }, { place: placeOf(file, null) }),
  );
}

/** Tells which columns were guessed, with the lines for a profile that say the same; null when none were. */
export function columnsGuessed(
  { file }: Pick<ImportSource, 'file'>,
  fields: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, string>,
): ImportEvent | null {
  const guessed = [...fields].filter(
    ([name, field]) => name !== field && !given.has(name) && !given.has(name.toLowerCase()),
  );
  if (guessed.length === 0) return null;
  const columns = guessed.map(([name, field]) => `\`${name}\` as \`${field}\``).join(', ');
  const pairs = guessed.map(([name, field]) => `${asKey(name)}: ${field}`);
  const example = `columns: { ${pairs.join(', ')} }`;
  return asEvent(
    problem('import/columns-guessed', { columns, example }, { place: placeOf(file, null) }),
  );
}

function asKey(name: string): string {
  return /^[a-z_][\w-]*$/i.test(name) ? name : JSON.stringify(name);
}

function placeOf(path: string, line: number | null): { path: string; line?: number } {
  return line === null ? { path } : { path, line };
}
