import { entry } from '../catalog-entry.ts';
import { fieldProblems } from './field.ts';

/** Problems of `backissue.yaml` and of the command line. */
export const configProblems = {
  ...fieldProblems('config', 'configuration', ''),
  'config/file-missing': entry<{ path: string }>({
    severity: 'error',
    when: 'The configuration named by `--config` is not there.',
    what: ({ path }) => `There is no file \`${path}\`.`,
    why: () => 'It was named with `--config`, so its settings are expected.',
    fix: () => 'Correct the path, or leave the option out: an archive needs no configuration.',
  }),
  'config/input-missing': entry<{ path: string }>({
    severity: 'error',
    when: 'The articles folder is not there.',
    what: ({ path }) => `There is no folder \`${path}\`.`,
    why: () => 'The articles are read from it.',
    fix: () => 'Create it, or name the right one with `--input`.',
  }),
  'config/base-url-invalid': entry<{ value: string }>({
    severity: 'error',
    when: 'The base URL is not a complete http or https address.',
    what: ({ value }) => `\`${value}\` cannot be the address of the archive.`,
    why: () => 'Canonical addresses, feeds and the sitemap are made from it.',
    fix: () => 'Write scheme, host and path, for example `https://example.org/archive/`.',
  }),
  'config/issn-invalid': entry<{ value: string }>({
    severity: 'error',
    when: 'An ISSN has the wrong form or check digit (ISO 3297).',
    what: ({ value }) => `\`${value}\` is not an ISSN.`,
    why: () => 'An ISSN has eight digits, the last a check digit that must agree with the others.',
    fix: () => 'Copy it again from the paper; it looks like `0362-4331`.',
  }),
  'config/range-invalid': entry<{ value: string }>({
    severity: 'error',
    when: 'A range of days is not `first..last`, or ends before it starts.',
    what: ({ value }) => `\`${value}\` is not a range of days.`,
    why: () =>
      'A range runs from its first day to its last; calendars mark these days as not held.',
    fix: () => 'Write a day, `1972-02-26`, or a range, `1979-01-08..1979-01-13`.',
  }),
};
