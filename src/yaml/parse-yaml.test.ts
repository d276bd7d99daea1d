import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml, type YamlFields } from './parse-yaml.ts';

const read = (yaml: string) => parseYaml({ yaml, path: 'a.yaml', fileText: yaml });
const fieldsOf = (yaml: string): YamlFields => {
  const result = read(yaml);
  if (!('data' in result)) throw new Error(JSON.stringify(result, null, 2));
  return result;
};
const plain = (yaml: string) => JSON.parse(JSON.stringify(fieldsOf(yaml).data)) as unknown;

const typed = [
  ...[
    '012',
    '0x1F',
    '0o17',
    '16:30',
    '190:20:30',
    '1e3',
    '.5',
    '-0',
    '+1',
    '1_000',
    '.inf',
    '.NaN',
  ],
  ...['true', 'yes', 'No', 'on', 'null', '~', 'Null', '2016-11-30', '2016-11-30T10:00:00Z', '1972'],
  ...['<<', '=', 'A1', '1,4', '9-10', '"012"', "'true'", 'a  b', 'By Jane Doe & agencies', 'x#y'],
];
it.each(typed)('keeps %s as it was typed', (value) => {
  const text = value.replace(/^(["'])(.*)\1$/, '$2');
  expect(plain(`a: ${value}\nb: [${value.includes(',') ? `"${value}"` : value}]`)).toEqual({
    a: text,
    b: [text],
  });
  expect(plain(`${value}: x`)).toEqual({ [text]: 'x' });
});

it('reads maps, lists, long text and empty values', () => {
  const yaml =
    'a:\nb: {c: [1, {d: 2}], e: }\nf: |\n  g\n   h\ni: >-\n  j\n  k\nl:\n- m\n-\n? n\n: o\n';
  expect(plain(yaml)).toEqual({
    ...{ a: '', b: { c: ['1', { d: '2' }], e: '' }, f: 'g\n h\n', i: 'j k', l: ['m', ''], n: 'o' },
  });
  expect(plain('')).toEqual({});
  expect(plain('# nothing\n')).toEqual({});
});

it('gives keys no meaning of JavaScript', () => {
  const { data } = fieldsOf('constructor: a\ntoString: b\nvalueOf: {hasOwnProperty: c}');
  expect(Object.getPrototypeOf(data)).toBeNull();
  expect(Object.getPrototypeOf(Object.values(data)[2])).toBeNull();
  expect(Object.keys(data)).toEqual(['constructor', 'toString', 'valueOf']);
});

describe('refuses', () => {
  it.each([
    ['a: &b c', 'yaml/anchor', 1, 4, '&b'],
    ['a: &b\n  c: d', 'yaml/anchor', 1, 4, '&b'],
    ['&b a: c', 'yaml/anchor', 1, 1, '&b'],
    ['a: x\nb: *a', 'yaml/anchor', 2, 4, '*a'],
    ['a: &x 1\nb: *x', 'yaml/anchor', 1, 4, '&x'],
    ['a: !!int 012', 'yaml/anchor', 1, 4, '!!int'],
    ['a: !x [b]', 'yaml/anchor', 1, 4, '!x'],
    ['a: !\n  - b', 'yaml/anchor', 1, 4, '!'],
    ['a: !<tag:yaml.org,2002:str> b', 'yaml/anchor', 1, 4, '!<tag:yaml.org'],
    ['a: 1\nb: 2\n"a": 3', 'yaml/key-duplicate', 3, 1, 'a'],
    ['x: {a: 1, a: 2}', 'yaml/key-duplicate', 1, 11, 'a'],
    ['a:\n  b: 1\n  b: 2', 'yaml/key-duplicate', 3, 3, 'b'],
    ['__proto__: {x: 1}', 'yaml/key-refused', 1, 1, '__proto__'],
    ['a: {"__proto__": 1}', 'yaml/key-refused', 1, 5, '__proto__'],
    ['? [a]\n: b', 'yaml/key-refused', 1, 3, ''],
    ['? {a: b}\n: c', 'yaml/key-refused', 1, 3, ''],
    ['- a', 'yaml/not-a-map', 1, 1, ''],
    ['just words', 'yaml/not-a-map', 1, 1, ''],
    ['a: b: c', 'yaml/syntax', 1, 4, ''],
    ['a: "b', 'yaml/syntax', 1, 4, ''],
    ['a: [b', 'yaml/syntax', 1, 6, ''],
    ['a: b\n\tc: d', 'yaml/syntax', 2, 1, ''],
    ['a: "\\q"', 'yaml/syntax', 1, 5, ''],
    ['a: "x\\0"', 'yaml/syntax', 1, 4, ''],
    ['a: "\\ud800"', 'yaml/syntax', 1, 4, ''],
    ['a: b\n---\nc: d', 'yaml/syntax', 2, 1, '`---`'],
    ['a: b\n...\nc: d', 'yaml/syntax', 3, 1, '`...`'],
    ['a: @b', 'yaml/syntax', 1, 4, ''],
  ])('%j as %s at %d:%d', (yaml, id, line, column, quoted) => {
    const [first] = read(yaml) as Exclude<ReturnType<typeof read>, YamlFields>;
    expect(first).toMatchObject({ id, severity: 'error', place: { path: 'a.yaml', line, column } });
    expect(first!.what).toContain(quoted);
  });

  it('every fault of a kind, up to twenty', () => {
    expect(read('a: &x 1\nb: &y 2\nc: !z 3')).toHaveLength(3);
    expect(read('a:\n'.repeat(100))).toHaveLength(20);
    expect(read(`a: [${'&x 1,'.repeat(100)}]`)).toHaveLength(20);
  });

  it('no code that stands for a whole character', () => {
    expect(plain('a: "\\u00e9\\ud83c\\udf88\\t"')).toEqual({ a: 'é🎈\t' });
  });
});

const mark = fc.constantFrom(
  ...[
    '\n',
    ' ',
    '  ',
    '- ',
    ': ',
    '? ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '&a',
    '*a',
    '!t',
    '"',
    "'",
    '|',
    '>-',
  ],
  ...['#', '%', '@', '\t', '\r\n', '---', '...', '\\u12', 'a', 'é', '\u0000', '\ufeff', '<<'],
);
it('never throws, and yields fields or problems, whatever the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(mark, { maxLength: 40 }).map((marks) => marks.join('')),
  );
  fc.assert(
    fc.property(text, (yaml) => {
      const result = read(yaml);
      if (!('data' in result)) expect(result.length).toBeGreaterThan(0);
      else
        for (const key of Object.keys(result.data))
          expect(result.placeOf([key], 'key')).not.toBeNull();
    }),
    { numRuns: 3000 },
  );
});

it('gives back any text in double quotes', () => {
  const whole = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(whole, whole, (key, value) => {
      fc.pre(key !== '__proto__');
      const yaml = `${JSON.stringify(`k${key}`)}: ${JSON.stringify(value)}`;
      expect(fieldsOf(yaml).data[`k${key}`]).toBe(value);
    }),
  );
});
