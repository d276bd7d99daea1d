import { expect, it } from 'vitest';
import type { IsoDate } from '../../model/iso-date.ts';
import { countWords, dateView, fullDateWords, monthName, yearRange } from './words.ts';

it.each([
  ['1972-02-29', 'Tuesday, February 29, 1972', 'Feb. 29, 1972'],
  ['1894-03-05', 'Monday, March 5, 1894', 'March 5, 1894'],
  ['2001-09-11', 'Tuesday, September 11, 2001', 'Sept. 11, 2001'],
  ['1972-05', 'May 1972', 'May 1972'],
  ['1972-12', 'December 1972', 'Dec. 1972'],
  ['1972', '1972', '1972'],
])('%s is %s', (iso, words, short) => {
  expect(dateView(iso as IsoDate)).toEqual({ iso, words, short });
});

it('agrees with the words of the platform on every day of some years', () => {
  const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' });
  for (const year of [1894, 1900, 1972, 2000]) {
    for (let time = Date.UTC(year, 0); time < Date.UTC(year + 1, 0); time += 86_400_000) {
      const iso = new Date(time).toISOString().slice(0, 10) as IsoDate;
      if (fullDateWords(iso) !== format.format(time))
        expect(fullDateWords(iso)).toBe(format.format(time));
    }
  }
});

it.each([
  [0, '0 articles'],
  [1, '1 article'],
  [999, '999 articles'],
  [1204, '1,204 articles'],
  [1234567, '1,234,567 articles'],
])('counts %d as %s', (count, words) => {
  expect(countWords(count, 'article')).toBe(words);
});

it('takes another plural, names months, and joins years', () => {
  expect(countWords(2, 'agency', 'agencies')).toBe('2 agencies');
  expect(countWords(1, 'agency', 'agencies')).toBe('1 agency');
  expect(['1972', '1972-01', '1972-12-31'].map(monthName)).toEqual(['', 'January', 'December']);
  expect(yearRange('1961-10-30', '2009')).toBe('1961–2009');
  expect(yearRange('1961-01-01', '1961-12-31')).toBe('1961');
});
