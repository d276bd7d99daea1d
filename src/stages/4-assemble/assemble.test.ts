import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../../../test/support/sample-article.ts';
import { assembled } from '../../../test/support/sample-settings.ts';
import type { NamedGroup } from '../../model/archive.ts';

const namesOf = (groups: readonly NamedGroup[]) =>
  groups.map(({ name, articles }) => `${name}: ${articles.map(({ slug }) => slug).join(' ')}`);

it('puts articles in the order of reading', () => {
  const records = [
    sampleRecord({ slug: 'undated-year', day: '1972' }),
    sampleRecord({ slug: 'undated-month', day: '1972-02' }),
    sampleRecord({ slug: 'day-before', day: '1972-02-28' }),
    sampleRecord({ slug: 'unnamed-1', print: { page: '1' } }),
    sampleRecord({ slug: 'unnamed-2', print: { page: '2' } }),
    sampleRecord({ slug: 'early-a10', print: { edition: 'Early', page: 'A10' } }),
    sampleRecord({ slug: 'early-b1', print: { edition: 'Early', page: 'B1' } }),
    sampleRecord({ slug: 'early-nowhere', print: { edition: 'Early' } }),
    sampleRecord({ slug: 'late-a2', print: { edition: 'Late', page: 'A2' } }),
    sampleRecord({ slug: 'second', print: { edition: '2' } }),
    sampleRecord({ slug: 'tenth', print: { edition: 'No. 10' } }),
    sampleRecord({ slug: 'city', print: { edition: 'City' } }),
    sampleRecord({ slug: 'web-a' }),
    sampleRecord({ slug: 'web-b' }),
    sampleRecord({ slug: 'next-year', day: '1973-01-01' }),
  ];
  const { archive } = assembled([...records].reverse(), { editions: ['Early', 'Late'] });
  expect(archive.articles.map(({ slug }) => slug)).toEqual(records.map(({ slug }) => slug));
});

it('groups by year, month and day', () => {
  const days = ['1961', '1961-10', '1961-10-30', '1961-10-30', '1961-11-01', '1972-02-29'];
  const { archive } = assembled(days.map((day, index) => sampleRecord({ day, slug: `s${index}` })));
  const shape = archive.years.map(({ year, count, undated, months }) => [
    ...[year, count, undated.length],
    months.map((month) => [
      month.month,
      month.count,
      month.undated.length,
      month.days.map(({ date }) => date),
    ]),
  ]);
  expect(shape).toEqual([
    [
      '1961',
      5,
      1,
      [
        ['10', 3, 1, ['1961-10-30']],
        ['11', 1, 0, ['1961-11-01']],
      ],
    ],
    ['1972', 1, 0, [['02', 1, 0, ['1972-02-29']]]],
  ]);
});

it('makes one group of spellings that make one address, under the one most used', () => {
  const { archive } = assembled([
    sampleRecord({ slug: 'a', datelinePlaces: ['MOSCOW', 'Moscow'], agencies: ['Agence X'] }),
    sampleRecord({ slug: 'b', datelinePlaces: ['Moscow'], authors: ['Zoë Poe', 'Ana Reyes'] }),
    sampleRecord({ slug: 'c', datelinePlaces: ['Zürich'.normalize('NFD')], authors: ['zoe poe'] }),
    sampleRecord({ slug: 'd', datelinePlaces: ['Zürich', '!'], authors: ['Zoë Poe'] }),
    sampleRecord({ slug: 'e', datelinePlaces: ['?', 'Zürich'], section: 'LOCAL NEWS' }),
  ]);
  expect(namesOf(archive.places)).toEqual(['!: d', '?: e', 'Moscow: a b', 'Zürich: c d e']);
  expect(namesOf(archive.bylines)).toEqual(['Ana Reyes: b', 'Zoë Poe: b c d']);
  expect(namesOf(archive.agencies)).toEqual(['Agence X: a']);
  expect(namesOf(archive.sections)).toEqual(['Local News: a b c d e']);
});

it('puts sections in the order of the paper, the others behind by name', () => {
  const records = ['Sport', 'Arts', 'LOCAL NEWS', 'World'].map((section) =>
    sampleRecord({ section, slug: section.toLowerCase().replace(' ', '-') }),
  );
  const sections = ['World', 'Local News', 'Weather'].map((name) => ({ name, description: null }));
  const { archive } = assembled(records, { sections });
  expect(archive.sections.map(({ name }) => name)).toEqual([
    'World',
    'LOCAL NEWS',
    'Arts',
    'Sport',
  ]);
});

describe('status', () => {
  const statuses = ['published', 'draft', 'embargoed', 'withdrawn'] as const;
  // Each names all of them.
  const related = statuses.map((status) => `1972-02-29/${status}`);
  const references = statuses.map((status) => {
    const written = `${status}.md`;
    return { kind: 'article', written, path: `1972/02/29/${written}` } as const;
  });
  const records = statuses.map((status) =>
    sampleRecord({ status, slug: status, authors: ['A B'], related, references }),
  );

  it.each([
    [false, ['published']],
    [true, ['draft', 'embargoed', 'published']],
  ])('decides what is published (drafts: %s)', (drafts, published) => {
    const { archive, problems } = assembled(records, {}, drafts);
    expect(archive.articles.map(({ slug }) => slug)).toEqual(published);
    expect(archive.withdrawn.map(({ slug }) => slug)).toEqual(['withdrawn']);
    expect(archive.bylines[0]?.articles).toHaveLength(published.length);
    expect([...archive.byId.keys()]).toEqual(published.map((slug) => `1972-02-29/${slug}`));
    expect(archive.byPath.size).toBe(published.length + 1);
    expect(archive.allPaths.size).toBe(4);
    // A draft has an id, though no page: whoever relates to it is not wrong.
    expect(problems).toEqual([]);
  });
});

it('can look up only what others name', () => {
  const { archive } = assembled([sampleRecord({ slug: 'a' }), sampleRecord({ slug: 'b' })]);
  expect([archive.byId.size, archive.byPath.size, archive.allPaths.size]).toEqual([0, 0, 0]);
});

describe('ids', () => {
  const id = 'tram-1';
  it('are used once', () => {
    const records = ['c', 'a', 'b'].map((slug) => sampleRecord({ slug, givenId: id }));
    expect(assembled(records).problems).toMatchObject([
      {
        id: 'archive/id-duplicate',
        place: { path: 'articles/1972/02/29/b.md' },
        related: [{ path: 'articles/1972/02/29/a.md' }],
      },
      { id: 'archive/id-duplicate', place: { path: 'articles/1972/02/29/c.md' } },
    ]);
  });

  it.each(['a', 'z'])('given by one article may be that of another by nature (%s)', (slug) => {
    const records = [sampleRecord({ slug: 'm' }), sampleRecord({ slug, givenId: '1972-02-29/m' })];
    expect(assembled(records).problems).toMatchObject([{ id: 'archive/id-duplicate' }]);
  });

  it('leave articles of one day and slug to the clash of their addresses', () => {
    const records = ['a/m.md', 'b/m.md'].map((path) => sampleRecord({ slug: 'm', path }));
    expect(assembled(records).problems).toEqual([]);
  });

  it('are known when others relate to them', () => {
    const records = [
      sampleRecord({ slug: 'a', related: ['tram-1', '1972-02-29/b', '1972-02-29/bb'] }),
      sampleRecord({ slug: 'b' }),
      sampleRecord({ slug: 'c', givenId: id }),
    ];
    const { problems } = assembled(records);
    expect(problems).toMatchObject([
      { id: 'archive/related-unknown', place: { path: 'articles/1972/02/29/a.md' } },
    ]);
    expect(problems[0]!.fix).toContain('`1972-02-29/b`');
  });
});
