import { expect, test } from 'vitest';
import { findDate, readDate } from './read-date.ts';

test.for([
  ['November 30, 2016', '2016-11-30'],
  ['Nov. 30, 2016', '2016-11-30'],
  ['NOVEMBER 30TH 2016', '2016-11-30'],
  ['Published: Wednesday, November 30, 2016 at 5:04 PM ET', '2016-11-30'],
  ['30 November 2016', '2016-11-30'],
  ['the 30th of November, 2016', '2016-11-30'],
  ['26-FEB-1987 15:01:01.79', '1987-02-26'],
  ['Wed, 30 Nov 2016 23:30:00 -0500', '2016-11-30'],
  ['2016-11-30T23:59:59-11:00', '2016-11-30'],
  ['2016/11/30', '2016-11-30'],
  ['20161130', '2016-11-30'],
  ['20161130T120000Z', '2016-11-30'],
  ['2016-11', '2016-11'],
  ['November 2016', '2016-11'],
  ['1961', '1961'],
  ['February 29, 1972', '1972-02-29'],
  ['February 30, 1972', null],
  ['2016-02-31', null],
  ['11/12/2016', null],
  ['30/11/2016', null],
  ['30.11.16', null],
  ['Tuesday', null],
  ['November 30', null],
  ['May 1, 2016 to May 3, 2016', null],
  ['call 555-12-2016', null],
  ['', null],
] as const)('%s is %s', ([text, date]) => {
  expect(readDate(text, null)).toBe(date);
});

test.for([
  ['11/12/2016', 'dmy', '2016-12-11'],
  ['11/12/2016', 'mdy', '2016-11-12'],
  ['30/11/2016', 'dmy', '2016-11-30'],
  // A day that the order does not allow is a mistake somewhere, not the other order.
  ['30/11/2016', 'mdy', null],
  ['11/12/16', 'dmy', null],
] as const)('%s in the order %s is %s', ([text, order, date]) => {
  expect(readDate(text, order)).toBe(date);
});

test('says why a date is refused, and where it stands', () => {
  expect(findDate('Posted 11/12/2016 at noon', null)).toEqual({
    start: 7,
    end: 17,
    date: null,
    reason: '`11/12/2016` does not say which number is the day; name the order.',
  });
  expect(findDate('on 3/4/98', 'dmy')?.reason).toContain('century');
  expect(findDate('on February 30, 1972', null)?.reason).toContain('no day of the calendar');
});

test('a weekday checks the date and does not set it', () => {
  expect(findDate('Wednesday, November 30, 2016', null)?.reason).toBeNull();
  const wrong = findDate('Tuesday, November 30, 2016', null);
  expect(wrong?.date).toBe('2016-11-30');
  expect(wrong?.reason).toContain('day of the week');
});
