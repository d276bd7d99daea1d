import type { Diagnostic } from './diagnostic.ts';

/** Problems by path, line, column and id, those of no file first, each once: the same whatever order they were found in. */
export function inReportOrder(problems: readonly Diagnostic[]): Diagnostic[] {
  const once = new Map<string, Diagnostic>();
  for (const found of problems) {
    const place = found.place;
    // What is wrong in a template is wrong on every page: the first one stands for all.
    const key = [found.id, place?.path, place?.line, place?.column, templateKey(found)].join('\n');
    const earlier = once.get(key);
    if (earlier === undefined || found.why < earlier.why) once.set(key, found);
  }
  return [...once.values()].sort(
    (a, b) =>
      compare(a.place?.path ?? '', b.place?.path ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      compare(a.id, b.id) ||
      compare(a.what, b.what),
  );
}

function templateKey(found: Diagnostic): string {
  return found.id.startsWith('template/') && found.place !== null ? '' : found.what;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function hasErrors(problems: readonly Diagnostic[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** The same problems; when `isStrict`, warnings are errors. */
export function withSeverity(
  problems: readonly Diagnostic[],
  isStrict: boolean,
): readonly Diagnostic[] {
  return isStrict ? problems.map((found) => ({ ...found, severity: 'error' as const })) : problems;
}
