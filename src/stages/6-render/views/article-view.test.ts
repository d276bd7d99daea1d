import { describe, expect, it } from 'vitest';
import { sampleView } from '../../../../test/support/sample-view.ts';

describe('pictures', () => {
  const imageOf = (photo: object) =>
    sampleView({ photos: [photo], headline: 'Fog' }).article.photos[0]!.image;
  it('are shown when they are held, in words for those who do not see them', () => {
    const held = { file: 'a.jpg', held: true };
    const image = { src: '../../../../media/a.jpg', width: 300, height: 200 };
    expect(imageOf({ ...held, alt: 'A tram', caption: 'The tram.' })).toEqual({
      ...image,
      alt: 'A tram',
    });
    expect(imageOf({ ...held, caption: 'The tram.' })).toEqual({ ...image, alt: 'The tram.' });
    expect(imageOf(held)?.alt).toContain('Fog');
  });

  it('are only words when they are not', () => {
    const photo = { file: 'a.jpg', held: false, caption: 'A', credit: 'B' };
    expect(sampleView({ photos: [photo] }).article.photos).toEqual([
      { image: null, caption: 'A', credit: 'B' },
    ]);
  });
});

it.each([
  [null, null],
  ['news', null],
  ['wire', null],
  ['obituary', 'Obituary'],
] as const)('names the genre %s: %s', (genre, words) => {
  expect(sampleView({ genre }).article.genre).toBe(words);
});

it('tells whose note a correction is', () => {
  const corrections = (['newspaper', 'archive'] as const).map((kind) => ({
    date: null,
    text: 'x',
    kind,
  }));
  expect(sampleView({ corrections }).article.corrections.map(({ heading }) => heading)).toEqual([
    'Correction',
    'Note of the archive',
  ]);
});
