import { expect, test } from 'vitest';
import { defaultProfile } from './profile.ts';
import { readPrintLine } from './read-print-line.ts';

test.for([
  [
    'A version of this article appeared in the print edition of The Harbour Gazette on March 4, 1972, on page 9.',
    { publication: 'The Harbour Gazette', date: '1972-03-04', page: '9', relation: 'version' },
  ],
  [
    'A version of this article appears in print on March 4, 1972, Section A, Page 1 of the New York edition with the headline: Tram Back by Spring.',
    { date: '1972-03-04', section: 'A', page: '1', edition: 'New York', relation: 'version' },
  ],
  [
    'A version of this article appears in print on March 4, 1972, on Page A12 of the National edition with the headline: Tram. Order Reprints | Today’s Paper | Subscribe',
    { page: 'A12', edition: 'National', rest: 'Order Reprints | Today’s Paper | Subscribe' },
  ],
  [
    'This article appeared on page A1 of the Port Ellery Chronicle',
    { publication: 'Port Ellery Chronicle', page: 'A1', date: null, relation: 'same' },
  ],
  [
    'This story was originally published in the print edition of the Port Ellery Herald, 4 March 1972, pages 1 and 4.',
    { publication: 'Port Ellery Herald', date: '1972-03-04', page: '1,4', relation: 'same' },
  ],
  [
    "Appeared in the March 4, 1972, print edition as 'Tram Back by Spring'.",
    { publication: null, date: '1972-03-04', edition: null, relation: 'unknown' },
  ],
  [
    'This article appeared in the Middle East section of the print edition under the headline "Tram"',
    { section: 'Middle East', date: null },
  ],
  [
    'This article was printed in The Harbour Gazette on 11/12/1972, page B3.',
    { publication: 'The Harbour Gazette', page: 'B3', date: null },
  ],
  [
    'This report ran on pages 9-10 of The Harbour Gazette on March 4, 1972.',
    { page: '9-10', publication: 'The Harbour Gazette' },
  ],
] as const)('%s', ([line, expected]) => {
  expect(readPrintLine(line, defaultProfile)).toMatchObject(expected);
});

test('a date that could be two is left out, with the reason', () => {
  const line = 'This article was printed in The Harbour Gazette on 11/12/1972, page B3.';
  expect(readPrintLine(line, defaultProfile)?.dateReason).toContain('11/12/1972');
  expect(readPrintLine(line, { ...defaultProfile, dateOrder: 'mdy' })).toMatchObject({
    date: '1972-11-12',
    dateReason: null,
  });
});

test('a line of the profile comes first', () => {
  const printLines = ['Gazette no. *, {date}, p. {page} ({edition})'];
  const profile = { ...defaultProfile, printLines, publication: 'The Harbour Gazette' };
  expect(readPrintLine('Gazette No. 3,112, 4 March 1972, p. 9 (Late City)', profile)).toMatchObject(
    {
      publication: 'The Harbour Gazette',
      date: '1972-03-04',
      page: '9',
      edition: 'Late City',
    },
  );
});

test.for([
  'The article appeared to be forged.',
  'This article appeared on the site in 1998.',
  'This story was published by mistake, he said.',
  'He turned to page 9 of the report.',
  'A version of this article was read in court.',
  'Published in a hurry',
])('no print line: %s', (line) => {
  expect(readPrintLine(line, defaultProfile)).toBeNull();
});
