import { entry } from '../catalog-entry.ts';

/** Problems of YAML itself, in front matter and configuration alike. */
export const yamlProblems = {
  'yaml/syntax': entry<{ message: string; fix: string }>({
    severity: 'error',
    when: 'A piece of YAML cannot be read.',
    what: ({ message }) => `The YAML cannot be read: ${message}.`,
    why: () => 'No field of the file can be trusted until it can.',
    fix: ({ fix }) => fix,
  }),
  'yaml/key-duplicate': entry<{ key: string }>({
    severity: 'error',
    when: 'A map has one key twice.',
    what: ({ key }) => `\`${key}\` stands here for the second time.`,
    why: () => 'It cannot be told which of the two is right.',
    fix: () => 'Remove one of them.',
  }),
  'yaml/not-a-map': entry({
    severity: 'error',
    when: 'YAML that should hold fields holds a list or plain text.',
    what: () => 'There are no fields here: it is a list, or plain text.',
    why: () => 'Each line should give one field: its name, a colon and its value.',
    fix: () => 'Write lines such as `headline: Council votes to reopen the tram`.',
  }),
  'yaml/anchor': entry<{ text: string }>({
    severity: 'error',
    when: 'YAML uses an anchor (`&name`), an alias (`*name`) or a tag (`!name`).',
    what: ({ text }) => `\`${text}\` is an anchor, alias or tag of YAML.`,
    why: () => 'They are not read: a few lines of them can fill the memory of any machine.',
    fix: () => 'Write the value out; put quotes around text that starts with `&`, `*` or `!`.',
  }),
  'yaml/key-refused': entry<{ key: string }>({
    severity: 'error',
    when: 'A key is a list, a map, or `__proto__`.',
    what: ({ key }) => `${key} cannot be the name of a field.`,
    why: () => 'Names of fields are plain words.',
    fix: () => 'Give the field a plain name, or remove it.',
  }),
  'yaml/too-deep': entry<{ limit: number }>({
    severity: 'error',
    when: 'YAML is nested more deeply than any article needs.',
    what: ({ limit }) => `This YAML is nested more than ${limit} levels deep.`,
    why: () => 'Deep nesting can exhaust the memory of the program that reads it.',
    fix: () => 'Write flat fields, and put quotes around text with many brackets.',
  }),
  'yaml/too-large': entry<{ size: string; limit: string }>({
    severity: 'error',
    when: 'Front matter is larger than 64 KB, or has thousands of blanks in a row.',
    what: ({ size, limit }) => `The front matter has ${size}; the limit is ${limit}.`,
    why: () =>
      'Fields are facts about the article; so much of them costs every build time and memory.',
    fix: () => 'Move the text of the story below the second `---`.',
  }),
};
