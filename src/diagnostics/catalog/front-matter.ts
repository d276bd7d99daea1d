import { entry } from '../catalog-entry.ts';
import { fieldProblems, type Named } from './field.ts';

/** Problems of one article's front matter. */
export const frontMatterProblems = {
  ...fieldProblems(
    'front-matter',
    'front matter',
    ', or move it below `extra`, where anything may stand',
  ),
  'front-matter/url-invalid': entry<Named & { value: string }>({
    severity: 'error',
    when: 'A web address is not a complete `http:` or `https:` address.',
    what: ({ field, value }) => `\`${value}\` in \`${field}\` is not a web address.`,
    why: () => 'Only complete http and https addresses become links.',
    fix: ({ value }) =>
      `Write the whole address, for example \`${/^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(value) ? `https://${value}` : 'https://example.org/page'}\`.`,
  }),
  'front-matter/missing': entry<{ start: string }>({
    severity: 'error',
    when: 'An article does not start with YAML front matter.',
    what: ({ start }) =>
      start === ''
        ? 'The article has no front matter: the file is empty.'
        : `The article has no front matter: it starts with \`${start}\`.`,
    why: () =>
      'Headline, section and date stand between two lines of `---` at the top of the file.',
    fix: () =>
      'Start the file with a line of `---`, the fields, and another `---`. If it is no article, move it out of the articles folder.',
  }),
  'front-matter/unclosed': entry({
    severity: 'error',
    when: 'The line of `---` that ends the front matter is missing or has text behind it.',
    what: () => 'The front matter does not end.',
    why: () => 'Without the closing line it cannot be told from the text of the article.',
    fix: () => 'Add a line that holds only `---` between the last field and the text.',
  }),
  'front-matter/language': entry<{ language: string }>({
    severity: 'error',
    when: 'The opening `---` names a language, such as `---js`.',
    what: ({ language }) => `The front matter says that it is written in \`${language}\`.`,
    why: () => 'Only YAML is read: other languages could run code while the archive is built.',
    fix: () => 'Write the fields as YAML, and `---` alone on the first line.',
  }),
  'front-matter/both-forms': entry<{ first: string; second: string; field: string }>({
    severity: 'error',
    when: 'A file gives one field twice: by its name and by a short form.',
    what: ({ first, second, field }) => `\`${first}\` and \`${second}\` both give \`${field}\`.`,
    why: () => 'It cannot be told which of the two is right.',
    fix: ({ first, second }) => `Keep \`${first}\` or \`${second}\`, not both.`,
  }),
  'front-matter/day-missing': entry({
    severity: 'error',
    when: 'An article has neither `published` nor `print.date`.',
    what: () => 'The article has no date: neither `published` nor `print.date` is there.',
    why: () => 'An article is placed, and found, by its day.',
    fix: () => 'Add `published: 1972-02-29`; `1972-02` or `1972` will do when no more is known.',
  }),
  'front-matter/slug-invalid': entry<{ value: string; suggestion: string }>({
    severity: 'error',
    when: 'A slug has characters that do not belong in an address.',
    what: ({ value }) => `\`${value}\` cannot be the last part of an address.`,
    why: () => 'Addresses are lower-case letters, digits and hyphens, 80 at most.',
    fix: ({ suggestion }) => `Write \`slug: ${suggestion}\`.`,
  }),
  'front-matter/path-outside': entry<{ value: string }>({
    severity: 'error',
    when: 'A photo is named by an absolute path, or by one that leaves the articles folder.',
    what: ({ value }) => `\`${value}\` is not a file below the articles folder.`,
    why: () => 'Nothing outside the articles folder is ever published.',
    fix: () => 'Put the file beside the article or in `articles/media/`, and name it from there.',
  }),
  'front-matter/photo-missing': entry<{ value: string; looked: string }>({
    severity: 'error',
    when: 'A photo names a file that is not there.',
    what: ({ value }) => `The picture \`${value}\` is not there.`,
    why: ({ looked }) => `It was looked for as ${looked}.`,
    fix: () => 'Add the file, or write `held: false` to show its caption and credit alone.',
  }),
  'front-matter/photo-empty': entry({
    severity: 'warning',
    when: 'A photo has no file, no caption and no credit.',
    what: () => 'This photo has no file, no caption and no credit.',
    why: () => 'There is nothing of it to show.',
    fix: () => 'Add what is known of it, or remove it.',
  }),
};
