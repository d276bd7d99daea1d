import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from './measure.ts';

test('a word is a run without blanks that has a letter or a digit', () => {
  expect(countWords('')).toBe(0);
  expect(countWords('$30 a share — so “it” is said …')).toBe(7);
  expect(countWords('1\u20032\u00a03\n\t4\ufeff5')).toBe(5);
  expect(countWords('𝔘nsaid 漢字 ١٩٦١ é')).toBe(4);
});

test('counts what patterns find, in any text', () => {
  const characters = fc.oneof(
    fc.constantFrom(
      ...Array.from('a Z9-—.\n\t\u00a0\u2028\u3000é漢٣'),
      '😀',
      '𝔘',
      '\ud835',
      '\udd18',
      '\u0301',
    ),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  );
  const text = fc.array(characters, { maxLength: 40 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, (written) => {
      const words = (written.match(/\S+/g) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word));
      expect(countWords(written)).toBe(words.length);
    }),
    { numRuns: 2000 },
  );
});

test('a long text is counted as a short one', () => {
  const long = (length: number, ...more: readonly string[]) =>
    ['a'.repeat(length), ...more].join('');
  expect(countWords(long(200_000))).toBe(1);
  // Half of a letter on either side of where one piece of the text ends.
  for (const length of [65_534, 65_535, 65_536])
    expect(countWords(long(length, '𝔘', ' 𝔘 ', '— b'))).toBe(3);
  expect(countWords(`${' '.repeat(65_535)}𝔘`)).toBe(1);
});
