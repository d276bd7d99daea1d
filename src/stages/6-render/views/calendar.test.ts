import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../../../../test/support/sample-article.ts';
import { assembled, type sampleSettings } from '../../../../test/support/sample-settings.ts';
import type { IsoDate } from '../../../model/iso-date.ts';
import { calendarView } from './calendar.ts';
import { linksFrom } from './links.ts';

type Settings = Parameters<typeof sampleSettings>[0];

/** The calendar of a month in an archive with so many articles on each of these days. */
function calendarOf(
  month: string,
  held: Readonly<Record<string, number>> = {},
  settings: Settings = {},
) {
  const records = Object.entries(held).flatMap(([day, count]) =>
    Array.from({ length: count }, (_, index) => sampleRecord({ day, slug: `s${index}` })),
  );
  const { archive } = assembled(records, settings);
  const days = Object.keys(held).sort() as IsoDate[];
  const facts = {
    link: linksFrom(`/${month.replace('-', '/')}/`, archive.settings),
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  };
  const group = archive.years
    .flatMap(({ months }) => months)
    .find((found) => `${found.year}-${found.month}` === month);
  return calendarView(facts, month, group ?? null);
}
const daysOf = ({ weeks }: ReturnType<typeof calendarOf>) =>
  weeks.map((week) => week.map(({ day }) => (day === null ? '·' : String(day))).join(' '));
const cellOf = ({ weeks }: ReturnType<typeof calendarOf>, day: number) =>
  weeks.flat().find((cell) => cell.day === day)!;

it.each([
  ['1973-01', 0, 5],
  ['1972-02', 1, 5],
  ['1972-03', 2, 5],
  ['1972-06', 3, 5],
  ['1972-09', 4, 5],
  ['1972-07', 5, 6],
  ['1972-10', 6, 6],
  ['1971-02', 0, 4],
])('starts %s on weekday %d and has %d weeks', (month, blanks, weeks) => {
  const calendar = calendarOf(month);
  expect(calendar.weeks).toHaveLength(weeks);
  expect(calendar.weeks.every((week) => week.length === 7)).toBe(true);
  expect(calendar.weeks[0]!.findIndex(({ day }) => day === 1)).toBe(blanks);
  const sunday = calendarOf(month, {}, { weekStart: 'sunday' });
  expect(sunday.weeks[0]!.findIndex(({ day }) => day === 1)).toBe((blanks + 1) % 7);
});

it('shows a leap February as a table', () => {
  const calendar = calendarOf('1972-02');
  expect(calendar.caption).toBe('February 1972');
  expect(calendar.weekdays.map(({ short }) => short).join(' ')).toBe('Mo Tu We Th Fr Sa Su');
  expect(daysOf(calendar)).toEqual([
    '· 1 2 3 4 5 6',
    '7 8 9 10 11 12 13',
    '14 15 16 17 18 19 20',
    '21 22 23 24 25 26 27',
    '28 29 · · · · ·',
  ]);
  expect(daysOf(calendarOf('1900-02')).at(-1)).toBe('26 27 28 · · · ·');
});

it('begins the week on Sunday where the paper did', () => {
  const calendar = calendarOf('1972-02', {}, { weekStart: 'sunday' });
  expect(calendar.weekdays.map(({ full }) => full)).toEqual([
    ...['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ]);
  expect(daysOf(calendar)[0]).toBe('· · 1 2 3 4 5');
});

it('links days that are held, darker for more', () => {
  const calendar = calendarOf('1972-02', {
    '1972-02-01': 1,
    '1972-02-02': 3,
    '1972-02-29': 8,
    '1972-03-01': 99,
  });
  expect([1, 2, 29, 3].map((day) => cellOf(calendar, day))).toEqual([
    {
      day: 1,
      href: '01/',
      count: 1,
      level: 1,
      state: 'held',
      label: 'February 1, 1972: 1 article',
    },
    {
      day: 2,
      href: '02/',
      count: 3,
      level: 2,
      state: 'held',
      label: 'February 2, 1972: 3 articles',
    },
    {
      day: 29,
      href: '29/',
      count: 8,
      level: 4,
      state: 'held',
      label: 'February 29, 1972: 8 articles',
    },
    {
      day: 3,
      href: null,
      count: 0,
      level: 0,
      state: 'none',
      label: 'February 3, 1972: no articles',
    },
  ]);
});

describe('days without articles', () => {
  const weekdays = { publication: { schedule: [0, 1, 2, 3, 4, 5] } };
  const statesOf = (held: Readonly<Record<string, number>>, settings: Settings) =>
    calendarOf('1972-02', held, settings)
      .weeks.flat()
      .filter(({ state }) => state === 'missing')
      .map(({ day }) => day);

  it('are nobody’s loss when nothing is known of the schedule', () => {
    expect(statesOf({ '1972-02-01': 1, '1972-02-29': 1 }, {})).toEqual([]);
  });

  it('are missing when the paper came out, between the first and the last day held', () => {
    // The 27th was a Sunday.
    expect(statesOf({ '1972-02-24': 1, '1972-02-29': 1 }, weekdays)).toEqual([25, 26, 28]);
    expect(statesOf({}, weekdays)).toEqual([]);
  });

  it('are missing from the founding to the last issue', () => {
    const founded = '1972-02-26' as IsoDate;
    const ceased = '1972-02-28' as IsoDate;
    const publication = { ...weekdays.publication, founded, ceased };
    expect(statesOf({ '1972-02-28': 1, '1972-03-09': 1 }, { publication })).toEqual([26]);
  });

  it('are missing when the settings list them', () => {
    const missing = [
      { first: '1972-01-30', last: '1972-02-02' },
      { first: '1972-02-27', last: '1972-02-27' },
    ] as { first: IsoDate; last: IsoDate }[];
    const settings = { holdings: { note: null, missing } };
    expect(statesOf({ '1972-02-02': 1 }, settings)).toEqual([1, 27]);
    expect(cellOf(calendarOf('1972-02', {}, settings), 27).label).toBe(
      'February 27, 1972: published, not held',
    );
  });
});
