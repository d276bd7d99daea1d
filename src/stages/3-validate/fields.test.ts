import { expect, it } from 'vitest';
import { articleOf } from '../../../test/support/parsed.ts';
import { articleSchema } from './article-schema.ts';
import { shortFormNames } from './long-form.ts';

const needed = 'headline: Fog\nsection: News\npublished: 1972-02-29\n';

/** Front matter, and what it makes of the article. */
const fields: readonly (readonly [yaml: string, article: object])[] = [
  ['headline: Fog at sea', { headline: 'Fog at sea', slug: 'tram', id: '1972-02-29/tram' }],
  ['title: " Fog  at sea "', { headline: 'Fog  at sea' }],
  ['section: Local News', { section: 'Local News' }],
  ['published: 1972-02', { published: '1972-02', day: '1972-02' }],
  ['date: 1972', { published: '1972', day: '1972' }],
  ['id: ds-1972-fog', { id: 'ds-1972-fog' }],
  ['slug: fog-again', { slug: 'fog-again', id: '1972-02-29/fog-again' }],
  ['subhead: A line below', { subhead: 'A line below' }],
  ['kicker: Above', { kicker: 'Above' }],
  ['genre: obituary', { genre: 'obituary' }],
  ['byline: By Jane Doe and agencies', { byline: 'By Jane Doe and agencies' }],
  ['byline: By Staff', { byline: 'By Staff', authors: [] }],
  ['agency: Reuters', { agencies: ['Reuters'] }],
  ['agency: [Reuters, " AP ", ""]', { agencies: ['Reuters', 'AP'] }],
  ['updated: 1972-03-01', { updated: '1972-03-01' }],
  ['language: FR-ca', { language: 'fr-CA', direction: 'ltr' }],
  ['language: ar', { language: 'ar', direction: 'rtl' }],
  ['dir: rtl', { language: 'en', direction: 'rtl' }],
  ['summary: In short.', { summary: 'In short.' }],
  ['keywords: [tram, quay]', { keywords: ['tram', 'quay'] }],
  ['people: Jane Doe', { people: ['Jane Doe'] }],
  ['organizations: [Port]', { organizations: ['Port'] }],
  ['places: [Kiel, Riga]', { places: ['Kiel', 'Riga'], dateline: null }],
  ['related: [a, b]', { related: ['a', 'b'] }],
  ['aliases: /article.php?id=1', { aliases: ['/article.php?id=1'] }],
  [
    'extra: {weather: fog, sizes: [1, {a: yes}]}',
    { extra: { weather: 'fog', sizes: ['1', { a: 'yes' }] } },
  ],
];

it.each(fields)('reads %s', (yaml, expected) => {
  const [name = ''] = yaml.split(':');
  const twin: Readonly<Record<string, string>> = { title: 'headline', date: 'published' };
  const others = needed.replace(new RegExp(`^${twin[name] ?? name}:.*\n`, 'm'), '');
  expect(articleOf(others + yaml)).toMatchObject(expected);
});

/** Fields with fields of their own, which `nested-fields.test.ts` shows. */
const nested = [
  'authors',
  'dateline',
  'print',
  'photos',
  'series',
  'corrections',
  'source',
  'rights',
  'status',
];
const nestedShort = [
  'author',
  'page',
  'print_page',
  'edition_date',
  'image',
  'photo_caption',
  'photo_credit',
];

it('is shown every field and short form there is', () => {
  const known = [...Object.keys(articleSchema.shape), ...shortFormNames];
  const shown = fields.map(([yaml]) => yaml.split(':')[0]);
  expect([...new Set([...shown, ...nested, ...nestedShort])].sort()).toEqual(known.sort());
});

it('needs no more than headline, section and a date, and leaves the rest empty', () => {
  expect(articleOf(needed)).toEqual({
    ...{ path: '1972/02/29/tram.md', id: '1972-02-29/tram', slug: 'tram', headline: 'Fog' },
    ...{ section: 'News', subhead: null, kicker: null, genre: null, byline: null, authors: [] },
    ...{ agencies: [], dateline: null, published: '1972-02-29', updated: null, day: '1972-02-29' },
    ...{ print: null, publication: null, photos: [], language: 'en', direction: 'ltr' },
    ...{ summary: null, keywords: [], people: [], organizations: [], places: [], series: null },
    ...{ related: [], corrections: [], source: null, rights: null, aliases: [], extra: {} },
    ...{ status: 'published', statusUntil: null, statusReason: null },
  });
});

it('takes an empty field for one that is not there', () => {
  const empty = 'byline:\nsubhead: "  "\nkeywords: []\nprint: {}\nphotos:\nsource: { url: }\n';
  expect(articleOf(needed + empty)).toMatchObject({ byline: null, subhead: null, print: null });
});

it.each([
  ['fog.md', 'fog'],
  ['1972/Fog At Sea!.md', 'fog-at-sea'],
  ['1972/fog.1972.markdown', 'fog-1972'],
  ['1972/Туман.md', 'tuman'],
  ['1972/!!!.md', 'headline-of-the-day'],
])('makes the slug of %s: %s', (path, slug) => {
  expect(articleOf('headline: Headline of the day\nsection: News\ndate: 1972', path).slug).toBe(
    slug,
  );
});

it.each(['ar', 'ar-LB', 'fa', 'he', 'ur', 'yi', 'ckb'])(
  'writes %s from right to left',
  (language) => {
    expect(articleOf(`${needed}language: ${language}`).direction).toBe('rtl');
    expect(articleOf(`${needed}language: ${language}\ndir: ltr`).direction).toBe('ltr');
  },
);
