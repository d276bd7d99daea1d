import { expect, it } from 'vitest';
import { pageRange, shortened } from './article-facts.ts';
import { rightsText } from './meta-tags.ts';

const noRights = { holder: null, year: null, license: null, statement: null };

it.each([
  ['9-10', { first: '9', last: '10' }],
  [' A5 – A7 ', { first: 'A5', last: 'A7' }],
  ['9', null],
  ['1,4', null],
  ['1-2,4', null],
  ['1-2-3', null],
  ['-', null],
])('the pages of %j are %j', (page, range) => {
  expect(pageRange(page)).toEqual(range);
});

it.each([
  [null, null],
  [noRights, null],
  [{ ...noRights, license: 'https://c.example/' }, null],
  [{ ...noRights, year: '1972' }, '© 1972 Gazette'],
  [{ ...noRights, holder: 'Star' }, '© Star'],
  [{ ...noRights, holder: 'Star', statement: 'Ask.' }, 'Ask.'],
])('the rights of %j are %j', (rights, text) => {
  expect(rightsText(rights, 'Gazette')).toBe(text);
});

it('shortens at a word, never inside a character, and never beyond the length', () => {
  expect(shortened('One  two\nthree', 20)).toBe('One two three');
  expect(shortened('One two, three four', 12)).toBe('One two …');
  expect(shortened('新'.repeat(30), 12)).toBe(`${'新'.repeat(10)} …`);
  for (const length of [10, 11, 12, 13]) {
    const cut = shortened('🎈'.repeat(30), length);
    expect(cut).toMatch(/^(🎈)+ …$/u);
    expect(cut.length).toBeLessThanOrEqual(length);
  }
});
