import { expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';

/** The first problem of a piece of YAML: where it is, what and the remedy. */
function firstProblem(yaml: string): string[] {
  const found = parseYaml({ yaml, path: 'tram.md', fileText: yaml });
  if ('data' in found) return [];
  const [first] = found;
  return [`${first?.place?.line}:${first?.place?.column}`, first?.what ?? '', first?.fix ?? ''];
}

test.each([
  [
    'headline: Flood: what we know\nsection: News\n',
    '1:11',
    'a value has a colon in it',
    '`headline: "Flood: what we know"`',
  ],
  ['kicker: Council: tram: ferry\n', '1:9', 'colon', '`kicker: "Council: tram: ferry"`'],
  [
    'photos:\n  - caption: The tram: last run\n',
    '2:14',
    'colon',
    '`caption: "The tram: last run"`',
  ],
  ['headline: A\n  section: News\n', '1:11', 'indented', 'same column'],
  ["headline: 'The mayor's knife'\n", '1:22', 'unexpected', '`headline: "The mayor\'s knife"`'],
  ['headline: "Quill" has it\n', '1:19', 'unexpected', String.raw`"\"Quill\" has it"`],
  [
    'headline: [Correction] The knife\n',
    '1:24',
    'unexpected',
    '`headline: "[Correction] The knife"`',
  ],
  ['headline: @harbour\n', '1:11', 'cannot start', '`headline: "@harbour"`'],
  ['headline: *Hopes* fade\n', '1:19', 'unexpected', '`headline: "*Hopes* fade"`'],
  ['headline: "The tram\nsection: News\n', '1:11', 'not closed', 'same quote'],
  ["section: 'News'\nheadline: 'The tram\n", '2:11', 'not closed', 'same quote'],
  [
    'keywords: [tram, ferry\nsection: News\n',
    '2:1',
    '`[` or `{` above is not closed',
    '`]` or `}`',
  ],
  ['print:\n\tpage: 9\n', '2:1', 'a tab', 'Indent with blanks.'],
  ['headline: A\nsection News\n', '2:1', 'no colon', 'a name, a colon'],
  ['headline:The tram\nsection: News\n', '1:1', 'no colon', 'Write `headline: The tram`.'],
  ['photos:\n  - file: a\n  caption: b\n', '3:1', 'items of a list', 'Start it with `- `'],
  ['headline: "a \\q b"\n', '1:14', 'backslash', String.raw`\\`],
])('%j', (yaml, place, what, fix) => {
  const [where, message, remedy] = firstProblem(yaml);
  expect(where).toBe(place);
  expect(message).toContain(what);
  expect(remedy).toContain(fix);
});

test('of several errors only the first is told, because the others follow from it', () => {
  const yaml = 'headline: A\n  section: News\n  kicker: B\n';
  expect(parseYaml({ yaml, path: 'tram.md', fileText: yaml })).toHaveLength(1);
});

test('good YAML has none', () => {
  expect(firstProblem('headline: "Flood: what we know"\n')).toEqual([]);
});
