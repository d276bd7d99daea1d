import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainProse } from './plain-prose.ts';
import { compare } from './test-support/compare.ts';

const pieces = [
  ...[
    'tram',
    'The',
    'Port Ellery',
    'a',
    '1961',
    '12',
    ' ',
    ' ',
    ' ',
    '. ',
    ', ',
    '; ',
    '— ',
    '“',
    '”',
    '’',
    "'",
    '"',
  ],
  ...[
    '\n',
    '\n',
    '\n\n',
    '\n\n\n',
    '  \n',
    '\\\n',
    '\t',
    '\u00a0',
    '\u2003',
    '\u200f',
    'é',
    '漢',
    '😀',
    '\u2028',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '~',
    '~~',
    '[',
    ']',
    '](',
    '](x)',
    '[AP]',
    '[^1]',
    '![',
    '<',
    '<b>',
    '>',
    '&',
    '&amp;',
  ],
  ...[
    '&amp',
    '&lt;',
    '&#42;',
    '&nbsp;',
    '&copy',
    'AT&T',
    '#',
    '# ',
    '- ',
    '-',
    '--',
    '---',
    '+ ',
    '=',
    '===',
    '1. ',
    '1) ',
  ],
  ...[
    '2. ',
    ':',
    ':::',
    '::note',
    '|',
    '| a |',
    '|-|',
    '{',
    '}',
    '(',
    ')',
    '!',
    '?',
    '$30',
    '%',
    '@',
    '/',
    '^',
    '\\',
  ],
  ...[
    '\\*',
    '\\_',
    '\\[',
    '\\]',
    '\\#',
    '\\-',
    '\\.',
    '\\&',
    '\\<',
    '\\\\',
    '\\a',
    '\\ ',
    '\u0000',
    '\ufffd',
    '\ufeff',
  ],
  ...[
    'http://a.example/',
    'www.a.example',
    'a@b.example',
    '[x]: y',
    '[^1]: note',
    'PORT ELLERY',
    ': ',
    ' - ',
    '    ',
    '> ',
  ],
];
const body = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''));
const dateline = fc.constantFrom(null, 'PORT ELLERY', 'Port Ellery', 'A&B <c>', ' ', 'a');

test('any body gives the same with and without the shortcut', () => {
  fc.assert(fc.property(body, dateline, compare), { numRuns: 3000 });
});

test('prose with few marks, most of which takes it, gives the same', () => {
  const words = pieces.slice(0, 24);
  const rare = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...words) },
    fc.constantFrom(...pieces),
  );
  const prose = fc.array(rare, { minLength: 3, maxLength: 30 }).map((parts) => parts.join(''));
  let taken = 0;
  const property = fc.property(prose, dateline, (markdown, line) => {
    if (plainProse(markdown, line) !== null) taken++;
    compare(markdown, line);
  });
  fc.assert(property, { numRuns: 2000 });
  expect(taken).toBeGreaterThan(300);
});

describe('what is markup is left to the parser', () => {
  const marked = [
    ...['so `it` went', 'a ~~day~~ night', 'see [it](x.md)', '![it](x.jpg)'],
    ...[
      'a <b>bold</b> man',
      '<https://gazette.example>',
      'R&amp;D at AT&T &copy; 1961',
      '&#42;',
      '&nbsp;',
      'one\\\ntwo',
      'one  \ntwo',
    ],
    ...['+ one', '1. one', '12) one', '    one', '\tone', 'One\n===', 'One\n---'],
    ...[
      '```\none',
      '~~~\none',
      'a | b\n- | -\n1 | 2',
      'a\n|-\nb',
      'a\n:-\nb',
      '[AP]: Washington',
      '[^1]: A note.',
      ':::note\none\n:::',
    ],
    ...[
      'one\u0000two',
      'one\ufffdtwo',
      '\ufeffone',
      ' one',
      'one ',
      '::figure{file=a.jpg}',
      'a\\',
      'a\\b',
    ],
  ];
  test.each(marked)('%j', (markdown) => {
    expect(plainProse(markdown, null)).toBeNull();
    expect(plainProse(`Words.\n\n${markdown}\n\nMore words.`, null)).toBeNull();
    compare(markdown, null);
  });
});

describe('what only looks like it is plain', () => {
  const plain = [
    ...[
      'He paid $5 + $3 = $8.',
      '3 > 2, said the mayor - twice.',
      'The [AP] met the council [sic].',
      'AT&T and R&amp;D',
      'About ~ 400 tons',
      'What #7 was: 12. May',
    ],
    ...[
      '\\# One',
      '\\- one',
      '1\\. one',
      '\\*one\\* \\_two\\_ \\[three\\](four)',
      '\\<b\\>',
      '\\&amp;',
      'one\n\n\n\ntwo\n',
      '\n\none',
      'a\nb\nc',
    ],
    ...[
      'PORT ELLERY: The council met.',
      'Port Ellery — The council met.',
      'PORT ELLERY',
      '“So,” he said, “it is — done.”',
    ],
    // No lines of Markdown, other than to a pattern with the flag `m`.
    ...['one\u2028- two', 'one \u2029two'],
  ];
  test.each(plain)('%j', (markdown) => {
    expect(plainProse(markdown, null)).not.toBeNull();
    for (const line of [null, 'PORT ELLERY', 'R&D <x>']) compare(markdown, line);
  });
});

test('a body too long, of too many lines, brackets or marks is left to the estimate of its cost', () => {
  expect(plainProse('word '.repeat(19_999) + 'end', null)).not.toBeNull();
  expect(plainProse('word '.repeat(20_000) + 'end', null)).toBeNull();
  expect(plainProse('a\n\n'.repeat(2000), null)).not.toBeNull();
  expect(plainProse('a\n\n'.repeat(3000), null)).toBeNull();
  expect(plainProse('['.repeat(51), null)).toBeNull();
  for (const block of ['So *it* went', '- one', '> One', '# One', '| a |\n|--|']) {
    expect(plainProse(`Words.\n\n${block}\n\nWords.`, null)).not.toBeNull();
    expect(plainProse(`Words.${`\n\n${block}\n\nWords.`.repeat(201)}`, null)).toBeNull();
  }
});

// Suites of others are no part of this project: name where they are to have them run.
const { BACKISSUE_COMMONMARK: commonMark, BACKISSUE_REAL_ARTICLES: articles } = env;

if (commonMark !== undefined)
  test('examples of CommonMark give the same', () => {
    const examples = JSON.parse(readFileSync(commonMark, 'utf8')) as { markdown: string }[];
    expect(examples.length).toBeGreaterThan(600);
    for (const { markdown } of examples) compare(markdown, null);
  });

if (articles !== undefined)
  test('articles of a real paper give the same', () => {
    const files = readdirSync(articles, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.md'))) {
      const text = readFileSync(join(articles, file), 'utf8');
      compare(text.slice(text.indexOf('\n---\n', 4) + 5), 'PORT ELLERY');
    }
  });
