import type { $ZodIssue } from 'zod/v4/core';
import type { PlainMap } from './plain-yaml.ts';

/**
 * How fields are checked against a schema. Problems have texts of their own, so zod is kept from
 * making up its messages, for which it asks the values of an article for their `constructor.name`.
 */
export const checking = { reportInput: true, error: () => 'unused' } as const;

/**
 * A schema's findings, those of a union replaced by the findings of the alternative that the
 * value was meant as: of `dateline: { place: X }` those of the map, not that it is no text.
 * A union stays one finding when the value is of the kind of none of its alternatives.
 */
export function plainIssues(issues: readonly $ZodIssue[]): $ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const meant = issue.errors.find((alternative) => !alternative.some(isOfAnotherKind));
    if (meant === undefined) return [issue];
    return plainIssues(meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

function isOfAnotherKind(issue: $ZodIssue): boolean {
  if (issue.path.length > 0) return false;
  // Words to choose from are text: a list or map was not meant as one of them.
  const isNoWord = issue.code === 'invalid_value' && typeof issue.input !== 'string';
  return issue.code === 'invalid_type' || isNoWord;
}

/** A copy of `data` without the keys that `issues` do not know; the rest is worth reading all the same. */
export function withoutUnknownKeys(data: PlainMap, issues: readonly $ZodIssue[]): PlainMap {
  const copy = structuredClone(data);
  for (const issue of plainIssues(issues)) {
    if (issue.code !== 'unrecognized_keys') continue;
    let owner: unknown = copy;
    for (const part of issue.path) owner = (owner as Record<PropertyKey, unknown>)[part];
    for (const key of issue.keys) Reflect.deleteProperty(owner as object, key);
  }
  return copy;
}
