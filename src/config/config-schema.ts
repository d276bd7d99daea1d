import { z } from 'zod';
import { date, languageTag, text, textList } from '../stages/3-validate/field-types.ts';

const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const publication = z.strictObject({
  name: text.describe('The newspaper’s name, as on its nameplate.'),
  place: text.optional().describe('Where it was published.'),
  publisher: text.optional(),
  issn: text.optional(),
  founded: date.optional(),
  ceased: date.optional().describe('Day of the last issue.'),
  schedule: z.array(z.enum(weekdays)).optional().describe('The days on which it came out.'),
  description: text.optional(),
});

/** `backissue.yaml`, every key. A description is the key’s documentation. */
export const configSchema = z.strictObject({
  title: text
    .optional()
    .describe('The archive’s own name; the newspaper’s name and “Archive” when left out.'),
  base_url: text.optional().describe('Address at which the archive is published.'),
  language: languageTag.optional().describe('BCP 47; `en` when left out.'),
  week_start: z.enum(['monday', 'sunday']).optional().describe('First day of a week in calendars.'),
  publication: publication.optional(),
  defaults: z.any().optional().describe('Front matter for all articles that do not give it.'),
  folders: z
    .record(z.string(), z.any())
    .optional()
    .describe('Folder below the articles folder -> front matter for the articles in it.'),
  sections: z
    .array(z.union([z.string(), z.strictObject({ name: text, description: text.optional() })]))
    .optional()
    .describe('Sections in the order of the paper; articles may name others.'),
  editions: textList.optional().describe('Names of editions in press order.'),
  notices: z
    .array(z.strictObject({ title: text, text }))
    .optional()
    .describe('What the paper printed around its articles: feedback, disclaimer.'),
  holdings: z
    .strictObject({
      note: text.optional().describe('What this archive holds and lacks, in a sentence or two.'),
      missing: textList.optional().describe('Days, or `first..last`, published and not held.'),
    })
    .optional(),
});

export type ConfigFields = z.output<typeof configSchema>;

/** A line that gives a setting rightly, for the fix of a problem. */
export function configExampleOf(path: readonly PropertyKey[]): string {
  const name = path.filter((part) => typeof part === 'string').join('.');
  return (
    examples.get(name) ?? `${String(path.findLast((part) => typeof part === 'string'))}: some text`
  );
}

const examples: ReadonlyMap<string, string> = new Map([
  ['publication', 'publication: { name: The Harbour Gazette }'],
  ['publication.name', 'name: The Harbour Gazette'],
  ['publication.schedule', 'schedule: [monday, thursday]'],
  ['folders', 'folders: { letters: { section: Letters } }'],
  ['sections', 'sections: [Local News, Sport]'],
  ['sections.name', 'name: Local News'],
  ['editions', 'editions: [Early, Late City Final]'],
  ['notices', 'notices: [{ title: Letters, text: Write to the Editor. }]'],
  ['notices.title', 'title: Letters'],
  ['notices.text', 'text: Write to the Editor.'],
  ['holdings', 'holdings: { missing: [1972-02-26] }'],
  ['holdings.missing', 'missing: [1972-02-26, 1979-01-08..1979-01-13]'],
]);

/** 0 for Monday. */
export function weekdayNumber(day: (typeof weekdays)[number]): number {
  return weekdays.indexOf(day);
}
