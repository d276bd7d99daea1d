import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemLines } from './problem-lines.ts';

const text = `error  front-matter/date-invalid
articles/tram.md:3:12

  9 | headline: Trustees pass budget
> 10 | published: 1972-02-30
     |            ^^^^^^^^^^

What  \`1972-02-30\` is not a calendar day.
See   articles/tram.md:3:12
articles/tram.md:3:12
`;

test('a problem comes apart into the lines that are set differently', () => {
  expect(problemLines(text, 'articles/tram.md:3:12').map(({ kind }) => kind)).toEqual([
    'title',
    'place',
    'blank',
    'frame',
    'blank',
    'labelled',
    'labelled',
    'plain',
  ]);
});

test('nothing is lost', () => {
  const line = fc.oneof(fc.string(), fc.constantFrom('> 1 | x', '    | ^', 'What  x', 'place'));
  const lines = fc.array(line).map((parts) => parts.join('\n'));
  fc.assert(
    fc.property(lines, (whole) => {
      const parts = problemLines(whole, 'place');
      expect(parts.map((part) => part.text).join('')).toBe(whole);
    }),
  );
});
