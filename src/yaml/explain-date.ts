import { daysInMonth, parseIsoDate } from '../model/iso-date.ts';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Why `value` is no date of ours and what to write instead, as facts of `date-invalid`. */
export function explainDate(value: string): { value: string; reason: string; suggestion: string } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const year = Number(match?.[1]);
  const month = Number(match?.[2]);
  const name = monthNames[month - 1];
  if (match !== null && name !== undefined && year >= 1000 && year < 3000) {
    const days = daysInMonth(year, month);
    const last = `${match[1]}-${match[2]}-${days}`;
    return {
      value,
      reason: `An article is placed in the issue of its day; ${name} ${year} had ${days} days.`,
      suggestion: `Correct the day, for example \`${last}\`.`,
    };
  }
  const asDay = /^(\d{4}-\d{2}-\d{2})[T ]/.exec(value)?.[1];
  return {
    value,
    reason: 'A date is a calendar day without a time, so that no time zone can move it.',
    suggestion:
      asDay !== undefined && parseIsoDate(asDay) !== null
        ? `Write the day alone: \`${asDay}\`.`
        : 'Write it as year, month and day: `1972-02-29`; `1972-02` or `1972` when no more is known.',
  };
}
