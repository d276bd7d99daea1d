import fc from 'fast-check';
import { expect, it } from 'vitest';
import { personsOf } from './byline.ts';

it.each([
  ['By Ana Reyes', ['Ana Reyes']],
  ['BY ANA REYES', ['Ana Reyes']],
  ['By: Ana Reyes', ['Ana Reyes']],
  ['By Ana Reyes and Tom Hale', ['Ana Reyes', 'Tom Hale']],
  ['By Ana Reyes, Tom Hale & Lu Wei', ['Ana Reyes', 'Tom Hale', 'Lu Wei']],
  ['By Ana Reyes; Tom Hale | The Daily Star', ['Ana Reyes', 'Tom Hale']],
  ['By Ana Reyes\n and   Tom Hale', ['Ana Reyes', 'Tom Hale']],
  ['By ANA REYES in PORT ELLERY and TOM HALE', ['Ana Reyes', 'Tom Hale']],
  ['By Jane Doe and agencies', ['Jane Doe']],
  ['By Ana Reyes, Associated Press', ['Ana Reyes']],
  ['By Ana Reyes, Shipping Correspondent', ['Ana Reyes']],
  ['By Ana Reyes, University of Ellery', ['Ana Reyes']],
  ['By Ana Reyes, Mayor of Port Ellery', ['Ana Reyes']],
  ['By Jean-Pierre O’Brien', ['Jean-Pierre O’Brien']],
  ["BY SEAN O'BRIEN", ["Sean O'Brien"]],
  ['By Ludwig van Beethoven', ['Ludwig van Beethoven']],
  ['By J.R.R. Tolkien', ['J.R.R. Tolkien']],
  ['By Martin Luther King Jr.', ['Martin Luther King Jr.']],
  ['By Émile Zola', ['Émile Zola']],
  ['By علي حسن', ['علي حسن']],
  ['By Andrew Sanders', ['Andrew Sanders']],
  ['Ana Reyes', []],
  ['Byron Reyes', []],
  ['by ana reyes', []],
  ['By Madonna', []],
  ['By Reuters', []],
  ['By Agence France-Presse', []],
  ['By The Associated Press', []],
  ['By Staff Reporter', []],
  ['By Our Shipping Correspondent', []],
  ['From our correspondent in Moscow', []],
  ['By 12 people', []],
  ['By Ana Reyes (Reuters) 3', []],
  ['By ', []],
  ['', []],
])('%j names %j', (byline, persons) => {
  expect(personsOf(byline)).toEqual(persons);
});

it('names only what the byline says', () => {
  const piece = fc.constantFrom(
    'By ',
    'Ana ',
    'REYES',
    ' and ',
    ', ',
    'de ',
    'Staff',
    ' in ',
    'İ',
    '\n',
    '&',
    '(',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const byline = pieces.join('');
      const said = byline.replace(/\s+/g, ' ').toLowerCase();
      for (const person of personsOf(byline)) expect(said).toContain(person.toLowerCase());
    }),
  );
});
