import { expect, test } from 'vitest';
import { fileAt, fileSet, withStamp } from './file-address.ts';

const base = 'http://127.0.0.1:8080/1972/02/tram/';

test.each([
  ['../../../assets/style.css', '/assets/style.css'],
  ['/assets/style.css?v=a-1#x', '/assets/style.css'],
  ['old%20tram.jpg', '/1972/02/tram/old tram.jpg'],
  ['old tram.jpg', '/1972/02/tram/old tram.jpg'],
  ['100%.jpg', '/1972/02/tram/100%.jpg'],
  ['http://127.0.0.1:8081/x.css', null],
  ['//example.org/x.css', null],
  ['data:text/css,p{}', null],
  ['http://', null],
])('the file behind %s', (address, expected) => {
  expect(fileAt(address, base)).toBe(expected);
});

test('the files that the server tells are found, encoded or not', () => {
  const files = fileSet(['/old%20tram.jpg', '/ferry boat.jpg', '/100%.jpg']);
  for (const address of ['/old tram.jpg', '/ferry%20boat.jpg', '/100%.jpg']) {
    expect(files.has(fileAt(address, base) ?? '')).toBe(true);
  }
});

test.each([
  ['style.css', 'style.css?v=a-2'],
  ['style.css?v=a-1', 'style.css?v=a-2'],
  ['style.css?dark&v=a-1#top', 'style.css?dark&v=a-2#top'],
  ['../style.css?', '../style.css?v=a-2'],
])('%s with a stamp', (address, expected) => {
  expect(withStamp(address, 'a-2')).toBe(expected);
});
