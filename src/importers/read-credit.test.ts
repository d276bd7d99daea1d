import { expect, test } from 'vitest';
import { defaultProfile } from './profile.ts';
import { readCredit } from './read-credit.ts';

const quay = 'The last tram leaves the quay in Port Ellery, March 4, 1972.';

test.for([
  ['REUTERS/Ana Reyes', 'REUTERS/Ana Reyes', 'Ana Reyes', 'Reuters'],
  ['Reuters / Ana Reyes', 'Reuters / Ana Reyes', 'Ana Reyes', 'Reuters'],
  ['(AP Photo/Ana Reyes)', 'AP Photo/Ana Reyes', 'Ana Reyes', 'AP'],
  ['(AP Photo/Ana Reyes, File)', 'AP Photo/Ana Reyes, File', 'Ana Reyes', 'AP'],
  ['AP Photo/Tom B. Hale', 'AP Photo/Tom B. Hale', 'Tom B. Hale', 'AP'],
  ['AFP PHOTO/ANA REYES', 'AFP PHOTO/ANA REYES', 'ANA REYES', 'AFP'],
  ['AFP PHOTO / HO', 'AFP PHOTO / HO', null, 'AFP'],
  ['REUTERS/Harbour Board/Handout', 'REUTERS/Harbour Board/Handout', null, 'Reuters'],
  ['REUTERS/Stringer', 'REUTERS/Stringer', null, 'Reuters'],
  ['(Photo by Ana Reyes)', 'Photo by Ana Reyes', 'Ana Reyes', null],
  ['Photo: Ana Reyes/AFP', 'Photo: Ana Reyes/AFP', 'Ana Reyes', 'AFP'],
  ['Photo courtesy of the Harbour Museum', 'Photo courtesy of the Harbour Museum', null, null],
  ['(AFP)', 'AFP', null, 'AFP'],
  ['(HO)', 'HO', null, null],
  ['(Lena Osei/Harbour Museum)', 'Lena Osei/Harbour Museum', 'Lena Osei', null],
  ['(Lena Osei/AFP)', 'Lena Osei/AFP', 'Lena Osei', 'AFP'],
  ['EPA', 'EPA', null, 'EPA'],
] as const)('%s', ([written, credit, photographer, agency]) => {
  const found = readCredit(`${quay} ${written}`, defaultProfile);
  expect(found).toMatchObject({
    caption: quay,
    credit,
    photographer,
    agency,
    date: '1972-03-04',
  });
});

test('a credit may stand alone', () => {
  expect(readCredit('(REUTERS/Ana Reyes)', defaultProfile)).toMatchObject({
    caption: '',
    credit: 'REUTERS/Ana Reyes',
    date: null,
  });
});

test('an agency of the profile is one', () => {
  const text = `${quay} MERIDIAN/Ana Reyes`;
  expect(readCredit(text, defaultProfile)).toBeNull();
  const profile = { ...defaultProfile, agencies: ['Meridian'] };
  expect(readCredit(text, profile)).toMatchObject({ agency: 'Meridian' });
});

test.for([
  'The council voted Tuesday.',
  'He said that he/she would vote.',
  'Tickets cost 4 and/or 5 pounds',
  'The vote was held (see page 4)',
  'The archive (founded 1961)',
  'The line (tram/bus) is closed.',
  'The line (Tram Line/Bus) is closed',
  'She took a photo by the harbour.',
  '',
])('no credit in: %s', (text) => {
  expect(readCredit(text, defaultProfile)).toBeNull();
});
