import type { IsoDate } from '../../model/iso-date.ts';
import type { Profile } from '../profile.ts';
import { readDate } from '../read-date.ts';

/** A day as a source writes it, and why somebody must look at it; null when nothing is wrong. */
export interface ReadDay {
  readonly day: IsoDate | null;
  readonly doubt: string | null;
}

/**
 * The calendar day of a value. A time in UTC may lie on another day where the paper came out; midnight is
 * taken for a bare day, which is how databases write one.
 */
export function readDay(text: string, profile: Profile): ReadDay {
  const day = readDate(text, profile.dateOrder);
  if (day === null) return { day, doubt: `\`${text}\` does not say one day for certain.` };
  const time = /[T ](\d{2}:?\d{2}(?::?\d{2}(?:\.\d+)?)?) ?(?:Z|UTC|GMT|[+-]00:?00)$/.exec(
    text,
  )?.[1];
  const isInstant = time !== undefined && /[1-9]/.test(time);
  return {
    day,
    doubt: isInstant
      ? 'The time is in UTC: the paper’s own day may be the one before or after.'
      : null,
  };
}
