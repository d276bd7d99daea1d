import { expect, test } from 'vitest';
import { boilerplateRule } from './boilerplate.ts';
import { matchPhrase } from './match-phrase.ts';
import { defaultProfile } from './profile.ts';
import { timed } from '../../test/support/processor-time.ts';

test.for([
  ['Advertisement', 'boilerplate/advertisement'],
  ['Share', 'boilerplate/sharing'],
  ['Facebook Twitter E-mail', 'boilerplate/sharing'],
  ['Read more »', 'boilerplate/more'],
  ['comments powered by Parley', 'boilerplate/comments'],
  ['12 comments', 'boilerplate/comments'],
  ['Skip to main content', 'boilerplate/navigation'],
  ['###', 'end-mark'],
  ['-30-', 'end-mark'],
] as const)('%s is none of the article, wherever it stands', ([line, rule]) => {
  expect(boilerplateRule(line, defaultProfile, false)).toBe(rule);
});

test.for([
  ['Your feedback is read every Monday.', 'boilerplate/feedback'],
  ['Disclaimer: what readers write is theirs.', 'boilerplate/disclaimer'],
  ['Sign up for the morning letter', 'boilerplate/subscription'],
  ['Related stories', 'boilerplate/more'],
] as const)('%s is none behind the article, and may be one in it', ([line, rule]) => {
  expect(boilerplateRule(line, defaultProfile, true)).toBe(rule);
  expect(boilerplateRule(line, defaultProfile, false)).toBeNull();
});

test.for([
  'The advertisement was torn down.',
  'Share prices fell.',
  'Home prices rose.',
  'He had no comments to make.',
  'Print was his life.',
  'More than forty came.',
])('%s is of the article', (line) => {
  expect(boilerplateRule(line, defaultProfile, false)).toBeNull();
});

test('a line of the profile is none, with any text for a star', () => {
  const profile = { ...defaultProfile, boilerplate: ['Read the *’s news (daily)*'] };
  expect(boilerplateRule("read  the Gazette's news (daily) here", profile, false)).toBe(
    'boilerplate/profile',
  );
  expect(boilerplateRule('Read the Gazette', profile, false)).toBeNull();
});

test('a long row of buttons takes no time', () => {
  const line = `${'share facebook '.repeat(5000)}!`;
  const { value, seconds } = timed(() => boilerplateRule(line, defaultProfile, true));
  expect(value).toBeNull();
  expect(seconds).toBeLessThan(0.5);
});

test('a phrase gives the values that it names', () => {
  const found = matchPhrase('No. *, {date}, p. {page}', 'NO. 3,112,  4 March 1972, p. 9');
  expect(found).toEqual(
    new Map([
      ['date', '4 March 1972'],
      ['page', '9'],
    ]),
  );
  expect(matchPhrase('{page}', '')).toBeNull();
});
