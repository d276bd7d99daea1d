import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Diagnostic, Place } from './diagnostic.ts';
import { hasErrors, inReportOrder, withSeverity } from './report-order.ts';

const at = (place: Place | null, fields: Partial<Diagnostic> = {}): Diagnostic => ({
  ...{
    id: 'body/link-dead',
    severity: 'error',
    frame: null,
    what: 'What.',
    why: 'Why.',
    fix: 'Fix.',
  },
  ...{ related: [], place },
  ...fields,
});

const ordered = [
  at(null, { what: 'A.' }),
  at(null, { what: 'B.' }),
  at({ path: 'a.md' }),
  at({ path: 'a.md', line: 2 }),
  at({ path: 'a.md', line: 2, column: 3 }, { id: 'body/anchor-missing' }),
  at({ path: 'a.md', line: 2, column: 3 }),
  at({ path: 'a.md', line: 10, column: 1 }),
  at({ path: 'b.md', line: 1, column: 1 }, { what: 'A.' }),
  at({ path: 'b.md', line: 1, column: 1 }, { what: 'B.' }),
  at({ path: 'é.md' }),
];

it('sorts by path, line, column, id and text, those of no file first, whatever order they came in', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
      expect(inReportOrder(shuffled)).toEqual(ordered);
      expect(inReportOrder([...shuffled, ...ordered])).toEqual(ordered);
    }),
  );
});

it('tells what is wrong in a template once, by the same page in any order', () => {
  const place = { path: 'templates/pages/day.njk', line: 3, column: 1 };
  const onPages = ['/b/', '/a/', '/c/'].map((page) =>
    at(place, {
      id: 'template/failed',
      what: `Fails with ${page}.`,
      why: `It was making the page \`${page}\`.`,
    }),
  );
  for (const order of [onPages, [...onPages].reverse()])
    expect(inReportOrder(order)).toMatchObject([{ why: 'It was making the page `/a/`.' }]);
});

it('tells errors from warnings, and makes warnings errors when it is to be strict', () => {
  const warnings = [at(null, { severity: 'warning' })];
  expect(hasErrors(warnings)).toBe(false);
  expect(hasErrors([])).toBe(false);
  expect(hasErrors(ordered)).toBe(true);
  expect(withSeverity(warnings, false)).toEqual(warnings);
  expect(withSeverity(warnings, true)).toEqual([at(null)]);
});
