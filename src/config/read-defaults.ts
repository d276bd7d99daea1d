import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { articleSchema, exampleOf } from '../stages/3-validate/article-schema.ts';
import type { ArticleDefaults } from '../stages/3-validate/defaults.ts';
import { writeOutShortForms } from '../stages/3-validate/long-form.ts';
import { knownAt } from '../stages/3-validate/validate-article.ts';
import type { PlainMap } from '../yaml/plain-yaml.ts';
import { checking, withoutUnknownKeys } from '../yaml/schema-issues.ts';
import { schemaProblems } from '../yaml/schema-problems.ts';
import type { ConfigFields } from './config-schema.ts';
import type { ConfigSource } from './config-source.ts';

const defaultsSchema = articleSchema.partial();

/** Front matter for all articles and for folders of them, checked here, where it was written. */
export function readDefaults(
  fields: ConfigFields,
  language: string,
  source: ConfigSource,
): { readonly defaults: ArticleDefaults; readonly problems: readonly Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const read = (value: unknown, path: readonly PropertyKey[]): PlainMap => {
    const long = writeOutShortForms(isMap(value) ? value : {});
    const result = defaultsSchema.safeParse(isMap(value) ? long.data : value, checking);
    const placeOf = (below: readonly PropertyKey[], part?: 'key' | 'value'): Place =>
      source.placeOf([...path, ...long.typedPath(below)], part);
    problems.push(
      ...schemaProblems(result.error?.issues ?? [], {
        prefix: 'front-matter',
        text: source.text,
        placeOf,
        knownAt,
        exampleOf,
      }),
    );
    // Unknown fields are only a warning: the others count all the same.
    return withoutUnknownKeys(long.data, result.error?.issues ?? []);
  };
  const defaults: ArticleDefaults = {
    archive: fields.defaults === undefined ? {} : read(fields.defaults, ['defaults']),
    folders: Object.entries(fields.folders ?? {}).map(([folder, value]) => ({
      folder: folder.replace(/^(?:\.\/)+|\/+$/g, ''),
      fields: read(value, ['folders', folder]),
    })),
    language,
  };
  return { defaults, problems };
}

function isMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
