import { describe, expect, it } from 'vitest';
import { parseYaml } from './parse-yaml.ts';
import { lineNestedDeeper } from './nesting.ts';
import { timed } from '../../test/support/processor-time.ts';

const times = (count: number, toText: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => toText(index)).join('');

/** Each nests as deep as it is told to. */
const nests: Readonly<Record<string, (depth: number) => string>> = {
  brackets: (depth) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`,
  braces: (depth) => `a: ${'{b: '.repeat(depth)}c${'}'.repeat(depth)}`,
  'brackets on lines of their own': (depth) => `a:\n${' [\n'.repeat(depth)}${' ]\n'.repeat(depth)}`,
  'brackets beside closed ones': (depth) => `a: ${'[[],{},'.repeat(depth)}${']'.repeat(depth)}`,
  'brackets with closing ones in quotes': (depth) =>
    `a: ${'["]",'.repeat(depth)}${']'.repeat(depth)}`,
  'brackets with closing ones in quotes on other lines': (depth) =>
    `a:\n${' ["\n ]]\n ",\n'.repeat(depth)}${' ]\n'.repeat(depth)}`,
  'brackets with closing ones in comments': (depth) =>
    `a:\n${' [b, # ]]\n'.repeat(depth)}${' ]\n'.repeat(depth)}`,
  'brackets behind brackets in text': (depth) =>
    `x: it's a "[ ]]]\ny: |\n  ['\na: ${'["]",'.repeat(depth)}${']'.repeat(depth)}`,
  'indented maps': (depth) => times(depth, (index) => `${' '.repeat(index)}a:\n`),
  'dashes on one line': (depth) => `a:\n  ${'- '.repeat(depth - 1)}b`,
  'dashes on lines of their own': (depth) => times(depth, (index) => `${' '.repeat(index)}-\n`),
  'question marks': (depth) => `${'? '.repeat(depth)}b`,
  'dashes behind a key': (depth) => `a: ${'- '.repeat(depth)}b`,
  anchors: (depth) => `a: ${'&a '.repeat(depth)}b`,
  'tags and dashes': (depth) => `- ${'!a - '.repeat(depth)}b`,
};

describe.each(Object.entries(nests))('a nest of %s', (_kind, nest) => {
  it('is refused when it is too deep', () => {
    expect(lineNestedDeeper(nest(20), 100)).toBeNull();
    expect(lineNestedDeeper(nest(120), 100)).not.toBeNull();
    const path = 'a.yaml';
    const found = parseYaml({ yaml: nest(9000), path, fileText: nest(9000) });
    expect(found).toMatchObject([{ id: 'yaml/too-deep', place: { path } }]);
  });
});

it('tells the line on which it gets too deep', () => {
  expect(lineNestedDeeper(`a: b\n${nests['indented maps']!(200)}`, 100)).toBe(102);
  expect(lineNestedDeeper(nests['brackets on lines of their own']!(200), 100)).toBe(102);
});

it('lets through what is wide and not deep', () => {
  const photos = '- { file: a.jpg, sizes: [1, [2]] }\n'.repeat(500);
  expect(lineNestedDeeper(`photos:\n${photos}`, 100)).toBeNull();
  expect(
    lineNestedDeeper(
      times(500, (index) => `${' '.repeat(index % 9)}k${index}:\n`),
      100,
    ),
  ).toBeNull();
  expect(
    lineNestedDeeper(`summary: ${'the tram - at last - runs & rings! '.repeat(300)}`, 100),
  ).toBeNull();
  expect(lineNestedDeeper(`text: |\n${'  (see [1]\n'.repeat(300)}`, 100)).toBeNull();
  // The next field ends the brackets: a mistake of syntax, told as one.
  expect(lineNestedDeeper('a: [\n'.repeat(300), 100)).toBeNull();
});

const size = 30_000;
const runs = [
  'a:\n',
  '- &a 1\n',
  '\ta: b\n',
  'a: b: c\n',
  '}\n',
  '? a\n',
  '---\n',
  ' \n',
  '"\n',
  '&',
  ': ',
];
const bombs: readonly (readonly [run: string, yaml: string])[] = [
  ...runs.map((run) => [run, run.repeat(size / run.length)] as const),
  ...[',', '&a 1,', 'a,', "'',"].map(
    (run) => [`[${run}]`, `a: [${run.repeat(size / run.length)}]`] as const,
  ),
  ['different keys', times(7000, (index) => `k${index}:\n`)],
  [
    'a billion laughs',
    `a0: &a0 [x]\n${times(30, (index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`)}`,
  ],
];

it.each(bombs)('a bomb of %j finishes quickly', (_run, yaml) => {
  const body = 'x\n'.repeat(100_000);
  const { value, seconds } = timed(() =>
    parseYaml({ yaml, path: 'a.yaml', fileText: `${yaml}\n${body}` }),
  );
  expect(seconds).toBeLessThan(5);
  if (!('data' in value)) expect(value.length).toBeLessThan(50);
});
