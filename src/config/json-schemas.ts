import { z } from 'zod';
import { articleSchema } from '../stages/3-validate/article-schema.ts';
import { configSchema } from './config-schema.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Editors read YAML's numbers, dates and flags as such, where backissue reads text: both are right. */
const scalar = ['string', 'number', 'boolean'];

const shortForms: Readonly<Record<string, string>> = {
  title: 'Short for `headline`.',
  date: 'Short for `published`.',
  author: 'Short for `authors`: one name or a list of names.',
  page: 'Short for `print.page`.',
  print_page: 'Short for `print.page`.',
  edition_date: 'Short for `print.date`.',
  image: 'Short for `photos[0].file`.',
  photo_caption: 'Short for `photos[0].caption`.',
  photo_credit: 'Short for `photos[0].credit`.',
};

/** JSON Schema (draft 2020-12) of an article's front matter, short forms included, for editors' completion. */
export function articleJsonSchema(): Schema {
  const schema = toEditorSchema(articleSchema, 'Front matter of an article');
  const properties = schema.properties as Readonly<Record<string, Schema>>;
  const names = { type: [...scalar, 'array'] };
  const short = Object.entries(shortForms).map(([name, description]) => {
    return [name, name === 'author' ? { ...names, description } : { type: scalar, description }];
  });
  return {
    ...schema,
    properties: {
      ...properties,
      authors: {
        anyOf: [{ type: scalar }, properties.authors, { type: 'array', items: { type: scalar } }],
      },
      ...(Object.fromEntries(short) as object),
    },
    required: ['section'],
    anyOf: [{ required: ['headline'] }, { required: ['title'] }],
  };
}

/** JSON Schema (draft 2020-12) of `backissue.yaml`. */
export function configJsonSchema(): Schema {
  return toEditorSchema(configSchema, 'Configuration of a newspaper archive');
}

function toEditorSchema(schema: z.ZodType, title: string): Schema {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return { title, ...(loosened(json) as Schema) };
}

function loosened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(loosened);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, loosened(inner)]);
  const copy = Object.fromEntries(entries) as Record<string, unknown>;
  const isFreeText = copy.type === 'string' && copy.enum === undefined;
  return isFreeText ? { ...copy, type: scalar } : copy;
}
