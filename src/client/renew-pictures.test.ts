import { expect, test } from 'vitest';
import { stampedList } from './renew-pictures.ts';

test.each([
  ['a.jpg', '<a.jpg>'],
  ['a.jpg 1x, b.jpg 2x', '<a.jpg> 1x, <b.jpg> 2x'],
  [' a.jpg 100w,b.jpg 200w', ' <a.jpg> 100w,<b.jpg> 200w'],
  ['a.jpg, b,c.jpg 2x', '<a.jpg>, <b,c.jpg> 2x'],
  ['', ''],
])('addresses in srcset="%s"', (srcset, expected) => {
  expect(stampedList(srcset, (address) => `<${address}>`)).toBe(expected);
});
