import { expect, test } from 'vitest';
import { importOne, picture, rulesOf, runImporter } from '../../../test/support/run-importer.ts';
import { importNinjs } from './import-ninjs.ts';

const second = {
  uri: 'urn:newsml:gazette.example:20161130:1',
  type: 'text',
  standard: { name: 'ninjs', version: '2.0' },
  versionCreated: '2016-11-30T12:00:00+02:00',
  firstCreated: '2016-11-29T09:00:00+02:00',
  language: 'en',
  headlines: [
    { role: 'main', value: 'Council votes on tram' },
    { role: 'subheadline', value: 'Ferry next' },
  ],
  by: 'By Ana Reyes',
  located: 'PORT ELLERY',
  subjects: [{ name: 'Trams' }, { name: 'Local News' }],
  bodies: [
    { contentType: 'text/plain', value: 'The council voted.' },
    {
      contentType: 'text/html',
      value: '<p>The council <b>voted</b>.</p><script>alert(1)</script>',
    },
  ],
  infoSources: [{ name: 'Reuters' }],
  associations: [
    {
      type: 'picture',
      descriptions: [{ value: 'The last tram left in 1961.' }],
      by: 'REUTERS/Leo Osei',
      renditions: [
        { href: 'small.gif', width: 100 },
        { href: 'large.gif', width: 900 },
      ],
    },
    { type: 'video', headline: 'No picture' },
  ],
  colour: 'red',
};

test('an item of ninjs 2', async () => {
  const article = await importOne(importNinjs, JSON.stringify(second, null, 1), {
    profile: { sections: ['Local News'] },
    beside: { 'large.gif': picture() },
  });
  expect(article.fields).toEqual({
    id: 'urn:newsml:gazette.example:20161130:1',
    headline: 'Council votes on tram',
    subhead: 'Ferry next',
    section: 'Local News',
    byline: 'By Ana Reyes',
    agency: 'Reuters',
    dateline: 'PORT ELLERY',
    published: '2016-11-29',
    updated: '2016-11-30',
    photos: [
      {
        file: expect.stringMatching(/^large-/) as string,
        caption: 'The last tram left in 1961.',
        credit: 'REUTERS/Leo Osei',
        photographer: 'Leo Osei',
        agency: 'Reuters',
      },
    ],
    language: 'en',
    keywords: ['Trams'],
    extra: { colour: 'red' },
  });
  expect(article.body).toBe('The council **voted**.\n');
  expect(rulesOf(article)).toEqual(['ninjs/other-body']);
});

test('an item of ninjs 1', async () => {
  const first = {
    uri: 'https://gazette.example/a?id=1',
    type: 'text',
    versioncreated: '2016-11-30T00:00:00Z',
    headline: 'Council votes',
    byline: 'Ana Reyes',
    body_text: 'The council voted.\n\nIt was late.',
    description_text: 'A vote',
    person: [{ name: 'Leo Osei' }],
    organisation: [{ name: 'Harbour Board' }],
    place: [{ name: 'Port Ellery' }],
    copyrightnotice: '(c) The Gazette',
    associations: {
      main: {
        type: 'picture',
        headline: 'Quay',
        renditions: { web: { href: 'https://x.example/q.jpg' } },
      },
    },
  };
  const article = await importOne(importNinjs, JSON.stringify(first));
  expect(article.fields).toMatchObject({
    headline: 'Council votes',
    byline: 'Ana Reyes',
    published: '2016-11-30',
    people: ['Leo Osei'],
    organizations: ['Harbour Board'],
    places: ['Port Ellery'],
    rights: { statement: '(c) The Gazette' },
    summary: 'A vote',
    aliases: ['/a?id=1'],
    photos: [{ url: 'https://x.example/q.jpg', caption: 'Quay', held: false }],
  });
  expect(article.body).toBe('The council voted.\n\nIt was late.\n');
  expect(article.origin.url).toBe('https://gazette.example/a?id=1');
});

test('pictures alone are no articles, and broken items cost only themselves', async () => {
  const text = [
    JSON.stringify({ type: 'picture', uri: 'x' }),
    '{"type": "text",',
    JSON.stringify(second),
    '',
  ];
  const { articles, problems } = await runImporter(importNinjs, text.join('\n'));
  expect(articles).toHaveLength(1);
  expect(problems.map(({ id }) => id)).toEqual(['import/record-broken', 'import/records-skipped']);
});
