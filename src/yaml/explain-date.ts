import { daysInMonth } from '../model/iso-date.ts';
import { monthNames } from '../model/month-names.ts';
import { datesMeant } from './dates-meant.ts';

/** Why `value` is no date of ours and what to write instead, as facts of `date-invalid`. */
export function explainDate(value: string): { value: string; reason: string; suggestion: string } {
  const [, year = '', month = '', day] =
    /^([12]\d{3})-(\d{2})(?:-(\d{2}))?$/.exec(value.trim()) ?? [];
  const name = monthNames[Number(month) - 1];
  if (year !== '' && name === undefined) {
    return {
      value,
      reason: 'The months of a year are `01` to `12`.',
      suggestion: `Correct the month, or write \`${year}\` alone when no more is known.`,
    };
  }
  if (day !== undefined) {
    const days = daysInMonth(Number(year), Number(month));
    return {
      value,
      reason: `An article is found by its dates, and ${name} ${year} had ${days} days.`,
      suggestion: `Correct the day, for example \`${year}-${month}-${days}\`; write \`${year}-${month}\` when it is not known.`,
    };
  }
  const meant = datesMeant(value).map((date) => `\`${date}\``);
  return {
    value,
    reason:
      'Dates are written in one way, year-month-day, so that none is misread and no time zone moves one.',
    suggestion:
      meant.length > 0
        ? `Write ${meant.join(' or ')}${meant.length > 1 ? ', whichever is meant' : ''}.`
        : 'Write it as year, month and day: `1972-02-29`; `1972-02` or `1972` when no more is known.',
  };
}
