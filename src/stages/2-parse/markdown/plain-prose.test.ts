import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseMarkedParts, plainProse } from './plain-prose.ts';
import { createRenderer } from './renderer.ts';
import { bodySyntax } from './syntax.ts';
import { sourceOf } from './test-support/render.ts';

const withShortcut = createRenderer({ isSafe: true });
const withoutShortcut = createRenderer({ isSafe: true, hasShortcut: false });

/** Both ways must give the same, whichever the body takes. */
function compare(markdown: string, dateline: string | null): void {
  const source = sourceOf(markdown, { dateline });
  expect(withShortcut(source), JSON.stringify({ markdown, dateline })).toEqual(
    withoutShortcut(source),
  );
}

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

test('plain paragraphs between blocks of every kind give the same', () => {
  const blocks = [
    ...[
      '- one\n- two',
      '1. one',
      '  - in it',
      '* * *',
      '---',
      '> said',
      '> - said',
      '    code',
      '  shy',
    ],
    ...[
      '# One',
      'One\n---',
      '| a | b |\n|--|--|\n| 1 | 2 |',
      '**bold** and *it*',
      '*',
      '`a`',
      '[x](y.md)',
    ],
    ...[
      '![x](y.jpg)',
      '```',
      '~~~',
      '```\ncode',
      ':::note',
      ':::',
      '::figure',
      '[x]: y',
      '[^1]: note',
    ],
    ...[
      '> [x]: y',
      '- [^1]: note',
      '<div>',
      '</div>',
      '<!--',
      '-->',
      '-',
      '1.',
      '+',
      '>',
      'a\\',
      'a  ',
    ],
    ...[
      'see [x]',
      'see [^1]',
      'A [x][x] b',
      '***',
      '_a',
      'a_',
      '**a',
      'b**',
      '\\# no',
      '   ',
      '\t',
      '&copy;',
    ],
  ];
  const paragraphs = [
    ...[
      'The tram left.',
      'The *tram* left.',
      'One\ntwo',
      'Port Ellery: see [x] and [^1]',
      'AT&T &amp; so',
    ],
    ...[
      'x',
      'a \\* b',
      'The council voted.\nAnd again.\nTwice.',
      '“Never,” he said.',
      '12 trams',
      'a|b',
      'a = b',
    ],
  ];
  const part = fc.oneof(fc.constantFrom(...blocks), fc.constantFrom(...paragraphs));
  const gap = fc.oneof(
    { weight: 6, arbitrary: fc.constant('\n\n') },
    fc.constantFrom('\n', '\n\n\n', '\n \n'),
  );
  const mixed = fc
    .array(fc.tuple(part, gap), { minLength: 2, maxLength: 12 })
    .map((parts) => parts.flat().join(''));
  let taken = 0;
  const parser = unified().use(remarkParse).use(bodySyntax).freeze();
  const property = fc.property(mixed, dateline, (markdown, line) => {
    const tree = parseMarkedParts(markdown, (text) => parser.parse(text));
    if (tree !== null) {
      taken++;
      const whole = parser.parse(markdown);
      // Plain paragraphs have no place; all else has the one that it has in the whole text.
      const placed = tree.children.filter(({ position }) => position !== undefined);
      const starts = new Set(placed.map(({ position }) => position?.start.offset));
      expect(placed).toEqual(
        whole.children.filter(({ position }) => starts.has(position?.start.offset)),
      );
    }
    compare(markdown, line);
  });
  fc.assert(property, { numRuns: 3000 });
  expect(taken).toBeGreaterThan(500);
});

describe('what is markup is left to the parser', () => {
  const marked = [
    ...[
      'so *it* went',
      'so _it_ went',
      'so **it** went',
      'so `it` went',
      'a ~~day~~ night',
      'see [it](x.md)',
      '![it](x.jpg)',
    ],
    ...[
      'a <b>bold</b> man',
      '<https://gazette.example>',
      'R&amp;D at AT&T &copy; 1961',
      '&#42;',
      '&nbsp;',
      'one\\\ntwo',
      'one  \ntwo',
    ],
    ...[
      '# One',
      '> One',
      '- one',
      '+ one',
      '* one',
      '1. one',
      '12) one',
      '    one',
      '\tone',
      '---',
      '***',
      'One\n===',
      'One\n---',
    ],
    ...[
      '```\none',
      '~~~\none',
      'a | b\n- | -\n1 | 2',
      '|a|\n|-|',
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

test('a body too long, of too many lines or brackets is left to the estimate of its cost', () => {
  expect(plainProse('word '.repeat(19_999) + 'end', null)).not.toBeNull();
  expect(plainProse('word '.repeat(20_000) + 'end', null)).toBeNull();
  expect(plainProse('a\n\n'.repeat(2000), null)).not.toBeNull();
  expect(plainProse('a\n\n'.repeat(3000), null)).toBeNull();
  expect(plainProse('['.repeat(51), null)).toBeNull();
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
