import type { Dateline } from '../../model/article.ts';
import { remembered } from '../../model/remember.ts';

const month =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const day = `(?:${month})\\s+\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}\\s+(?:${month})(?:,?\\s+\\d{4})?`;
const endingDay = new RegExp(`,\\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|${day})$`, 'i');

/**
 * Reads a dateline as printed: `MOSCOW`, `BEIRUT/ANKARA`, `BEIRUT, Lebanon`,
 * `MOSCOW, Nov. 29 (Reuters) -`. The text loses its closing dash or colon; a day
 * or agency in it stays in the text and is no part of the place. A year is never guessed, so the date stays null.
 * A paper writes from the same places again and again.
 */
export const parseDateline = remembered(1000, (printed): Dateline => {
  const text = printed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[-–—:]+$/, '')
    .trim();
  const placesText = text
    .replace(/\s*\([^()]*\)$/, '')
    .replace(endingDay, '')
    .replace(/\s*\([^()]*\)$/, '')
    .trim();
  const places = placesText
    .split(/\s*(?:\/|;)\s*/)
    .map((place) => inOrdinaryCase(place.replace(/[,\s]+$/, '')))
    .filter((place) => place !== '');
  return { text, places, date: null };
});

const smallWords = new Set([
  'of',
  'the',
  'and',
  'on',
  'upon',
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'del',
  'en',
  'au',
  'sur',
  'am',
  'an',
  'der',
  'al-',
]);

/** `PORT-AU-PRINCE` as `Port-au-Prince`; what is not all in capitals stays as it is: `D.C.`, `McLEAN, Va.`. */
export function inOrdinaryCase(place: string): string {
  const [name = '', ...rest] = place.split(',');
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return place;
  const words = name.split(/([\s-]+)/).map((word, index) => {
    if (/^(?:\p{L}\.)+$/u.test(word)) return word;
    const lower = word.toLowerCase();
    if (index > 0 && smallWords.has(lower)) return lower;
    // `O'FALLON` and `L'AQUILA` have a second capital.
    return lower.replace(/^\P{L}*\p{L}(?:['’]\p{L})?/u, (start) => start.toUpperCase());
  });
  return [words.join(''), ...rest].join(',');
}
