import type { Column } from './article-of-record.ts';

/** How deep objects may stand in each other in a record. */
export const deepestRecord = 40;

/**
 * The values of a JSON object as columns, all scalars as texts, those of inner objects by their paths. Empty values are left
 * out. Null when it is nested deeper than any record.
 */
export function flatten(record: object): Column[] | null {
  const columns: Column[] = [];
  return visit(record, '', 0) ? columns : null;

  function visit(value: object, path: string, depth: number): boolean {
    if (depth > deepestRecord) return false;
    for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
      const name = path === '' ? key : `${path}.${key}`;
      if (isMap(inner)) {
        if (!visit(inner, name, depth + 1)) return false;
        continue;
      }
      const texts = asTexts(inner, depth);
      if (texts === undefined) return false;
      if (texts !== null) columns.push({ name, value: texts });
    }
    return true;
  }
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value with every scalar as text; null when there is nothing in it, undefined when it is too deep. */
function asTexts(value: unknown, depth: number): unknown {
  if (depth > deepestRecord) return undefined;
  if (value === null || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') return null;
  const isList = Array.isArray(value);
  const entries: [string, unknown][] = [];
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const texts = asTexts(inner, depth + 1);
    if (texts === undefined) return undefined;
    if (texts !== null) entries.push([key, texts]);
  }
  if (entries.length === 0) return null;
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
