/*
 * Validate: parsed front matter -> an Article, or every problem of this one file.
 * Other files are not looked at: whether a link or an id exists is for later stages.
 */
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { Article } from '../../model/article.ts';
import { knownFields } from '../../yaml/known-fields.ts';
import type { PlainMap } from '../../yaml/plain-yaml.ts';
import { checking, withoutUnknownKeys } from '../../yaml/schema-issues.ts';
import { schemaProblems } from '../../yaml/schema-problems.ts';
import type { ParsedArticle } from '../2-parse/front-matter.ts';
import { articleSchema, exampleOf } from './article-schema.ts';
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
      related: [placeOf(clash.firstPath, 'key')],
    }),
  );
  const data = withDefaults(long.data, source.path, defaults);
  const result = articleSchema.safeParse(data, checking);
  const issues = result.error?.issues ?? [];
  problems.push(
    ...schemaProblems(issues, { prefix: 'front-matter', text, placeOf, knownAt, exampleOf }),
  );
  if (!hasDay(data))
    problems.push(problem('front-matter/day-missing', {}, { place: placeOf([]), text }));
  // Unknown fields are only a warning: the rest of the article is read without them.
  const fields = result.data ?? articleSchema.safeParse(withoutUnknownKeys(data, issues)).data;
  if (fields === undefined) return { article: null, problems };
  problems.push(...slugProblem(fields, placeOf, text), ...photoProblems(fields, source, placeOf));
  if (problems.some(isError)) return { article: null, problems };
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

/** Whether a day is given at all; whether it is one is the schema's to say. */
function hasDay({ published, print }: PlainMap): boolean {
  return published !== undefined || (typeof print === 'object' && 'date' in print);
}

/** Names of the fields that front matter may have at `path`, short forms included. */
export function knownAt(path: readonly PropertyKey[]): readonly string[] {
  const names = knownFields(articleSchema, path);
  return path.length === 0 ? [...names, ...shortFormNames] : names;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
