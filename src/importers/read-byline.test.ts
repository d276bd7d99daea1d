import { expect, test } from 'vitest';
import { defaultProfile } from './profile.ts';
import { readByline } from './read-byline.ts';

const profile = { ...defaultProfile, publication: 'The Harbour Gazette' };

test.for([
  ['By Ana Reyes', null, null],
  ['BY ANA REYES', null, null],
  ['By: Ana Reyes and Tom Hale', null, null],
  ['By Ana Reyes, Reuters', 'Reuters', null],
  ['By The Associated Press', 'The Associated Press', null],
  ['By J. R.', null, null],
  ['Reuters', 'Reuters', null],
  ['AGENCE FRANCE PRESSE', 'Agence France Presse', null],
  ['Ana Reyes | The Harbour Gazette', null, 'Ana Reyes'],
  ['Ana Reyes, Reuters', 'Reuters', 'Ana Reyes'],
] as const)('%s', ([line, agency, author]) => {
  const found = readByline(line, profile);
  expect(found).toMatchObject({ byline: line, agency });
  expect(found?.author?.name ?? null).toBe(author);
});

test.for([
  'By the time the tram came, it was dark.',
  'By the harbour wall',
  'Ana Reyes | The Other Paper',
  'Ana Reyes',
  'Bystanders saw it',
  '',
])('no byline: %s', (line) => {
  expect(readByline(line, profile)).toBeNull();
});
