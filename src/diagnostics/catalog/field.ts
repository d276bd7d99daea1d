import { entry } from '../catalog-entry.ts';

export interface Named {
  readonly field: string;
}

/**
 * The problems that a schema can find in a field, for the two kinds of file that
 * have one. `file` names the kind in the texts: "front matter", "configuration"; `elsewhere` ends the
 * remedy for a field that is not known: where else it may stand.
 */
export function fieldProblems<Prefix extends string>(
  prefix: Prefix,
  file: string,
  elsewhere: string,
) {
  const problems = {
    'unknown-field': entry<Named & { similar: string | null; known: string }>({
      severity: 'warning',
      when: `A key of the ${file} is not one that backissue knows.`,
      what: ({ field }) => `\`${field}\` is not a field of the ${file}.`,
      why: () => 'What stands there is not shown anywhere, so a misspelt field would be lost.',
      fix: ({ field, similar, known }) => {
        if (similar !== null) return `Did you mean \`${similar}\`?`;
        const choice = known === '' ? '' : `, or use one of ${known}`;
        return `Remove \`${field}\`${field.includes('.') ? '' : elsewhere}${choice}.`;
      },
    }),
    'field-missing': entry<Named & { example: string }>({
      severity: 'error',
      when: `A field that must be there is missing or empty.`,
      what: ({ field }) => `\`${field}\` is missing.`,
      why: ({ field }) =>
        field.includes('.')
          ? 'What it belongs to cannot be shown without it.'
          : 'An article cannot be shown, listed and found without it.',
      fix: ({ example }) => `Add it, for example \`${example}\`.`,
    }),
    'type-wrong': entry<Named & { found: string; expected: string; example: string }>({
      severity: 'error',
      when: `A field holds text where a list or map belongs, or the other way round.`,
      what: ({ field, found, expected }) => `\`${field}\` is ${found}; it should be ${expected}.`,
      why: () => 'The value cannot be read as what the field means.',
      fix: ({ example }) => `Write it like this: \`${example}\`.`,
    }),
    'value-unknown': entry<Named & { value: string; known: string; similar: string | null }>({
      severity: 'error',
      when: `A field with a fixed list of values holds another one.`,
      what: ({ field, value }) => `\`${value}\` is not a value of \`${field}\`.`,
      why: ({ field, known }) => `\`${field}\` is one of ${known}.`,
      fix: ({ similar }) =>
        similar === null ? 'Use one of these values.' : `Did you mean \`${similar}\`?`,
    }),
    'date-invalid': entry<{ value: string; reason: string; suggestion: string }>({
      severity: 'error',
      when: 'A date is not a calendar date written as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.',
      what: ({ value }) => `\`${value}\` is not a calendar date.`,
      why: ({ reason }) => reason,
      fix: ({ suggestion }) => suggestion,
    }),
    'language-invalid': entry<{ value: string; suggestion: string | null }>({
      severity: 'error',
      when: 'A language is not a BCP 47 tag.',
      what: ({ value }) => `\`${value}\` is not a language tag.`,
      why: () => 'Browsers hyphenate, and screen readers speak, by the tag of BCP 47.',
      fix: ({ suggestion }) =>
        suggestion === null
          ? 'Write a tag such as `en`, `fr-CA` or `ar`.'
          : `Write \`${suggestion}\`.`,
    }),
  };
  type Prefixed = {
    [Key in keyof typeof problems as `${Prefix}/${Key}`]: (typeof problems)[Key];
  };
  return Object.fromEntries(
    Object.entries(problems).map(([key, texts]) => [`${prefix}/${key}`, texts]),
  ) as Prefixed;
}
