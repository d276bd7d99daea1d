import { parseIsoDate, weekdayOf, type IsoDate } from '../model/iso-date.ts';
import type { DateOrder } from './profile.ts';

/** A date found in a text. */
export interface FoundDate {
  /** Where it stands: `text.slice(start, end)`, its weekday and time included. */
  readonly start: number;
  readonly end: number;
  /** Null when nobody can tell which date it is; `reason` says why. */
  readonly date: IsoDate | null;
  /** Why a person must look at it, as a sentence; null when all is well. */
  readonly reason: string | null;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const weekdays = 'mon tue wed thu fri sat sun'.split(' ');
const weekday =
  '(?:\\b(?<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';

const forms: readonly RegExp[] = [
  // 2016-11-30, 2016/11/30, with a time behind it or not
  /(?<![\d/.-])(?<year>[12]\d{3})([-/.])(?<number>\d{2})\2(?<day>\d{2})(?![\d/-])/,
  // Wednesday, November 30, 2016; Nov. 30th 2016
  new RegExp(`${weekday}\\b${month}\\.?\\s+${day},?\\s+(?<year>[12]\\d{3})\\b`, 'i'),
  // 30 November 2016; 30th of November, 2016; 26-FEB-1987
  new RegExp(
    `${weekday}\\b${day}(?:\\s+of\\s+|\\s+|-)${month}(?:\\.?,?\\s+|-)(?<year>[12]\\d{3})\\b`,
    'i',
  ),
  // 11/12/2016, 30.11.16: only with an order, and never with half a year
  /(?<![\d/.-])(?<first>\d{1,2})([/.-])(?<second>\d{1,2})\2(?<year>\d{4}|\d{2})(?![\d/-])/,
];

/**
 * Finds the first complete date of a text: in words in English, or year first, or in numbers if
 * `order` says which of them is the day. What could be two dates is refused. The day is the
 * one that is written: no time zone moves it.
 */
export function findDate(text: string, order: DateOrder): FoundDate | null {
  const found = forms
    .map((form) => form.exec(text))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index)[0];
  if (found === undefined) return null;
  const place = { start: found.index, end: found.index + found[0].length };
  return { ...place, ...dateOf(found[0], found.groups ?? {}, order) };
}

/** The only date of a text; null when there is none, or more than one, or it is refused. */
export function readDate(text: string, order: DateOrder): IsoDate | null {
  const compact = /^\s*([12]\d{3})(\d{2})(\d{2})(?:T?\d{4,6}.*)?\s*$/.exec(text);
  if (compact !== null) return parseIsoDate(compact.slice(1, 4).join('-'));
  const found = findDate(text, order);
  if (found === null) return parseIsoDate(text.trim()) ?? monthOf(text);
  return findDate(text.slice(found.end), order) === null ? found.date : null;
}

/** `November 2016` alone is a date too: the month. */
function monthOf(text: string): IsoDate | null {
  const match = new RegExp(`^\\s*${month}\\.?,?\\s+(?<year>[12]\\d{3})\\s*$`, 'i').exec(text);
  const { month: name = '', year = '' } = match?.groups ?? {};
  return match === null ? null : parseIsoDate(`${year}-${numberOf(name)}`);
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateOf(
  written: string,
  groups: Groups,
  order: DateOrder,
): Pick<FoundDate, 'date' | 'reason'> {
  const { year = '', first, second } = groups;
  if (first !== undefined && second !== undefined) {
    if (year.length === 2)
      return { date: null, reason: `\`${written}\` does not give its century.` };
    if (order === null)
      return {
        date: null,
        reason: `\`${written}\` does not say which number is the day; name the order.`,
      };
    const [dayPart, monthPart] = order === 'dmy' ? [first, second] : [second, first];
    return checked(written, joined(year, monthPart, dayPart), undefined);
  }
  const number = groups.number ?? numberOf(groups.month ?? '');
  return checked(written, joined(year, number, groups.day ?? ''), groups.weekday);
}

function checked(
  written: string,
  date: IsoDate | null,
  weekdayName: string | undefined,
): Pick<FoundDate, 'date' | 'reason'> {
  if (date === null) return { date, reason: `\`${written}\` is no day of the calendar.` };
  if (weekdayName === undefined) return { date, reason: null };
  const isRight = weekdays[weekdayOf(date)] === weekdayName.slice(0, 3).toLowerCase();
  return { date, reason: isRight ? null : `In \`${written}\` the day of the week is another one.` };
}

function joined(year: string, monthNumber: string, dayNumber: string): IsoDate | null {
  return parseIsoDate(`${year}-${monthNumber.padStart(2, '0')}-${dayNumber.padStart(2, '0')}`);
}

function numberOf(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}
