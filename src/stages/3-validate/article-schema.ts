import { z } from 'zod';
import { genres, printRelations, statuses } from '../../model/article.ts';
import { date, languageTag, text, textList, webAddress, yesOrNo } from './field-types.ts';

const author = z.strictObject({
  name: text.describe('The person’s name, in reading order.'),
  role: text.optional().describe('What the paper called them: `Shipping correspondent`.'),
  affiliation: text.optional(),
  id: text.optional().describe('An identifier such as an ORCID or VIAF number.'),
});

const photo = z.strictObject({
  file: text.optional().describe('The picture’s file, beside the article or in `articles/media/`.'),
  url: webAddress.optional().describe('Where the picture was on the web; never loaded.'),
  alt: text.optional().describe('What the picture shows, for those who do not see it.'),
  caption: text.optional().describe('The text under the picture, as printed.'),
  credit: text.optional().describe('Who made it, exactly as printed: `REUTERS/Maxim Shemetov`.'),
  photographer: text.optional(),
  agency: text.optional(),
  date: date.optional(),
  place: text.optional(),
  rights: text.optional(),
  held: yesOrNo.optional().describe('`false` when only the caption and credit survive.'),
});

const print = z.strictObject({
  publication: text.optional().describe('The newspaper’s name; written once, in `backissue.yaml`.'),
  date: date.optional().describe('Date of the issue; `published` when left out.'),
  edition: text.optional().describe('Name or number of the edition: `Late City Final`.'),
  page: text.optional().describe('The page’s printed name: `9`, `A5`, `1,4`, `9-10`.'),
  section: text.optional().describe('The print section’s letter or name.'),
  column: text.optional(),
  issue: text.optional().describe('Number of the issue.'),
  volume: text.optional(),
  relation: z
    .enum(printRelations)
    .optional()
    .describe('Whether this text is what was printed: `same`, `version` or `unknown`.'),
  note: text.optional().describe('The sentence about print as found.'),
});

const dateline = z.union([
  z.string(),
  z.strictObject({ text, places: textList.optional(), date: date.optional() }),
]);

const correction = z.strictObject({
  date: date.optional(),
  text,
  kind: z.enum(['newspaper', 'archive']).optional(),
});

const source = z.strictObject({
  url: webAddress.optional(),
  archived_url: webAddress.optional(),
  retrieved: date.optional(),
  file: text.optional(),
  sha256: text.optional(),
  format: text.optional(),
  importer: text.optional(),
});

const rights = z.strictObject({
  holder: text.optional(),
  year: text.optional(),
  license: webAddress.optional().describe('Address of the license’s text.'),
  statement: text.optional(),
});

const status = z.union([
  z.enum(statuses),
  z.strictObject({
    state: z.enum(statuses),
    until: date.optional(),
    reason: text.optional(),
  }),
]);

/**
 * An article's front matter, every field, in its long form: what `articles/` may hold and
 * what editors complete. All scalars arrive as text. A description is the field's documentation.
 */
export const articleSchema = z.strictObject({
  id: text.optional().describe('Stable identifier, never reused; `date/slug` when left out.'),
  slug: text.optional().describe('Last part of the address; the file’s base name when left out.'),
  headline: text.describe('Headline as published.'),
  subhead: text.optional().describe('The line below the headline.'),
  kicker: text.optional().describe('The label above the headline.'),
  section: text.describe('Section as published: `Local News`.'),
  genre: z.enum(genres).optional(),
  byline: text.optional().describe('Credit line exactly as printed: `By Jane Doe and agencies`.'),
  authors: z.array(author).optional().describe('The persons in the byline.'),
  agency: textList.optional().describe('Wire service of the text: `Reuters`.'),
  dateline: dateline.optional().describe('Place, and at times date, of filing: `MOSCOW`.'),
  published: date.optional().describe('Day of first publication; `print.date` when left out.'),
  updated: date.optional().describe('Day of the newspaper’s last change.'),
  print: print.optional().describe('Where the article stood on paper; leave out if it never did.'),
  photos: z.array(photo).optional(),
  language: languageTag.optional().describe('BCP 47: `en`, `fr-CA`.'),
  dir: z
    .enum(['ltr', 'rtl'])
    .optional()
    .describe('Direction of writing; by the language when left out.'),
  summary: text.optional().describe('Abstract; the first paragraph when left out.'),
  keywords: textList.optional(),
  people: textList.optional(),
  organizations: textList.optional(),
  places: textList.optional().describe('What the article is about, not where it was filed.'),
  series: z.union([z.string(), z.strictObject({ name: text, part: text.optional() })]).optional(),
  related: textList.optional().describe('Ids of articles chosen by an editor.'),
  corrections: z.array(correction).optional(),
  source: source.optional().describe('Where the text comes from.'),
  rights: rights.optional(),
  aliases: textList.optional().describe('Old addresses: paths or URLs, with their query.'),
  status: status.optional(),
  extra: z.record(z.string(), z.any()).optional().describe('Anything else; passed through.'),
});

export type ArticleFields = z.output<typeof articleSchema>;

/** A line that gives a field rightly, for the fix of a problem. */
export function exampleOf(path: readonly PropertyKey[]): string {
  const name = path.filter((part) => typeof part === 'string').join('.');
  return (
    examples.get(name) ?? `${String(path.findLast((part) => typeof part === 'string'))}: some text`
  );
}

const examples: ReadonlyMap<string, string> = new Map([
  ['headline', 'headline: Council votes to reopen the harbour tram'],
  ['section', 'section: Local News'],
  ['genre', 'genre: news'],
  ['authors', 'authors: [{ name: Ana Reyes }]'],
  ['authors.name', 'name: Ana Reyes'],
  ['agency', 'agency: Reuters'],
  ['dateline', 'dateline: PORT ELLERY'],
  ['dateline.text', 'text: PORT ELLERY'],
  ['dateline.places', 'places: [Port Ellery]'],
  ['published', 'published: 1972-02-29'],
  ['print', 'print: { page: A1 }'],
  ['print.relation', 'relation: version'],
  ['photos', 'photos: [{ file: tram.jpg, caption: The last tram }]'],
  ['photos.held', 'held: false'],
  ['keywords', 'keywords: [tram, harbour]'],
  ['people', 'people: [Ana Reyes]'],
  ['organizations', 'organizations: [Harbour Board]'],
  ['places', 'places: [Port Ellery]'],
  ['series', 'series: { name: The Tram, part: 2 }'],
  ['series.name', 'name: The Tram'],
  ['related', 'related: [1972-02-28/ferry-fares]'],
  ['corrections', 'corrections: [{ date: 1972-03-02, text: The sum was wrong. }]'],
  ['corrections.text', 'text: The sum was wrong.'],
  ['source', 'source: { url: "https://example.org/story" }'],
  ['rights', 'rights: { holder: The Harbour Gazette }'],
  ['aliases', 'aliases: [/story.php?id=17]'],
  ['status', 'status: withdrawn'],
  ['status.state', 'state: withdrawn'],
  ['extra', 'extra: { mood: hopeful }'],
]);
