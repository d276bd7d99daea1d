import { z } from 'zod';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import type { FileSystem } from '../files/file-system.ts';
import { decodeText } from '../stages/1-read/decode-text.ts';
import { knownFields } from '../yaml/known-fields.ts';
import { parseYaml, type YamlFields } from '../yaml/parse-yaml.ts';
import { checking } from '../yaml/schema-issues.ts';
import { schemaProblems } from '../yaml/schema-problems.ts';
import { defaultProfile, type Profile } from './profile.ts';

const text = z.string().transform((value) => value.trim());
const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value).map((item) => item.trim()))
  .transform((items) => items.filter((item) => item !== ''));

/** `profile.yaml`, every key. A description is the key’s documentation. */
const profileSchema = z.strictObject({
  publication: text.optional().describe('The newspaper’s name, where the sources leave it out.'),
  sections: list.optional().describe('Names of sections as the paper spells them.'),
  categories: z
    .record(z.string(), text)
    .optional()
    .describe('Category, tag or desk of the source -> the section it is.'),
  print_lines: list.optional().describe('Print lines, with `{date}`, `{page}` and the like.'),
  boilerplate: list.optional().describe('Lines that are no part of an article; `*` is any text.'),
  agencies: list.optional().describe('News agencies beside the known ones.'),
  date_order: z
    .enum(['dmy', 'mdy'])
    .optional()
    .describe('Which number of `11/12/2016` is the day.'),
  columns: z
    .record(z.string(), text)
    .optional()
    .describe('Column or key of the source -> field; `body` for the text, `-` to leave it out.'),
});

const examples: ReadonlyMap<string, string> = new Map([
  ['sections', 'sections: [Local News, Sport]'],
  ['categories', 'categories: { local: Local News }'],
  ['print_lines', 'print_lines: ["Printed in {publication}, {date}, page {page}"]'],
  ['boilerplate', 'boilerplate: ["Sign up for our newsletter*"]'],
  ['agencies', 'agencies: [Meridian]'],
  ['columns', 'columns: { Text: body, Day: published }'],
]);

const largestProfile = 1_000_000;

/** Reads a profile; with a problem that is an error, nothing of it counts. `path` is absolute. */
export function loadProfile(
  fs: FileSystem,
  path: string,
  shownPath: string,
): { readonly profile: Profile; readonly problems: readonly Diagnostic[] } {
  const place: Place = { path: shownPath };
  const bytes = fs.read(path);
  const failed = (found: Diagnostic) => ({ profile: defaultProfile, problems: [found] });
  if (bytes === null)
    return failed(problem('import/profile-missing', { path: shownPath }, { place }));
  if (bytes.length > largestProfile) {
    const facts = { size: 'more than 1 MB', limit: '1 MB' };
    return failed(problem('yaml/too-large', facts, { place }));
  }
  const yaml = decodeText(bytes, shownPath);
  if (typeof yaml !== 'string') return failed(yaml);
  const fields = parseYaml({ yaml, path: shownPath, fileText: yaml });
  if (!('data' in fields)) return { profile: defaultProfile, problems: fields };
  return checkedProfile(fields, yaml, shownPath);
}

function checkedProfile(fields: YamlFields, yaml: string, shownPath: string) {
  const placeOf = (path: readonly PropertyKey[], part: 'key' | 'value'): Place => {
    for (let length = path.length; length > 0; length--) {
      const found = fields.placeOf(path.slice(0, length), part);
      if (found !== null) return found;
    }
    return { path: shownPath, line: 1, column: 1 };
  };
  const result = profileSchema.safeParse(fields.data, checking);
  const problems = schemaProblems(result.error?.issues ?? [], {
    prefix: 'config',
    text: yaml,
    placeOf,
    knownAt: (path) => knownFields(profileSchema, path),
    exampleOf: (path) => examples.get(String(path[0])) ?? `${String(path.at(-1))}: some text`,
  });
  return { profile: result.data === undefined ? defaultProfile : toProfile(result.data), problems };
}

function toProfile(data: z.output<typeof profileSchema>): Profile {
  const lower = Object.entries(data.categories ?? {}).map(
    ([category, section]) => [category.trim().toLowerCase(), section] as const,
  );
  return {
    publication: data.publication ?? null,
    sections: data.sections ?? [],
    categories: new Map(lower),
    printLines: data.print_lines ?? [],
    boilerplate: data.boilerplate ?? [],
    agencies: data.agencies ?? [],
    dateOrder: data.date_order ?? null,
    columns: new Map(Object.entries(data.columns ?? {})),
  };
}
