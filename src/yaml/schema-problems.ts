import type { $ZodIssue } from 'zod/v4/core';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import { explainDate } from './explain-date.ts';
import { canonicalLanguage } from './language-tag.ts';
import { plainIssues } from './schema-issues.ts';

/** What the translation of a schema's findings into problems needs to know of the file. */
export interface SchemaFile {
  /** Which file's texts to use. */
  readonly prefix: 'front-matter' | 'config';
  readonly text: string;
  readonly placeOf: (path: readonly PropertyKey[], part: 'key' | 'value') => Place;
  /** Names of the fields that may stand at `path`, for did-you-mean. */
  readonly knownAt: (path: readonly PropertyKey[]) => readonly string[];
  /** A line that gives the field at `path` rightly. */
  readonly exampleOf: (path: readonly PropertyKey[]) => string;
}

/** Findings of a schema of ours that zod has no code for, carried in a custom issue's `params`. */
export type CustomFinding =
  | { readonly finding: 'date'; readonly value: string }
  | { readonly finding: 'url'; readonly value: string }
  | { readonly finding: 'language'; readonly value: string }
  | { readonly finding: 'problem'; readonly make: (place: Place, text: string) => Diagnostic };

/** One problem for each thing the schema found wrong. */
export function schemaProblems(issues: readonly $ZodIssue[], file: SchemaFile): Diagnostic[] {
  return plainIssues(issues).flatMap((issue) => problemsOf(issue, file));
}

function problemsOf(issue: $ZodIssue, file: SchemaFile): Diagnostic[] {
  const { prefix, text } = file;
  const field = fieldName(issue.path);
  const where = { place: file.placeOf(issue.path, 'value'), text };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = file.knownAt(issue.path);
        const place = file.placeOf([...issue.path, key], 'key');
        const facts = {
          field: fieldName([...issue.path, key]),
          similar: didYouMean(key, known),
          known: known.length > 12 ? '' : quoteList(known),
        };
        return problem(`${prefix}/unknown-field`, facts, { place, text });
      });
    case 'invalid_value': {
      const known = issue.values.map(String);
      const value = typeof issue.input === 'string' ? issue.input : 'a list or map';
      const similar = didYouMean(value, known);
      return [
        problem(
          `${prefix}/value-unknown`,
          { field, value, known: quoteList(known), similar },
          where,
        ),
      ];
    }
    case 'custom': {
      const found = issue.params as CustomFinding;
      switch (found.finding) {
        case 'date':
          return [problem(`${prefix}/date-invalid`, explainDate(found.value), where)];
        case 'url':
          return [problem('front-matter/url-invalid', { field, value: found.value }, where)];
        case 'language':
          return [problem(`${prefix}/language-invalid`, languageFacts(found.value), where)];
        case 'problem':
          return [found.make(where.place, text)];
      }
    }
  }
  const example = file.exampleOf(issue.path);
  if (issue.input === undefined)
    return [problem(`${prefix}/field-missing`, { field, example }, where)];
  const facts = { field, found: kindOf(issue.input), expected: expectedOf(issue), example };
  return [problem(`${prefix}/type-wrong`, facts, where)];
}

/** `photos[1].file` of `['photos', 1, 'file']`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part + 1}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
}

function quoteList(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map of fields' : 'plain text';
}

function expectedOf(issue: $ZodIssue): string {
  if (issue.code === 'invalid_union')
    return [
      ...new Set(issue.errors.map(([alternative]) => (alternative ? expectedOf(alternative) : ''))),
    ].join(' or ');
  if (issue.code !== 'invalid_type') return 'plain text';
  if (issue.expected === 'array') return 'a list';
  return issue.expected === 'object' || issue.expected === 'record'
    ? 'a map of fields'
    : 'plain text';
}

/** A tag is suggested for what comes close to one, such as `en_GB`. */
function languageFacts(value: string): { value: string; suggestion: string | null } {
  const near = value.trim().replaceAll('_', '-');
  return { value, suggestion: canonicalLanguage(near) };
}
