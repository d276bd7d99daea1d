import { expect, test } from 'vitest';
import { defaultProfile } from '../profile.ts';
import { articleOfText } from './article-of-text.ts';
import { timed } from '../../../test/support/processor-time.ts';

const profile = { ...defaultProfile, boilerplate: ['a*b*c*d*e'], printLines: ['*{date}*{page}*'] };

/** What patterns that look ahead or back may take hours over. */
const pieces = [
  ...['a', 'a.', 'A', 'A ', 'A.', 'A/', 'A,', 'AB-', '(', 'a(', 'A (', '/', 'a/', 'Aa Bb/', '. A'],
  ...[
    'share ',
    'share facebook ',
    'Photo: ',
    'REUTERS/',
    '- ',
    ' | a',
    'May 1, ',
    '1/',
    '1.1.',
    '12/12/',
  ],
  ...[
    '\u00a0',
    ' \n',
    'a\n',
    'a\n\n',
    '  a\n',
    'a   b\n',
    '* ',
    '> ',
    '`',
    '[',
    '&#',
    'Ã',
    'Â€',
    'comment post ',
  ],
];

test.for(pieces)('much of %j is read in no time', (piece) => {
  // Many lines are also many items of a list.
  const size = piece.endsWith('a\n') ? 400_000 : 100_000;
  const text = piece.repeat(Math.ceil(size / piece.length));
  for (const start of ['', 'News\n\nTram back by spring\n\n', 'PORT ELLERY: ']) {
    const { value, seconds } = timed(() => articleOfText(start + text, profile));
    expect(seconds).toBeLessThan(5);
    const letters = value.account.map((kept) => kept.text).join('');
    expect(letters.replace(/\s+/g, '')).toBe((start + text).replace(/\s+/g, ''));
  }
});
