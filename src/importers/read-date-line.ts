import type { IsoDate } from '../model/iso-date.ts';
import type { DateOrder } from './profile.ts';
import { findDate } from './read-date.ts';

/** A line that says when an article was published or changed. */
export interface FoundDateLine {
  readonly field: 'published' | 'updated';
  /** Null when it is refused. */
  readonly date: IsoDate | null;
  /** Why a person must look at it; null when all is well. */
  readonly reason: string | null;
}

/** What may stand around a date without saying more: words of publishing, weekdays, times, zones, marks. */
const around = new RegExp(
  [
    '\\b(?:published|posted|created|filed|issued|date|first|on|at|last|updated|modified|revised|edited)\\b',
    '\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b',
    '(?:\\bT|\\b)\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?(?:\\s*[ap]\\.?\\s?m\\b\\.?)?',
    '\\b\\d{1,2}\\s*[ap]\\.?m\\b\\.?',
    '\\b(?:local time|hrs|hours|Z|[ECMP][SD]?T|GMT|UTC|BST|CES?T|EES?T|WES?T|IST|JST|AE[SD]T)\\b',
    '\\(?[+-]\\d{2}:?\\d{2}\\)?',
    '[|,.:;()·•–—@/-]|\\s',
  ].join('|'),
  'gi',
);

/** Reads a line of its own such as `Published: Wednesday, March 4, 1972 at 5:04 PM`; null when it says more than that. */
export function readDateLine(line: string, order: DateOrder): FoundDateLine | null {
  if (line.length > 100) return null;
  const found = findDate(line, order);
  if (found === null) return null;
  const rest = line.slice(0, found.start) + ' ' + line.slice(found.end);
  if (findDate(rest, order) !== null || rest.replace(around, '') !== '') return null;
  const isUpdate = /\b(?:updated|modified|revised|edited)\b/i.test(line);
  return { field: isUpdate ? 'updated' : 'published', date: found.date, reason: found.reason };
}
