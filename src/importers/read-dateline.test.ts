import { expect, test } from 'vitest';
import { readDateline } from './read-dateline.ts';

test.for([
  ['MOSCOW: The commander', 'MOSCOW', null],
  ['BEIRUT/ANKARA: The ministers', 'BEIRUT/ANKARA', null],
  ['BEIRUT, Lebanon — The ministers', 'BEIRUT, Lebanon', null],
  ['WASHINGTON (AP) — The senators', 'WASHINGTON (AP)', 'AP'],
  ['MOSCOW, Nov. 29 (Reuters) - The commander', 'MOSCOW, Nov. 29 (Reuters)', 'Reuters'],
  ['PORT ELLERY, 29 November -- The council', 'PORT ELLERY, 29 November', null],
  ['PORT-AU-PRINCE, Haiti (AFP) – The rain', 'PORT-AU-PRINCE, Haiti (AFP)', 'AFP'],
  ['RIO DE JANEIRO — The rain', 'RIO DE JANEIRO', null],
  ['McLEAN, Va. — The firm', 'McLEAN, Va.', null],
  ['ST. LOUIS — The firm', 'ST. LOUIS', null],
  ["L'AQUILA, Italy — The firm", "L'AQUILA, Italy", null],
  ['LOMÉ: The rain', 'LOMÉ', null],
  ['OSLO—The prize', 'OSLO', null],
  ['UFA, Russia (AP) — The plant', 'UFA, Russia (AP)', 'AP'],
  ['SALVADOR, Feb 26 - Showers', 'SALVADOR, Feb 26', null],
  ['UNITED NATIONS, March 3 - The council', 'UNITED NATIONS, March 3', null],
  ['WASHINGTON, D.C. — The senators', 'WASHINGTON, D.C.', null],
] as const)('%s', ([paragraph, dateline, agency]) => {
  const found = readDateline(paragraph);
  expect(found).toMatchObject({ dateline, agency });
  expect(`${found?.taken} ${found?.rest}`.replace(/\s+/g, '')).toBe(paragraph.replace(/\s+/g, ''));
});

test.for([
  'BREAKING: The council has voted',
  'UPDATED: The council has voted',
  'ANALYSIS: What the vote means',
  'Q&A: What the vote means',
  'Q: What does the vote mean?',
  'NATO: A short history',
  'CEO: We are sorry',
  'COVID-19: What we know',
  'WATCH LIVE: The council votes',
  'The council voted: it was close',
  'Moscow: the commander',
  'MOSCOW has voted',
  'MOSCOW-based firms have voted',
  'THE COUNCIL HAS VOTED TO REOPEN THE TRAM: read on',
  'MOSCOW:',
  'A - B',
  '',
])('no dateline in: %s', (paragraph) => {
  expect(readDateline(paragraph)).toBeNull();
});
