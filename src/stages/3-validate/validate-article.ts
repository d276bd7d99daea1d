/*
 * Validate: parsed front matter -> an Article, or every problem of this one file.
 * Other files are not looked at: whether a link or an id exists is for later stages.
 */
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { Article } from '../../model/article.ts';
import { schemaProblems } from '../../yaml/schema-problems.ts';
import type { ParsedArticle } from '../2-parse/front-matter.ts';
import { articleSchema, exampleOf, type ArticleFields } from './article-schema.ts';
import { withDefaults, type ArticleDefaults } from './defaults.ts';
import { shortFormNames, writeOutShortForms, type LongForm } from './long-form.ts';
import { photoProblems, slugProblem } from './field-checks.ts';
import { toArticle } from './to-article.ts';

export interface ValidatedArticle {
  /** Null when a problem is an error. */
  readonly article: Article | null;
  readonly problems: readonly Diagnostic[];
}

/** Where the value of a field stands in the file. */
export type PlaceOfField = (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;

export function validateArticle(
  parsed: ParsedArticle,
  defaults: ArticleDefaults,
): ValidatedArticle {
  const { source } = parsed;
  const long = writeOutShortForms(parsed.fields.data);
  const placeOf = placesOf(parsed, long);
  const text = source.text;
  const problems: Diagnostic[] = long.clashes.map((clash) =>
    problem('front-matter/both-forms', clash, {
      place: placeOf([clash.second], 'key'),
      text,
      related: [placeOf([clash.first.split(/[.[]/)[0] ?? ''], 'key')],
    }),
  );
  const result = articleSchema.safeParse(withDefaults(long.data, source.path, defaults), {
    reportInput: true,
  });
  const knownAt = (path: readonly PropertyKey[]) => knownFields(path);
  if (!result.success) {
    const file = { prefix: 'front-matter', text, placeOf, knownAt, exampleOf } as const;
    problems.push(...schemaProblems(result.error.issues, file));
    const warningsOnly = result.error.issues.every((issue) => issue.code === 'unrecognized_keys');
    if (!warningsOnly || problems.some(({ severity }) => severity === 'error'))
      return { article: null, problems };
  }
  const fields = result.success ? result.data : withoutUnknown(long, source.path, defaults);
  if (fields === null) return { article: null, problems };
  if (fields.published === undefined && fields.print?.date === undefined)
    problems.push(problem('front-matter/day-missing', {}, { place: placeOf([]), text }));
  problems.push(...slugProblem(fields, placeOf, text), ...photoProblems(fields, source, placeOf));
  if (problems.some(({ severity }) => severity === 'error')) return { article: null, problems };
  return { article: toArticle(fields, source.path, defaults.language), problems };
}

function placesOf(parsed: ParsedArticle, long: LongForm): PlaceOfField {
  const top: Place = { path: parsed.source.shownPath, line: 1, column: 1 };
  return (path, part = 'value') => {
    // What is missing has no place of its own: the nearest thing around it is shown.
    for (let length = path.length; length > 0; length--) {
      const typed = long.typedPath(path.slice(0, length));
      const place = parsed.fields.placeOf(typed, part) ?? parsed.fields.placeOf(typed, 'value');
      if (place !== null) return place;
    }
    return top;
  };
}

/** Unknown fields are only a warning: the rest of the article is read without them. */
function withoutUnknown(
  long: LongForm,
  path: string,
  defaults: ArticleDefaults,
): ArticleFields | null {
  const data = structuredClone(withDefaults(long.data, path, defaults)) as Record<string, unknown>;
  const found = articleSchema.safeParse(data);
  for (const issue of found.error?.issues ?? []) {
    if (issue.code !== 'unrecognized_keys') continue;
    let owner: unknown = data;
    for (const part of issue.path) owner = (owner as Record<PropertyKey, unknown>)[part];
    for (const key of issue.keys) Reflect.deleteProperty(owner as object, key);
  }
  return articleSchema.safeParse(data).data ?? null;
}

function knownFields(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = articleSchema;
  for (const part of path)
    schema = typeof part === 'number' ? elementOf(schema) : childOf(schema, part);
  const names = Object.keys(shapeOf(schema) ?? {});
  return path.length === 0 ? [...names, ...shortFormNames] : names;
}

interface Inspectable {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly options?: readonly unknown[];
  readonly unwrap?: () => unknown;
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | null {
  const inner = unwrapped(schema);
  if (inner.shape !== undefined) return inner.shape;
  for (const option of inner.options ?? []) {
    if (typeof option === 'object' && shapeOf(option) !== null) return shapeOf(option);
  }
  return null;
}

function childOf(schema: unknown, name: PropertyKey): unknown {
  return shapeOf(schema)?.[String(name)];
}

function elementOf(schema: unknown): unknown {
  return unwrapped(schema).element;
}

function unwrapped(schema: unknown): Inspectable {
  let inner = (schema ?? {}) as Inspectable;
  while (inner.shape === undefined && inner.element === undefined && inner.unwrap !== undefined)
    inner = inner.unwrap() as Inspectable;
  return inner;
}
