import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  dayOf,
  daysInMonth,
  isDay,
  monthOf,
  nextDay,
  parseIsoDate,
  weekdayOf,
  yearOf,
  type IsoDate,
} from './iso-date.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Days whose weekday a history book or a calendar on paper tells. */
const known: readonly (readonly [date: string, weekday: string])[] = [
  ['1776-07-04', 'Thu'],
  ['1789-07-14', 'Tue'],
  ['1851-09-18', 'Thu'],
  ['1865-04-14', 'Fri'],
  ['1900-01-01', 'Mon'],
  ['1912-04-15', 'Mon'],
  ['1914-06-28', 'Sun'],
  ['1929-10-29', 'Tue'],
  ['1945-05-08', 'Tue'],
  ['1963-11-22', 'Fri'],
  ['1969-07-20', 'Sun'],
  ['1972-02-29', 'Tue'],
  ['1989-11-09', 'Thu'],
  ['2000-02-29', 'Tue'],
  ['2001-09-11', 'Tue'],
  ['2016-11-30', 'Wed'],
];

const dates = [
  ...['1000', '1582', '1776', '1899', '1900', '1972', '2000', '2016', '2999'],
  ...['1000-01', '1894-12', '1900-02', '1964-08', '1972-02', '1999-12', '2000-01', '2999-12'],
  ...['1000-01-01', '1582-10-10', '1600-02-29', '1700-02-28', '1776-07-04', '1894-03-05'],
  ...['1896-02-29', '1900-02-28', '1904-02-29', '1916-05-21', '1918-03-31', '1938-12-31'],
  ...['1941-12-07', '1945-08-15', '1961-10-30', '1969-12-31', '1970-01-01', '1972-02-29'],
  ...['1972-12-31', '1979-01-15', '1987-04-11', '1996-02-29', '1999-12-31', '2000-01-01'],
  ...['2000-02-29', '2004-10-31', '2007-03-11', '2011-12-30', '2016-11-30', '2017-03-26'],
  ...['2021-06-30', '2024-02-29', '2038-01-19', '2400-02-29', '2999-12-30', '2999-12-31'],
  ...[
    '1948-02-29',
    '1949-12-31',
    '1950-01-01',
    '1980-04-06',
    '1994-12-31',
    '1995-01-01',
    '2009-06-27',
  ],
];
const refused = [
  ...['', ' ', '1972-', '1972-2', '1972-02-', '1972-2-9', '72-02-29', '1972-02-29 ', ' 1972'],
  ...['1972-00', '1972-13', '1972-02-00', '1972-02-30', '1973-02-29', '1900-02-29', '2100-02-29'],
  ...['1972-04-31', '1972-06-31', '1972-09-31', '1972-11-31', '1972-01-32', '1972-12-32'],
  ...['0999-12-31', '3000-01-01', '19720229', '1972/02/29', '29.02.1972', 'Feb. 29, 1972', 'today'],
  ...['1972-02-29T00:00:00Z', '1972-02-29T23:59', '-1972', '+1972', '1972-W09', '1972-060'],
  ...['1972-02-29\n', '１９７２', '1972‐02‐29', '1972-02-29-01'],
];

const day = (text: string): IsoDate => text as IsoDate;
const anyDay = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-30'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

const homeZone = process.env.TZ;
afterEach(() => {
  if (homeZone === undefined) delete process.env.TZ;
  else process.env.TZ = homeZone;
});

describe.each(['UTC', 'Pacific/Auckland', 'Pacific/Pago_Pago', 'America/Sao_Paulo', 'Asia/Beirut'])(
  'in the time zone %s',
  (zone) => {
    it('reads and takes apart 60 dates, and moves none of them', () => {
      process.env.TZ = zone;
      expect(dates).toHaveLength(60);
      for (const date of dates) {
        const parsed = parseIsoDate(date)!;
        expect(parsed).toBe(date);
        const parts = [yearOf(parsed), monthOf(parsed), dayOf(parsed)];
        expect(parts.filter((part) => part !== null).join('-')).toBe(date);
        expect(isDay(parsed)).toBe(date.length === 10);
      }
    });

    it('knows the weekdays', () => {
      process.env.TZ = zone;
      expect(known.map(([date]) => [date, weekdays[weekdayOf(day(date))]])).toEqual(known);
    });
  },
);

// The zones must matter to somebody, or the tests above hold nothing.
it('would move a day if it were a Date', () => {
  const shown = ['Pacific/Pago_Pago', 'Pacific/Auckland'].map((zone) => {
    process.env.TZ = zone;
    return new Date('1972-02-29').getDate();
  });
  expect(shown).toEqual([28, 29]);
});

it.each(refused)('refuses %j', (text) => {
  expect(parseIsoDate(text)).toBeNull();
});

it('agrees with UTC arithmetic on any day', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const instant = Date.parse(date);
      expect(parseIsoDate(date)).toBe(date);
      expect(weekdayOf(date)).toBe((new Date(instant).getUTCDay() + 6) % 7);
      const after = new Date(instant + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
      expect(nextDay(date)).toBe(after);
    }),
    { numRuns: 2000 },
  );
});

it('counts the days of months, and of February by the Gregorian rule', () => {
  const lengths = Array.from({ length: 12 }, (_, month) => daysInMonth(1973, month + 1));
  expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect(
    [1600, 1700, 1800, 1896, 1900, 1972, 2000, 2100].map((year) => daysInMonth(year, 2)),
  ).toEqual([29, 28, 28, 29, 28, 29, 29, 28]);
});
