import { expect, test } from 'vitest';
import { createMemoryFileSystem } from '../files/memory.ts';
import { loadProfile } from './load-profile.ts';
import { defaultProfile } from './profile.ts';

const load = (yaml: string) =>
  loadProfile(
    createMemoryFileSystem({ '/p/profile.yaml': yaml }),
    '/p/profile.yaml',
    'profile.yaml',
  );

test('a profile says what is particular to a paper', () => {
  const { profile, problems } = load(`
publication: The Harbour Gazette
sections: [Local News, Sport]
categories: { LOCAL: Local News }
print_lines: "Printed on {date}"
boilerplate:
  - "Read us*"
agencies: [Meridian]
date_order: dmy
columns: { Text: body, 012: "-" }
`);
  expect(problems).toEqual([]);
  expect(profile).toEqual({
    publication: 'The Harbour Gazette',
    sections: ['Local News', 'Sport'],
    categories: new Map([['local', 'Local News']]),
    printLines: ['Printed on {date}'],
    boilerplate: ['Read us*'],
    agencies: ['Meridian'],
    dateOrder: 'dmy',
    columns: new Map([
      ['012', '-'],
      ['Text', 'body'],
    ]),
  });
});

test.for([
  ['date_order: ymd', 'config/value-unknown'],
  ['section: [Sport]', 'config/unknown-field'],
  ['sections: { a: b }', 'config/type-wrong'],
  ['a: [', 'yaml/syntax'],
  ['a: &a b', 'yaml/anchor'],
] as const)('%s is a problem, and nothing of it counts', ([yaml, id]) => {
  const { profile, problems } = load(`${yaml}\n`);
  expect(problems.map((problem) => problem.id)).toEqual([id]);
  expect(profile).toEqual(defaultProfile);
});

test('an empty profile is none', () => {
  expect(load('')).toEqual({ profile: defaultProfile, problems: [] });
});
