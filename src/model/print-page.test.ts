import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../../test/support/sample-article.ts';
import { pageName, pageOrder } from './print-page.ts';

const comparePages = pageOrder();

const print = sampleRecord({ print: {} }).print!;

it('orders pages as they lie in the paper', () => {
  const order = [
    ...[
      '1',
      '2',
      '9',
      '10',
      '1001',
      'A1',
      'A2',
      'A2a',
      'A10',
      'B1',
      'B 2',
      'Back',
      'C1',
      'Sports 3',
    ],
    ...['Sports 12', null],
  ];
  const shuffled = [...order].sort((a, b) => String(a).length - String(b).length).reverse();
  expect(shuffled).not.toEqual(order);
  expect(shuffled.sort(comparePages)).toEqual(order);
});

it('orders any pages totally', () => {
  const page = fc.option(
    fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.stringMatching(/^[AaBb ]{0,2}\d{0,4}[a-c]?$/),
      fc.constantFrom('', 'A1', 'a1', 'A01', 'A 1', 'A\n1', '٣', '１', '999999999999', '1-2'),
    ),
  );
  fc.assert(
    fc.property(page, page, page, (a, b, c) => {
      // `+ 0` makes one zero of the two.
      expect(Math.sign(comparePages(a, b)) + 0).toBe(-Math.sign(comparePages(b, a)) + 0);
      expect(comparePages(a, b) === 0).toBe(a === b);
      if (comparePages(a, b) < 0 && comparePages(b, c) < 0)
        expect(comparePages(a, c)).toBeLessThan(0);
    }),
    { numRuns: 5000 },
  );
});

describe('pageName', () => {
  it.each([
    ['9', null, '9'],
    [' A5 ', null, 'A5'],
    ['1,4', null, '1'],
    ['A1; A10', null, 'A1'],
    ['9-10', null, '9'],
    ['9–10', null, '9'],
    ['3', 'Sports', 'Sports 3'],
    ['C3', 'Sports', 'C3'],
    ['Back', 'Sports', 'Back'],
    ['', 'Sports', null],
    ['-', null, null],
    [null, 'Sports', null],
  ])('of %j in section %j is %j', (page, section, name) => {
    expect(pageName({ ...print, page, section })).toBe(name);
  });
});
