import { expect, it } from 'vitest';
import { sampleRecord } from '../../test/support/sample-article.ts';
import { periodsOf } from './period.ts';

const days = ['1961', '1961-10', '1961-10-29', '1961-10-30', '1961-11-01', '1972-02-29'];
const articles = days.map((day) => sampleRecord({ day }));
const datesBy = (length: 4 | 7) =>
  periodsOf(articles, length).map(({ date, articles: ofPeriod }) => [date, ofPeriod.length]);

it('groups by year', () => {
  expect(datesBy(4)).toEqual([
    ['1961', 5],
    ['1972', 1],
  ]);
});

it('groups by month, a bare year by itself', () => {
  expect(datesBy(7)).toEqual([
    ['1961', 1],
    ['1961-10', 3],
    ['1961-11', 1],
    ['1972-02', 1],
  ]);
});

it('loses no article and keeps their order', () => {
  expect(periodsOf(articles, 7).flatMap((period) => period.articles)).toEqual(articles);
  expect(periodsOf([], 7)).toEqual([]);
});
