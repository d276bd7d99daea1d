import { expect, it } from 'vitest';
import { sampleRecord } from '../../../test/support/sample-article.ts';
import { planned } from '../../../test/support/sample-settings.ts';
import type { ArticleRecord } from '../../model/article-record.ts';
import type { PageGroup } from './page-group.ts';

type Fields = Parameters<typeof sampleRecord>[0];

/** Two articles whose fields are `first` and `second`, on a day of their own. */
const pair = (first: Fields, second: Fields): Fields[] => [
  { path: 'x/first.md', slug: 'first', ...first },
  { path: 'y/second.md', slug: 'second', ...second },
];
const showing = (...paths: string[]): Fields => ({
  references: paths.map((path) => ({
    kind: 'media',
    written: path,
    media: { path, width: 1, height: 1 },
  })),
});
const nfc = 'café.jpg'.normalize('NFC');
const nfd = 'café.jpg'.normalize('NFD');
const fullDay = Array.from({ length: 201 }, (_, index) => ({
  slug: `s${index}`,
  path: `s/${index}.md`,
}));

/** What stands in each other's way, and the address that the problem names. */
const clashes: readonly (readonly [what: string, fields: readonly Fields[], address: string])[] = [
  ['two articles of a day', pair({ slug: 'fog' }, { slug: 'fog' }), '/1972/02/29/fog/'],
  [
    'two articles of a month',
    pair({ slug: 'fog', day: '1972-02' }, { slug: 'fog', day: '1972-02' }),
    '/1972/02/fog/',
  ],
  [
    'two articles of a year',
    pair({ slug: 'fog', day: '1972' }, { slug: 'fog', day: '1972' }),
    '/1972/fog/',
  ],
  [
    'an article and a withdrawn one',
    pair({ slug: 'fog' }, { slug: 'fog', status: 'withdrawn' }),
    '/1972/02/29/fog/',
  ],
  [
    'two withdrawn ones',
    pair({ slug: 'fog', status: 'withdrawn' }, { slug: 'fog', status: 'withdrawn' }),
    '/1972/02/29/fog/',
  ],
  ['an article of a year and a month', pair({ slug: '02', day: '1972' }, {}), '/1972/02/'],
  ['an article of a month and a day', pair({ slug: '29', day: '1972-02' }, {}), '/1972/02/29/'],
  [
    'a withdrawn article and a month',
    pair({ slug: '02', day: '1972', status: 'withdrawn' }, {}),
    '/1972/02/',
  ],
  [
    'an article of a year and the list of them',
    [{ slug: 'undated', day: '1972' }],
    '/1972/undated/',
  ],
  [
    'an article of a month and the list of them',
    [{ slug: 'undated', day: '1972-02' }],
    '/1972/02/undated/',
  ],
  [
    'an article and the second page of its day',
    [...fullDay, { slug: '2', path: 'two.md' }],
    '/1972/02/29/2/',
  ],
  [
    'an article and the third page of its day',
    [...fullDay, ...fullDay.map(({ slug }) => ({ slug: `t${slug}` })), { slug: '3' }],
    '/1972/02/29/3/',
  ],
  [
    'two editions',
    pair({ print: { edition: 'Late City' } }, { print: { edition: 'LATE CITY!' } }),
    '/editions/1972-02-29/late-city/',
  ],
  [
    'two editions without a letter',
    pair({ print: { edition: '!' } }, { print: { edition: 'U-21' } }),
    '/editions/1972-02-29/u-21/',
  ],
  ['two places', pair({ datelinePlaces: ['!'] }, { datelinePlaces: ['U 21'] }), '/places/u-21/'],
  ['two bylines', pair({ authors: ['?'] }, { authors: ['u-3f'] }), '/bylines/u-3f/'],
  ['two agencies', pair({ agencies: ['*'] }, { agencies: ['U.2A'] }), '/agencies/u-2a/'],
  ['two sections', pair({ section: '!' }, { section: 'U 21' }), '/sections/u-21/'],
  [
    'two long names',
    pair({ authors: ['🎈'.repeat(13)] }, { authors: ['🎈'.repeat(14)] }),
    `/bylines/u-${Array(12).fill('1f388').join('-')}/`,
  ],
  [
    'a picture beside an article and one of media/',
    [showing('tram.jpg', 'media/tram.jpg')],
    '/media/tram.jpg',
  ],
  ['pictures that differ in case', [showing('a/Tram.jpg', 'a/tram.jpg')], '/media/a/tram.jpg'],
  ['folders that differ in case', [showing('A/tram.jpg', 'a/tram.jpg')], '/media/a/tram.jpg'],
  [
    'pictures that differ in how accents are coded',
    [showing(`a/${nfc}`, `a/${nfd}`)],
    '/media/a/cafe.jpg',
  ],
  [
    'pictures that differ in blanks',
    [showing('old tram.jpg', 'old-tram.jpg')],
    '/media/old-tram.jpg',
  ],
  ['a picture and a folder', [showing('a.jpg', 'a.jpg/b.jpg')], '/media/a.jpg/b.jpg'],
];

const problemsOf = (fields: readonly Fields[]) =>
  planned(fields.map((given) => sampleRecord(given))).problems;

it.each(clashes)('%s clash', (_what, fields, address) => {
  const problems = problemsOf(fields);
  expect(problems.length).toBeGreaterThan(0);
  for (const found of problems)
    expect(found).toMatchObject({ id: 'archive/address-clash', severity: 'error' });
  expect(problems.map(({ what }) => what).join()).toContain(`\`${address}\``);
  // One owner alone is nobody's clash.
  if (fields.length === 2) for (const single of fields) expect(problemsOf([single])).toEqual([]);
});

it.each(clashes)('%s clash, whichever addresses were noted before', (_what, fields) => {
  const records = fields.map((given) => sampleRecord(given));
  const told = problemsOf(fields);
  const [even, odd] = [0, 1].map((rest) => (group: PageGroup) => group.name.length % 2 === rest);
  for (const isNoted of [() => true, even!, odd!])
    expect(planned(records, {}, [], isNoted).problems).toEqual(told);
});

it('names both files, and a slug that is free', () => {
  const [problem] = problemsOf(pair({ slug: 'fog' }, { slug: 'fog' }));
  expect(problem).toMatchObject({
    place: { path: 'articles/y/second.md' },
    related: [{ path: 'articles/x/first.md' }],
  });
  expect(problem?.what).toContain('articles/x/first.md');
  expect(problem?.fix).toContain('slug: fog-2');
});

it.each([
  ['style.css', 'Style.css'],
  [`fonts/${nfc}`, `fonts/${nfd}`],
  ['fonts', 'fonts/a.woff2'],
])('assets %s and %s clash', (first, second) => {
  expect(planned([sampleRecord()], {}, [first, second]).problems).toHaveLength(1);
  expect(planned([sampleRecord()], {}, [first, 'other.css']).problems).toEqual([]);
});

it('tells all clashes at once, and the same in any order', () => {
  const everything = clashes.flatMap(([, fields], index) =>
    fields.map((given, number): ArticleRecord => {
      const year = String(1700 + index);
      const day = (given?.day ?? '1972-02-29').replace('1972', year);
      return sampleRecord({
        ...given,
        day,
        path: `${index}/${number}.md`,
        givenId: `${index}-${number}`,
      });
    }),
  );
  const shuffles = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41].map((step) =>
    everything.map((_, index) => everything[(index * step) % everything.length]!),
  );
  const orders = [everything, [...everything].reverse(), ...shuffles].filter(
    (records) => new Set(records).size === everything.length,
  );
  expect(orders.length).toBeGreaterThanOrEqual(10);
  const told = orders.map((records) => planned(records).problems);
  for (const problems of told) expect(problems).toEqual(told[0]);
  const addresses = told[0]!.map(({ what }) => what).join();
  for (const [index, [, , address]] of clashes.entries())
    expect(addresses).toContain(address.replace('1972', String(1700 + index)));
});
