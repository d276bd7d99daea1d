import fc from 'fast-check';
import { expect, it } from 'vitest';
import { didYouMean } from './did-you-mean.ts';
import { timed } from '../../test/support/processor-time.ts';

const fields = [
  'headline',
  'subhead',
  'section',
  'byline',
  'dateline',
  'date',
  'page',
  'photos',
  'id',
];

it.each([
  ['headlin', 'headline'],
  ['haedline', 'headline'],
  ['HEADLINE', 'headline'],
  ['head-line', 'headline'],
  ['sectoin', 'section'],
  ['selection', 'section'],
  ['photo', 'photos'],
  ['pgae', 'page'],
  ['dat', 'date'],
  ['datelin', 'dateline'],
  ['di', 'id'],
  ['author', null],
  ['weather', null],
  ['x', null],
  ['', null],
])('%j means %j', (word, meant) => {
  expect(didYouMean(word, fields)).toBe(meant);
});

it('takes the first of two that are equally near, and knows nothing of an empty list', () => {
  expect(didYouMean('bat', ['cat', 'hat'])).toBe('cat');
  expect(didYouMean('bat', ['hat', 'cat'])).toBe('hat');
  expect(didYouMean('bat', [])).toBeNull();
});

it('finds a word back after any one slip, and is quick', () => {
  const letter = fc.constantFrom(...'a b c d e f g h'.split(' '));
  const word = fc.string({ unit: letter, minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(
      word,
      fc.nat(),
      letter,
      fc.constantFrom('leave out', 'add', 'change', 'swap'),
      (typed, at, slip, kind) => {
        const index = at % (typed.length - 1);
        const [before, one, two, after] = [
          typed.slice(0, index),
          typed[index],
          typed[index + 1],
          typed.slice(index + 2),
        ];
        const wrong = {
          'leave out': `${before}${two}${after}`,
          add: `${before}${slip}${one}${two}${after}`,
          change: `${before}${slip}${two}${after}`,
          swap: `${before}${two}${one}${after}`,
        }[kind];
        expect(didYouMean(wrong, [typed])).toBe(typed);
      },
    ),
  );
  const { value, seconds } = timed(() => didYouMean('x'.repeat(1_000_000), fields));
  expect(value).toBeNull();
  expect(seconds).toBeLessThan(2);
});
