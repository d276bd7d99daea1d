import { describe, expect, it } from 'vitest';
import { sampleView, seed } from '../../../../test/support/sample-view.ts';

type Given = Parameters<typeof sampleView>[0];
const jsonLd = (given: Given, settings = {}) =>
  JSON.parse(JSON.stringify(sampleView(given, settings).page.jsonLd)) as Record<string, unknown>;

it('is the worked example for the seed article', () => {
  const url =
    'https://example.org/2016/11/30/haftar-visits-russia-to-ask-for-help-fighting-islamists/';
  const example = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    headline: 'Haftar visits Russia to ask for help fighting Islamists',
    ...{ articleSection: 'Middle East', inLanguage: 'en', wordCount: 443, dateline: 'MOSCOW' },
    locationCreated: { '@type': 'Place', name: 'Moscow' },
    ...{ datePublished: '2016-11-30', printPage: '9', pageStart: '9' },
    isPartOf: {
      '@type': 'PublicationIssue',
      datePublished: '2016-11-30',
      isPartOf: { '@type': 'Newspaper', name: 'The Daily Star' },
    },
    image: {
      '@type': 'ImageObject',
      caption: 'General Khalifa Haftar leaves …',
      creditText: 'REUTERS/Maxim Shemetov',
      creator: { '@type': 'Person', name: 'Maxim Shemetov' },
      sourceOrganization: { '@type': 'Organization', name: 'Reuters' },
      dateCreated: '2016-11-29',
    },
    publisher: { '@type': 'NewsMediaOrganization', name: 'The Daily Star' },
  };
  const found = jsonLd(seed);
  expect(found).toEqual({
    ...example,
    // The example leaves out what only repeats it.
    ...{ url, name: example.headline, identifier: found.identifier },
    description: 'The first paragraph.',
  });
});

const place = (name: string) => ({ '@type': 'Place', name });

describe('pictures', () => {
  const photos = [
    { file: 'a.jpg', held: true, caption: 'A' },
    { caption: 'B', place: 'Quay', rights: 'All' },
  ];
  it('have an address only when they are held', () => {
    expect(jsonLd({ photos })).toMatchObject({
      image: [
        {
          '@type': 'ImageObject',
          contentUrl: 'https://example.org/media/a.jpg',
          width: 300,
          height: 200,
        },
        {
          '@type': 'ImageObject',
          caption: 'B',
          contentLocation: place('Quay'),
          copyrightNotice: 'All',
        },
      ],
    });
    expect(jsonLd({ photos }).image).not.toHaveProperty('1.contentUrl');
  });

  it('have the address that the page links when the archive has none of its own', () => {
    expect(jsonLd({ photos: photos.slice(0, 1) }, { baseUrl: null })).toMatchObject({
      image: { contentUrl: '../../../../media/a.jpg' },
    });
  });
});

it('tells what is known of the newspaper', () => {
  const publication = { name: 'Gazette', place: 'Port Ellery', issn: '0362-4331' };
  expect(jsonLd({}, { publication })).toMatchObject({
    isPartOf: {
      '@type': 'Newspaper',
      name: 'Gazette',
      issn: '0362-4331',
      locationCreated: place('Port Ellery'),
    },
    publisher: { '@type': 'NewsMediaOrganization', name: 'Gazette', address: 'Port Ellery' },
  });
});

it('leaves out what is not known', () => {
  const bare = jsonLd({}, { baseUrl: null });
  expect(Object.keys(bare).sort()).toEqual(
    [
      ...[
        '@context',
        '@type',
        'articleSection',
        'datePublished',
        'description',
        'headline',
        'identifier',
      ],
      ...['inLanguage', 'isPartOf', 'name', 'publisher', 'wordCount'],
    ].sort(),
  );
  expect(JSON.stringify(bare)).not.toMatch(/null|undefined|""|\[\]/);
});
