import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseMarkedParts } from './marked-parts.ts';
import { bodySyntax } from './syntax.ts';
import { compare } from './test-support/compare.ts';

const dateline = fc.constantFrom(null, 'PORT ELLERY', 'A&B <c>');

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
