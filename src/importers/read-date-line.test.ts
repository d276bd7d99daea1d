import { expect, test } from 'vitest';
import { readDateLine } from './read-date-line.ts';

test.for([
  ['March 4, 1972', 'published', '1972-03-04'],
  ['Saturday, 4 March 1972', 'published', '1972-03-04'],
  ['Published: March 4, 1972 at 5:04 PM EST', 'published', '1972-03-04'],
  ['Mar. 04, 1972 | 12:05 AM', 'published', '1972-03-04'],
  ['Last updated on March 5, 1972 09:14', 'updated', '1972-03-05'],
  ['1972-03-04T09:14:00+02:00', 'published', '1972-03-04'],
  ['3/4/1972', 'published', null],
] as const)('%s', ([line, field, date]) => {
  expect(readDateLine(line, null)).toMatchObject({ field, date });
});

test.for([
  'The tram came on March 4, 1972',
  'March 4, 1972 to March 6, 1972',
  'PORT ELLERY, March 4, 1972',
  'March',
  '',
])('no line of a date: %s', (line) => {
  expect(readDateLine(line, null)).toBeNull();
});
