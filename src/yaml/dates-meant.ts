import { parseIsoDate, type IsoDate } from '../model/iso-date.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const dayMonthYear = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th|\.)? ([a-z]{3,9})[.,]* (\d{4})$/;
const monthDayYear = /^(?:[a-z]+,? )??([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const monthYear = /^([a-z]{3,9})[.,]* (\d{4})$/;
const instant = /^(\d{4})-(\d{2})-(\d{2})[t ]\d/;

/**
 * The dates that a text written otherwise may mean, for a suggestion: `30.11.2016` and `Nov. 30, 2016` mean
 * 2016-11-30, `1.3.1972` may be in March or in January. None when it is no date at all.
 */
export function datesMeant(written: string): IsoDate[] {
  const text = written.trim().replace(/\s+/g, ' ').toLowerCase();
  const found = candidates(text).map(([year, month, day]) =>
    parseIsoDate(
      [year, ...[month, day].flatMap((part) => (part === undefined ? [] : [padded(part)]))].join(
        '-',
      ),
    ),
  );
  return [...new Set(found.filter((date) => date !== null))];
}

type Parts = readonly [year: string, month: string, day?: string | undefined];

function candidates(text: string): Parts[] {
  const [, a = '', b = '', c = ''] = yearLast.exec(text) ?? [];
  // Most of the world writes the day first, the United States the month.
  if (c !== '')
    return [
      [c, b, a],
      [c, a, b],
    ];
  const named = (year: string, name: string, day?: string): Parts[] => {
    const month = months.indexOf(name.slice(0, 3)) + 1;
    return month === 0 ? [] : [[year, String(month), day]];
  };
  const dayFirst = dayMonthYear.exec(text);
  if (dayFirst !== null) return named(dayFirst[3] ?? '', dayFirst[2] ?? '', dayFirst[1]);
  const monthFirst = monthDayYear.exec(text);
  if (monthFirst !== null) return named(monthFirst[3] ?? '', monthFirst[1] ?? '', monthFirst[2]);
  const noDay = monthYear.exec(text);
  if (noDay !== null) return named(noDay[2] ?? '', noDay[1] ?? '');
  const [, year, month, day] = instant.exec(text) ?? yearFirst.exec(text) ?? [];
  return year === undefined || month === undefined ? [] : [[year, month, day]];
}

function padded(number: string): string {
  return number.padStart(2, '0');
}
