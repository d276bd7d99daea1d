import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeFrame } from './code-frame.ts';

const text = [
  '---',
  'headline: Trustees pass budget',
  'published: 1972-02-30',
  'section: News',
  '---',
];
const frame = (line: number, column?: number, endColumn?: number, end = '\n') =>
  codeFrame(text.join(end), {
    path: 'a.md',
    line,
    ...(column && { column }),
    ...(endColumn && { endColumn }),
  });

it('marks the place, with a line on either side', () => {
  const lines = [
    '  2 | headline: Trustees pass budget',
    '> 3 | published: 1972-02-30',
    '    |            ^^^^^^^^^^',
    '  4 | section: News',
  ];
  expect(frame(3, 12, 22)).toBe(lines.join('\n'));
  expect(frame(3, 12, 22, '\r\n')).toBe(lines.join('\n'));
});

it('shows what there is at the ends, and marks one letter where no end is known', () => {
  expect(frame(1, 1)).toBe('> 1 | ---\n    | ^\n  2 | headline: Trustees pass budget');
  expect(frame(5)).toBe('  4 | section: News\n> 5 | ---');
  expect(codeFrame('a', { path: 'a', line: 1, column: 2 })).toBe('> 1 | a\n    |  ^');
  expect(codeFrame('a\n', { path: 'a', line: 2, column: 1 })).toBe('  1 | a\n> 2 |\n    | ^');
});

it('numbers lines alike where the number grows', () => {
  const many = Array.from({ length: 100 }, (_, index) => `line ${index + 1}`).join('\n');
  expect(codeFrame(many, { path: 'a', line: 99, column: 1, endColumn: 5 })).toBe(
    '   98 | line 98\n>  99 | line 99\n      | ^^^^\n  100 | line 100',
  );
});

it.each([0, -1, 6, 1000, undefined])('has nothing to show of line %s', (line) => {
  expect(
    codeFrame(text.join('\n'), { path: 'a.md', ...(line !== undefined && { line }) }),
  ).toBeNull();
});

it('cuts long lines around the mark, all alike', () => {
  const long = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
  const shown = codeFrame(`short\n${long}\n${long}`, {
    path: 'a',
    line: 2,
    column: 501,
    endColumn: 505,
  })!;
  const [above = '', marked = '', mark = '', below = ''] = shown.split('\n');
  expect(above).toBe('  1 |');
  expect(marked.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('HERE');
  expect(below.slice(6)).toBe(marked.slice(6));
  expect(marked.length).toBeLessThanOrEqual(6 + 120);
});

it('lets nothing through that a terminal would act on', () => {
  const shown = codeFrame('a\tb\u001b[31mc\u202ed\u009be', {
    path: 'a',
    line: 1,
    column: 3,
    endColumn: 4,
  });
  expect(shown).toBe('> 1 | a b·[31mc·d·e\n    |   ^');
});

it('is short whatever the text and the place', () => {
  const number = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.integer());
  const piece = fc.constantFrom('a', '\n', '\t', 'long '.repeat(60), '\u0007', '🎈', '\r\n');
  fc.assert(
    fc.property(fc.array(piece), number, number, number, (pieces, line, column, endColumn) => {
      const shown = codeFrame(pieces.join(''), { path: 'a', line, column, endColumn });
      if (shown === null) return;
      const lines = shown.split('\n');
      expect(lines.length).toBeLessThanOrEqual(4);
      expect(Math.max(...lines.map((each) => each.length))).toBeLessThan(160);
      expect(lines.filter((each) => each.startsWith('>'))).toHaveLength(1);
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    }),
    { numRuns: 500 },
  );
});
