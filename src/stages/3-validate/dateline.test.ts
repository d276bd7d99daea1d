import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrdinaryCase, parseDateline } from './dateline.ts';

it.each([
  ['MOSCOW', 'MOSCOW', ['Moscow']],
  ['Moscow', 'Moscow', ['Moscow']],
  ['BEIRUT:', 'BEIRUT', ['Beirut']],
  ['BEIRUT/ANKARA', 'BEIRUT/ANKARA', ['Beirut', 'Ankara']],
  ['NEW YORK; LONDON', 'NEW YORK; LONDON', ['New York', 'London']],
  ['ABU DHABI / DUBAI (Reuters) –', 'ABU DHABI / DUBAI (Reuters)', ['Abu Dhabi', 'Dubai']],
  ['BEIRUT, Lebanon', 'BEIRUT, Lebanon', ['Beirut, Lebanon']],
  ['WASHINGTON, D.C.', 'WASHINGTON, D.C.', ['Washington, D.C.']],
  ['D.C.', 'D.C.', ['D.C.']],
  ['U.N. HEADQUARTERS', 'U.N. HEADQUARTERS', ['U.N. Headquarters']],
  ['MOSCOW, Nov. 29 (Reuters) -', 'MOSCOW, Nov. 29 (Reuters)', ['Moscow']],
  ['MOSCOW (TASS), Nov. 29 —', 'MOSCOW (TASS), Nov. 29', ['Moscow']],
  ['MOSCOW, Nov. 29, 2016 (Reuters) —', 'MOSCOW, Nov. 29, 2016 (Reuters)', ['Moscow']],
  ['LONDON, 29 November', 'LONDON, 29 November', ['London']],
  ['PARIS, Tuesday:', 'PARIS, Tuesday', ['Paris']],
  ['SIDON, Lebanon, Dec. 1 -', 'SIDON, Lebanon, Dec. 1', ['Sidon, Lebanon']],
  ['WASHINGTON (AP) —', 'WASHINGTON (AP)', ['Washington']],
  ['ST. PETERSBURG, Russia', 'ST. PETERSBURG, Russia', ['St. Petersburg, Russia']],
  ['PORT-AU-PRINCE', 'PORT-AU-PRINCE', ['Port-au-Prince']],
  ['AIX-EN-PROVENCE', 'AIX-EN-PROVENCE', ['Aix-en-Provence']],
  ['RIO DE JANEIRO', 'RIO DE JANEIRO', ['Rio de Janeiro']],
  ["O'FALLON, Ill.", "O'FALLON, Ill.", ["O'Fallon, Ill."]],
  ['McLEAN, Va.', 'McLEAN, Va.', ['McLEAN, Va.']],
  ['MAY PEN, Jamaica', 'MAY PEN, Jamaica', ['May Pen, Jamaica']],
  ['MARCH, Cambridgeshire', 'MARCH, Cambridgeshire', ['March, Cambridgeshire']],
  ['ZÜRICH', 'ZÜRICH', ['Zürich']],
  ['بيروت', 'بيروت', ['بيروت']],
  ['  PORT\n ELLERY  –', 'PORT ELLERY', ['Port Ellery']],
  ['(Reuters)', '(Reuters)', []],
  [' – ', '', []],
])('reads %j', (printed, text, places) => {
  // The day in a dateline has no year, or one that need not be that of the paper: it is never guessed.
  expect(parseDateline(printed)).toEqual({ text, places, date: null });
});

it('keeps every word, changes only capitals, and names no empty place', () => {
  const piece = fc.constantFrom(
    'MOSCOW',
    'de',
    ' ',
    ', ',
    '/',
    '-',
    '(AP)',
    'Nov. 29',
    '—',
    ':',
    "O'",
    'İ',
    'ß',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { text, places } = parseDateline(pieces.join(''));
      const words = (written: string) => written.replace(/[\s–—:-]+/g, '');
      expect(words(pieces.join('')).startsWith(words(text))).toBe(true);
      for (const place of places) {
        expect(place.trim()).not.toBe('');
        expect(text.replace(/\s/g, '').toLowerCase()).toContain(
          place.replace(/\s/g, '').toLowerCase(),
        );
      }
    }),
  );
});

it('leaves alone what has small letters, or no letters at all', () => {
  for (const name of ['Moscow', 'macOS', '東京', '12', '']) expect(inOrdinaryCase(name)).toBe(name);
});
