import { expect, test } from 'vitest';
import { datesMeant } from './dates-meant.ts';

test.each([
  ['30.11.2016', ['2016-11-30']],
  ['11/30/2016', ['2016-11-30']],
  ['1.3.1972', ['1972-03-01', '1972-01-03']],
  ['2.2.1972', ['1972-02-02']],
  ['1972/2/9', ['1972-02-09']],
  ['1972-2', ['1972-02']],
  ['March 5, 1894', ['1894-03-05']],
  ['Tuesday, Sept. 7th, 1964', ['1964-09-07']],
  ['7 September 1964', ['1964-09-07']],
  ['Monday 7 Sep. 1964', ['1964-09-07']],
  ['February 1972', ['1972-02']],
  ['1972-02-29T23:00:00Z', ['1972-02-29']],
])('%s may mean %j', (written, dates) => {
  expect(datesMeant(written)).toEqual(dates);
});

test.each([
  '',
  '30.2.1972',
  '31 Nonember 1972',
  'yesterday',
  '72-02-29',
  '1972-13-40',
  '2016-11-30-1',
])('%j means no date', (written) => {
  expect(datesMeant(written)).toEqual([]);
});
