import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnyYaml } from './parse-yaml.ts';
import { plainYaml } from './plain-yaml.ts';

/** Where the shortcut takes it, it must give what the parser gives. */
function compare(yaml: string): boolean {
  const plain = plainYaml(yaml);
  if (plain === null) return false;
  const parsed = parseAnyYaml({ yaml, path: 'a.md', fileText: yaml });
  expect('data' in parsed, `refused: ${JSON.stringify(yaml)}`).toBe(true);
  if ('data' in parsed) expect(plain, JSON.stringify(yaml)).toEqual(parsed.data);
  return true;
}

const pieces = [
  ...[
    'headline: ',
    'page: ',
    'print:',
    'photos:',
    'a:',
    'b: ',
    'key',
    '__proto__: ',
    'toString: ',
    '? ',
    '<<: ',
  ],
  ...[
    '\n',
    '\n',
    '\n',
    '\n',
    '\n\n',
    '\n  ',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    '\n  -',
    '- ',
    '  ',
    ' ',
    '\t',
  ],
  ...[
    'Tram',
    'Council votes',
    '1972-02-29',
    '012',
    '~',
    'null',
    'true',
    '1e3',
    '0x1F',
    'REUTERS/Ana Reyes',
    '16:30',
    'a: b',
    'a:b',
  ],
  ...[
    '"A9"',
    "'A9'",
    '"',
    "'",
    '"a\\n"',
    '""',
    "''",
    "'it''s'",
    '“So”',
    '#',
    ' # x',
    ': ',
    ':',
    ' :',
    '[a]',
    '{ a: b }',
    '|',
    '>',
    '&x',
    '*x',
    '!x',
    '%',
    '@',
    '`',
  ],
  ...[
    '---',
    '...',
    '\u00a0',
    '\u2028',
    '\ufeff',
    'é',
    '漢',
    '😀',
    '\ud800',
    ',',
    '-',
    '- - a',
    '$30',
    '...x',
  ],
];

test('random YAML gives what the parser gives, wherever the shortcut takes it', () => {
  const yaml = fc
    .array(fc.constantFrom(...pieces), { maxLength: 16 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(yaml, (written) => void compare(written)),
    { numRuns: 20_000 },
  );
});

test('so does what looks like front matter, most of which it takes', () => {
  const name = fc.constantFrom(
    'headline',
    'section',
    'page',
    'edition',
    'caption',
    'credit',
    'a-b',
    'x_1',
  );
  const text = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'Tram',
        'Council votes to reopen',
        '1972-02-29',
        'REUTERS/Ana Reyes',
        '"9"',
        "'A1, 4'",
        'The “Pilot” #7',
        '[tram, quay]',
        '[ tram ]',
        '{ page: A1, edition: Late }',
        '{page: "9"}',
        'AT&T',
      ),
    },
    fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('')),
  );
  const pair = fc.tuple(name, text).map(([key, value]) => `${key}: ${value}`);
  const inner = fc.array(pair, { minLength: 1, maxLength: 3 });
  const indent = fc.constantFrom('', '  ', '    ', ' ');
  const entry = fc.oneof(
    { weight: 4, arbitrary: pair },
    fc
      .tuple(name, indent, inner)
      .map(([key, by, pairs]) => [`${key}:`, ...pairs.map((one) => by + one)].join('\n')),
    fc
      .tuple(name, indent, fc.array(text, { minLength: 1, maxLength: 3 }))
      .map(([key, by, items]) => [`${key}:`, ...items.map((one) => `${by}- ${one}`)].join('\n')),
    fc
      .tuple(name, indent, fc.array(inner, { minLength: 1, maxLength: 2 }))
      .map(([key, by, items]) =>
        [`${key}:`, ...items.map((pairs) => `${by}- ${pairs.join(`\n${by}  `)}`)].join('\n'),
      ),
    fc.constantFrom('headline:', '', '  ', '# note', 'a'),
  );
  const yaml = fc
    .array(entry, { minLength: 1, maxLength: 5 })
    .map((entries) => `\n${entries.join('\n')}`);
  let taken = 0;
  fc.assert(
    fc.property(yaml, (written) => {
      if (compare(written)) taken++;
    }),
    { numRuns: 5_000 },
  );
  expect(taken).toBeGreaterThan(500);
});

describe('is plain', () => {
  const plain = [
    'headline: Tram\nsection: Local News',
    '\nprint:\n  page: A1\n  edition: Late City Final\npublished: 1972-02-29',
    'keywords:\n  - tram\n  - quay\nlanguage: en',
    'keywords:\n- tram\n- quay',
    'photos:\n  - caption: The tram.\n    credit: REUTERS/Ana Reyes\n  - caption: The quay.\nsection: Sport',
    'page: "9"\nname: \'it is\'\nempty:\n\nlast: $30, or more',
  ];
  test.each(plain)('%j', (yaml) => {
    expect(compare(yaml)).toBe(true);
  });
});

describe('is left to the parser', () => {
  const marked = [
    ...[
      'a: b: c',
      'a: b #c',
      'a: b ',
      'a: [b: c]',
      'a: {b}',
      'a: [b,c]',
      'a: [[b]]',
      'a: {b: "c, d"}',
      'a: [b',
      'a: { b: c, b: d }',
      'a: []',
      'a: {}',
      'a: [b, c]\n  - d',
      'a: |\n  b',
      'a: &x b',
      'a: *x',
      'a: !t b',
      'a: "b\\n"',
      "a: 'it''s'",
      'a: b:',
    ],
    ...[
      'a: b\na: c',
      'a: b\n  c',
      'a:\n  b: c\n   d: e',
      'a:\n  b: c\n  b: d',
      'a:\n  b:\n    c: d',
      '- a',
      'a',
      'a:\tb',
      '# a',
      '---',
      'a: b\n...',
      '__proto__: x',
    ],
    ...[
      'a:\n  - b\n - c',
      'a:\n  - b\n  c: d',
      'a: b\n- c',
      'a: \ud800',
      'a: b\u2028c',
      'a: -b',
      'a: ~',

      "a: 'b '",
    ],
  ];
  test.each(marked)('%j', (yaml) => {
    expect(plainYaml(yaml)).toBeNull();
  });
});

test('front matter of the sample archive gives the same', () => {
  const folder = join(import.meta.dirname, '../../articles');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  let taken = 0;
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (compare(text.slice(3, text.indexOf('\n---', 3)))) taken++;
  }
  expect(taken).toBeGreaterThan(25);
});
