import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../test/support/parsed.ts';

const needed = 'headline: Fog\nsection: News\npublished: 1972-02-29\n';
const article = (fields: string) => articleOf(needed + fields);

describe('authors', () => {
  const jane = { name: 'Jane Doe', role: null, affiliation: null, id: null };
  it.each([
    ['byline: By Jane Doe and agencies', [jane], 'By Jane Doe and agencies'],
    ['authors: Jane Doe', [jane], 'By Jane Doe'],
    ['author: Jane Doe', [jane], 'By Jane Doe'],
    ['authors: [{ name: Jane Doe }]\nbyline: JD', [jane], 'JD'],
    [
      'authors:\n- Jane Doe\n- { name: Al Poe, role: Critic, affiliation: Ellery College, id: "1" }',
      [jane, { name: 'Al Poe', role: 'Critic', affiliation: 'Ellery College', id: '1' }],
      'By Jane Doe and Al Poe',
    ],
  ])('reads %s', (fields, authors, byline) => {
    expect(article(fields)).toMatchObject({ authors, byline });
  });
});

it.each([
  ['dateline: MOSCOW, Nov. 29 -', { text: 'MOSCOW, Nov. 29', places: ['Moscow'], date: null }],
  ['dateline: { text: MOSCOW }', { text: 'MOSCOW', places: ['Moscow'], date: null }],
  [
    'dateline: { text: MOSCOW, places: Grad, date: 1972-02-28 }',
    { text: 'MOSCOW', places: ['Grad'], date: '1972-02-28' },
  ],
])('reads %s', (fields, dateline) => {
  expect(article(fields).dateline).toEqual(dateline);
});

describe('print', () => {
  const bare = {
    ...{ publication: null, date: '1972-02-29', edition: null, page: null, section: null },
    ...{ column: null, issue: null, volume: null, relation: 'unknown', note: null },
  };
  it.each([
    ['print: { page: 9 }', { page: '9' }],
    ['page: 012', { page: '012' }],
    ['print_page: 1,4', { page: '1,4' }],
    ['page: A5\nprint: { section: A }', { page: 'A5', section: 'A' }],
    ['edition_date: 1972-03-01', { date: '1972-03-01' }],
    ['print: { edition: 2, column: 3, issue: 7 }', { edition: '2', column: '3', issue: '7' }],
    ['print: { relation: version, volume: XI }', { relation: 'version', volume: 'XI' }],
    ['print: { note: As found., publication: Star }', { note: 'As found.', publication: 'Star' }],
    ['print: { relation: same }', { relation: 'same' }],
  ])('reads %s', (fields, print) => {
    expect(article(fields).print).toEqual({ ...bare, ...print });
  });

  it.each([
    '',
    'print: { publication: Star }',
    'print: { publication: Star, page: "" }',
    'print: {}',
  ])('is nothing for an article on the web only: %j', (fields) => {
    expect(article(fields).print).toBeNull();
  });

  it('gives the day, and the publication of web-only articles', () => {
    expect(article('print: { date: 1972-03 }')).toMatchObject({
      day: '1972-03',
      published: '1972-02-29',
    });
    expect(article('print: { publication: Star }')).toMatchObject({
      publication: 'Star',
      day: '1972-02-29',
    });
    const printOnly = articleOf('title: Fog\nsection: News\nedition_date: 1972-02-29');
    expect(printOnly).toMatchObject({ published: null, day: '1972-02-29' });
  });
});

describe('photos', () => {
  const bare = {
    ...{ file: null, url: null, alt: null, caption: null, credit: null, photographer: null },
    ...{ agency: null, date: null, place: null, rights: null, held: false },
  };
  it.each([
    ['image: a.jpg', [{ file: 'a.jpg', held: true }]],
    ['photos: [{ file: a.jpg, held: no }]', [{ file: 'a.jpg', held: false }]],
    ['photos: [{ file: a.jpg, held: true }]', [{ file: 'a.jpg', held: true }]],
    // A picture without a file cannot be held.
    ['photo_caption: A tram', [{ caption: 'A tram', held: false }]],
    ['photos: [{ caption: A tram, held: yes }]', [{ caption: 'A tram', held: false }]],
    [
      'photos: [{ file: a.jpg }, { caption: Two }]\nphoto_caption: One\nphoto_credit: L. Osei',
      [{ file: 'a.jpg', caption: 'One', credit: 'L. Osei', held: true }, { caption: 'Two' }],
    ],
    [
      'photos:\n- { file: a.jpg, url: "https://example.org/a.jpg", alt: A, photographer: B }',
      [
        {
          file: 'a.jpg',
          url: 'https://example.org/a.jpg',
          alt: 'A',
          photographer: 'B',
          held: true,
        },
      ],
    ],
    [
      'photos:\n- { credit: C, agency: D, date: 1972-02, place: Quay, rights: None }',
      [{ credit: 'C', agency: 'D', date: '1972-02', place: 'Quay', rights: 'None' }],
    ],
  ])('reads %s', (fields, photos) => {
    expect(article(fields).photos).toEqual(photos.map((photo) => ({ ...bare, ...photo })));
  });
});

it.each([
  ['series: The Tram', { series: { name: 'The Tram', part: null } }],
  ['series: { name: The Tram, part: 2 }', { series: { name: 'The Tram', part: '2' } }],
  [
    'corrections: [{ text: Wrong. }]',
    { corrections: [{ date: null, text: 'Wrong.', kind: 'newspaper' }] },
  ],
  [
    'corrections: [{ date: 1972-03-01, text: Ours., kind: archive }]',
    { corrections: [{ date: '1972-03-01', text: 'Ours.', kind: 'archive' }] },
  ],
  [
    'source: { url: "http://a.example/x", archived_url: "https://b.example/x", retrieved: 2020-01 }',
    {
      source: {
        url: 'http://a.example/x',
        archivedUrl: 'https://b.example/x',
        retrieved: '2020-01',
      },
    },
  ],
  [
    'source: { file: a.txt, sha256: ab, format: text, importer: text }',
    { source: { url: null, file: 'a.txt', sha256: 'ab', format: 'text', importer: 'text' } },
  ],
  [
    'rights: { holder: Star, year: 1972, license: "https://c.example/by", statement: All. }',
    {
      rights: { holder: 'Star', year: '1972', license: 'https://c.example/by', statement: 'All.' },
    },
  ],
  ['status: draft', { status: 'draft', statusUntil: null, statusReason: null }],
  [
    'status: { state: embargoed, until: 2030-01-01 }',
    { status: 'embargoed', statusUntil: '2030-01-01' },
  ],
  ['status: { state: withdrawn, reason: Why }', { status: 'withdrawn', statusReason: 'Why' }],
])('reads %s', (fields, expected) => {
  expect(article(fields)).toMatchObject(expected);
});
