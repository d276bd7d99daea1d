declare const isoDate: unique symbol;

/**
 * A calendar date as text: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601, the three
 * precisions of EDTF level 0), years 1000 to 2999. Never an instant: it has no time zone to move it.
 * Text order is calendar order among dates of one precision.
 */
export type IsoDate = string & { readonly [isoDate]: true };

const pattern = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The date that `text` writes, or null when it is not one (`1972-02-30`, `30.11.2016`, `2016-1-5`). */
export function parseIsoDate(text: string): IsoDate | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  if (month !== undefined && (month < '01' || month > '12')) return null;
  if (day !== undefined && (day < '01' || Number(day) > daysInMonth(Number(year), Number(month))))
    return null;
  return text as IsoDate;
}

/** `1972` of `1972-02-29`. */
export function yearOf(date: IsoDate): string {
  return date.slice(0, 4);
}

/** `02` of `1972-02-29`; null for a bare year. */
export function monthOf(date: IsoDate): string | null {
  return date.length >= 7 ? date.slice(5, 7) : null;
}

/** `29` of `1972-02-29`; null for a year or a month. */
export function dayOf(date: IsoDate): string | null {
  return date.length === 10 ? date.slice(8, 10) : null;
}

/** Whether the date names one day, not a whole month or year. */
export function isDay(date: IsoDate): boolean {
  return date.length === 10;
}

/** 28 to 31, by the Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 0 for Monday to 6 for Sunday (the week of ISO 8601). `date` must name a day. */
export function weekdayOf(date: IsoDate): number {
  // Sakamoto's method: arithmetic on the calendar, so that no `Date` and no zone takes part.
  const offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  const sundayFirst =
    year +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    (offsets[month - 1] ?? 0) +
    Number(date.slice(8, 10));
  return (sundayFirst + 6) % 7;
}

/** The day after; `date` must name a day. */
export function nextDay(date: IsoDate): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (day < daysInMonth(year, month)) return joinDay(year, month, day + 1);
  return month < 12 ? joinDay(year, month + 1, 1) : joinDay(year + 1, 1, 1);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function joinDay(year: number, month: number, day: number): IsoDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;
}
