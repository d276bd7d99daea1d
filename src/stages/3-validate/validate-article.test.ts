import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { noDefaults, parsed } from '../../../test/support/parsed.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { validateArticle } from './validate-article.ts';

const needed = 'headline: Fog\nsection: News\npublished: 1972-02-29\n';
const validate = (fields: string) => validateArticle(parsed(`---\n${fields}\n---\n`), noDefaults);
/** The only problem of fields that follow line 4. */
const problemOf = (fields: string, line = 5): Diagnostic => {
  const { problems, article } = validate(needed + fields);
  expect(problems.map(({ id, place }) => [id, place?.line])).toEqual([[problems[0]?.id, line]]);
  expect(article === null).toBe(problems[0]!.severity === 'error');
  return problems[0]!;
};

it.each([
  ['section: News\ndate: 1972', 'front-matter/field-missing', 'headline'],
  ['headline: Fog\ndate: 1972', 'front-matter/field-missing', 'section'],
  ['headline:\nsection: News\ndate: 1972', 'front-matter/field-missing', 'headline'],
  ['headline: Fog\nsection: News', 'front-matter/day-missing', 'print.date'],
  ['headline: Fog\nsection: News\nprint: { page: 9 }', 'front-matter/day-missing', 'published'],
])('misses something in %j', (fields, id, quoted) => {
  const { article, problems } = validate(fields);
  expect(article).toBeNull();
  expect(problems).toMatchObject([
    { id, severity: 'error', place: { path: 'articles/1972/02/29/tram.md' } },
  ]);
  expect(problems[0]!.what).toContain(quoted);
});

describe('a field in both forms', () => {
  it.each([
    ['title: Fog', 'title', 5, 2],
    ['date: 1972-02-29', 'date', 5, 4],
    ['author: A B\nauthors: [A B]', 'author', 5, 6],
    ['page: 9\nprint: { page: 9 }', 'page', 5, 6],
    ['page: 9\nprint_page: 9', 'print_page', 6, 5],
    ['print:\n  date: 1972\nedition_date: 1972', 'edition_date', 7, 6],
    ['photos:\n- file: a.jpg\nimage: b.jpg', 'image', 7, 6],
    ['photos: [{ caption: A }]\nphoto_caption: B', 'photo_caption', 6, 5],
    ['photo_credit: A\nphotos: [{ credit: A }]', 'photo_credit', 5, 6],
  ])('%j names both places', (fields, short, line, other) => {
    const found = problemOf(fields, line);
    expect(found).toMatchObject({ id: 'front-matter/both-forms', severity: 'error' });
    expect(found.what).toContain(`\`${short}\``);
    expect(found.related).toMatchObject([{ line: other }]);
    expect(found.frame).toContain(`> ${line} | `);
  });

  it('is fine when one of them is empty', () => {
    expect(validate(`${needed}title:\nprint_page: ""\npage: 9`).problems).toEqual([]);
  });
});

describe('an unknown field', () => {
  it.each([
    ['headlin: x', 'headlin', 'headline'],
    ['Section: x', 'Section', 'section'],
    ['photo_captoin: x', 'photo_captoin', 'photo_caption'],
    ['print: { pgae: 9 }', 'print.pgae', 'page'],
    ['photos: [{ caption: A, credits: B }]', 'photos[1].credits', 'credit'],
    ['dateline: { text: A, place: B }', 'dateline.place', 'places'],
    ['status: { state: draft, raeson: B }', 'status.raeson', 'reason'],
    ['wibble_wobble: x', 'wibble_wobble', null],
  ])('%j is a warning, and the rest is read', (fields, name, meant) => {
    const found = problemOf(fields);
    expect(found).toMatchObject({ id: 'front-matter/unknown-field', severity: 'warning' });
    expect(found.what).toContain(`\`${name}\``);
    if (meant === null) expect(found.fix).not.toContain('Did you mean');
    else expect(found.fix).toContain(`\`${meant}\``);
  });

  it('does not hide the errors beside it', () => {
    const { article, problems } = validate(`${needed}headlin: x\ngenre: poem\nupdated: soon`);
    expect(article).toBeNull();
    expect(problems.map(({ id }) => id).sort()).toEqual([
      'front-matter/date-invalid',
      'front-matter/unknown-field',
      'front-matter/value-unknown',
    ]);
  });
});

it.each([
  ['updated: 1972-02-30', 'date-invalid', 10, '`1972-02-30`'],
  ['updated: 30.11.2016', 'date-invalid', 10, '`30.11.2016`'],
  ['updated: 1972-02-29T23:00:00Z', 'date-invalid', 10, '23:00'],
  ['updated: [1972]', 'type-wrong', 10, 'updated'],
  ['print: { date: 1972-13 }', 'date-invalid', 16, '`1972-13`'],
  ['dateline: { text: A, date: Tuesday }', 'date-invalid', 28, '`Tuesday`'],
  ['status: { state: embargoed, until: later }', 'date-invalid', 36, '`later`'],
  ['photos: [{ caption: A, date: 1972-2 }]', 'date-invalid', 30, '`1972-2`'],
  ['genre: obituaries', 'value-unknown', 8, '`obituaries`'],
  ['status: publishd', 'value-unknown', 9, '`publishd`'],
  ['status: { state: hidden }', 'value-unknown', 18, '`hidden`'],
  ['status: [draft]', 'type-wrong', 9, 'status'],
  ['print: { relation: maybe }', 'value-unknown', 20, '`maybe`'],
  ['photos: [{ caption: A, held: perhaps }]', 'value-unknown', 30, '`perhaps`'],
  ['dir: up', 'value-unknown', 6, '`up`'],
  ['language: English', 'language-invalid', 11, '`English`'],
  ['headline: { a: b }', 'type-wrong', undefined, 'headline'],
  ['print: A1', 'type-wrong', 8, 'print'],
  ['print: A1\nedition_date: 1972', 'type-wrong', 8, 'print'],
  ['photos: tram.jpg', 'type-wrong', 9, 'photos'],
  ['photos: tram.jpg\nphoto_caption: The tram', 'type-wrong', 9, 'photos'],
  ['photos: [tram.jpg]\nphoto_caption: The tram', 'type-wrong', 10, 'photos[1]'],
  ['authors: { name: Jane Doe }', 'type-wrong', 10, 'authors'],
  ['authors: [{ role: Critic }]', 'field-missing', 11, 'authors[1].name'],
  ['keywords: { a: b }', 'type-wrong', 11, 'keywords'],
  ['keywords: [[a]]', 'type-wrong', 12, 'keywords[1]'],
  ['corrections: [{ date: 1972 }]', 'field-missing', 15, 'corrections[1].text'],
  ['source: { url: "javascript:alert(1)" }', 'url-invalid', 16, '`javascript:alert(1)`'],
  ['source: { archived_url: /local }', 'url-invalid', 25, '`/local`'],
  ['rights: { license: CC BY }', 'url-invalid', 20, '`CC BY`'],
  ['photos: [{ url: "http://", caption: A }]', 'url-invalid', 17, '`http://`'],
  ['slug: Council Votes!', 'slug-invalid', 7, '`Council Votes!`'],
  ['slug: ../../etc', 'slug-invalid', 7, '`../../etc`'],
  ['image: ../../../../etc/passwd.jpg', 'path-outside', 8, 'passwd'],
  ['photos: [{ file: "/etc/a.jpg" }]', 'path-outside', 18, '`/etc/a.jpg`'],
  ['photos: [{ alt: A }]', 'photo-empty', 10, 'photo'],
])('%s is %s in column %d', (fields, id, column, quoted) => {
  const isHeadline = fields.startsWith('headline');
  const { problems } = validate(isHeadline ? `${fields}\nsection: A\ndate: 1972` : needed + fields);
  expect(problems.map((found) => found.id)).toEqual([`front-matter/${id}`]);
  const line = isHeadline ? 2 : 5;
  expect(problems[0]!.place).toMatchObject({ line, ...(column !== undefined && { column }) });
  expect(problems[0]!.what).toContain(quoted);
});

it('reports everything that is wrong, at once', () => {
  const { problems } = validate('headlin: x\nupdated: soon\ngenre: poem\nprint: { relation: no }');
  expect(problems).toHaveLength(7);
});

it('never throws, whatever the fields', () => {
  const name = fc.constantFrom(
    ...[
      'headline',
      'title',
      'section',
      'date',
      'published',
      'print',
      'page',
      'photos',
      'image',
      'authors',
    ],
    ...[
      'author',
      'status',
      'dateline',
      'keywords',
      'extra',
      'constructor',
      'toString',
      'slug',
      'x',
      'name',
    ],
    ...[
      'file',
      'text',
      'caption',
      'photo_caption',
      'edition_date',
      'language',
      'corrections',
      'source',
    ],
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('', 'a', '1972-02-29', 'draft', 'By Ana Reyes', '../../..', 'İ', '~'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(name, tie('value'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(name, value, { maxKeys: 8 }), (fields) => {
      const yaml = Object.entries(fields).map(([key, typed]) => `${key}: ${JSON.stringify(typed)}`);
      const { article, problems } = validate(yaml.join('\n'));
      expect(article === null).toBe(problems.some(({ severity }) => severity === 'error'));
    }),
    { numRuns: 500 },
  );
});

it('what other programs are told by zod stays as it is', () => {
  validate('headline: [x]\nsection: News\npublished: 1972-02-29');
  expect(z.string().safeParse(1).error?.issues[0]?.message).toMatch(/expected string/);
});

it('a value that gives itself a constructor is a plain mistake', () => {
  const { problems } = validate(
    'headline: {"constructor": {"name": {}}}\nsection: News\npublished: 1972-02-29',
  );
  expect(problems.map(({ id }) => id)).toEqual(['front-matter/type-wrong']);
});
