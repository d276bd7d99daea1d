import { expect, it } from 'vitest';
import { sampleRecord } from '../../../test/support/sample-article.ts';
import { pagesOf, planned, sampleSettings } from '../../../test/support/sample-settings.ts';
import { createSurroundings } from './surrounding-links.ts';

const records = [
  sampleRecord({ slug: 'a', print: { page: 'A1' } }),
  sampleRecord({ slug: 'b', print: { page: 'A1' }, section: 'Sport' }),
  sampleRecord({ slug: 'c', section: 'Sport' }),
  sampleRecord({ slug: 'd', day: '1972-03-01' }),
  sampleRecord({ slug: 'e', day: '1972-03-01' }),
  sampleRecord({ slug: 'f', day: '1972-03' }),
  sampleRecord({ slug: 'g', day: '1972-03' }),
];

const pages = pagesOf(planned(records).pages, 'article');

it('lists the articles beside one, but not itself nor one twice', () => {
  const [first] = pages;
  const { alsoHere } = createSurroundings(sampleSettings())(first!);
  expect(
    alsoHere.map(({ heading, href, articles }) => [heading, href, articles.map((a) => a.href)]),
  ).toEqual([
    ['On this page of print', '../../../../editions/1972-02-29/#pa1', ['../b/']],
    ['Also that day', '../', ['../c/']],
  ]);
});

it.each([false, true])(
  'says the same of a page, whichever was asked before (offline: %s)',
  (offline) => {
    const settings = sampleSettings({ offline });
    const surroundingsOf = createSurroundings(settings);
    expect(pages).toHaveLength(records.length);
    for (const page of [...pages, ...pages.slice().reverse()])
      expect(surroundingsOf(page)).toEqual(createSurroundings(settings)(page));
  },
);
