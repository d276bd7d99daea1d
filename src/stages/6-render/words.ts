import { monthNames } from '../../model/month-names.ts';
import { isDay, monthOf, weekdayOf, yearOf, type IsoDate } from '../../model/iso-date.ts';
import { remembered } from '../../model/remember.ts';
import type { DateView } from './views/view-parts.ts';

/*
 * Dates and counts in English words. Written out here and not by `Intl`, whose words
 * differ between versions of Node: the same input must give the same bytes everywhere.
 */

/** As newspapers abbreviate them; the short ones stay whole. */
const shortMonths = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** Monday first. */
export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** `February` of `1972-02-29`; empty for a bare year. */
export function monthName(date: string): string {
  const month = monthOf(date as IsoDate);
  return month === null ? '' : (monthNames[Number(month) - 1] ?? '');
}

/** `February 29, 1972`; `February 1972` or `1972` when no more is known. */
export function dateWords(date: IsoDate): string {
  return wordsWith(date, monthName(date));
}

/** `Tuesday, February 29, 1972`. */
export function fullDateWords(date: IsoDate): string {
  return isDay(date) ? `${weekdayNames[weekdayOf(date)]}, ${dateWords(date)}` : dateWords(date);
}

/** `Feb. 29, 1972`. */
export function shortDateWords(date: IsoDate): string {
  return wordsWith(date, shortMonths[Number(monthOf(date) ?? 1) - 1] ?? '');
}

/** One for each date while it comes again, as it does beside all articles of a day: it is also made for another thread once. */
export const dateView: (date: IsoDate) => DateView = remembered(2000, (text) => {
  const date = text as IsoDate;
  return { iso: date, words: fullDateWords(date), short: shortDateWords(date) };
});

function wordsWith(date: IsoDate, month: string): string {
  if (date.length === 4) return yearOf(date);
  if (!isDay(date)) return `${month} ${yearOf(date)}`;
  return `${month} ${Number(date.slice(8))}, ${yearOf(date)}`;
}

/** `1 article`, `1,204 articles`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${withSeparators(count)} ${count === 1 ? one : many}`;
}

/** `1204` as `1,204`. */
export function withSeparators(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1961–2009`, or `1961` when both are one year. */
export function yearRange(first: string, last: string): string {
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  return from === to ? from : `${from}–${to}`;
}
