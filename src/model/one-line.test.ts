import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine } from './one-line.ts';

it.each([
  ['Council votes', 'Council votes'],
  ['Council \n votes\u00a0today', 'Council votes today'],
  ['  Council\tvotes ', ' Council votes '],
  ['', ''],
])('makes %j %j', (text, line) => {
  expect(oneLine(text)).toBe(line);
});

it('leaves no white space but single blanks', () => {
  const unit = fc.constantFrom(' ', ' ', 'a', '\n', '\t', '\u00a0', '\u2028', '\u3000', '\ufeff');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(oneLine(text)).toBe(text.replace(/\s+/g, ' '));
    }),
  );
});
