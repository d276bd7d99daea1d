import { entry } from '../catalog-entry.ts';

/** Problems of the theme. */
export const templateProblems = {
  'template/missing': entry<{ name: string; looked: string }>({
    severity: 'error',
    when: 'A template that is needed or included is not there.',
    what: ({ name }) => `There is no template \`${name}\`.`,
    why: ({ looked }) => `It was looked for in ${looked}.`,
    fix: () => 'Correct the name, or remove the file that overrides the default theme.',
  }),
  'template/syntax': entry<{ message: string }>({
    severity: 'error',
    when: 'A template cannot be compiled.',
    what: ({ message }) => `The template cannot be read: ${message}.`,
    why: () => 'No page that uses it can be made.',
    fix: () =>
      'Look at the marked line and above it: the reader gave up there, often at the end of a block that was never opened or closed.',
  }),
  'template/unknown-variable': entry<{ name: string; view: string; similar: string | null }>({
    severity: 'error',
    when: 'A template uses a variable that its view does not have.',
    what: ({ name, view }) => `\`${name}\` is not in the view of \`${view}\`.`,
    why: () => 'It would print nothing, on every page, without a word.',
    fix: ({ similar }) =>
      similar === null
        ? 'See `CONTRACT.md` in the default theme for what the view holds.'
        : `Did you mean \`${similar}\`? \`CONTRACT.md\` in the default theme lists the view.`,
  }),
  'template/failed': entry<{ message: string; page: string }>({
    severity: 'error',
    when: 'A template fails while a page is made.',
    what: ({ message }) => `The template fails: ${message}.`,
    why: ({ page }) => `It was making the page \`${page}\`.`,
    fix: () =>
      'Guard fields that may be empty, `{% if article.kicker %}`; values have filters, `{{ x | upper }}`, and no methods.',
  }),
  'template/folder-missing': entry<{ path: string }>({
    severity: 'error',
    when: 'The folder named by `--templates` is not there.',
    what: ({ path }) => `There is no folder \`${path}\`.`,
    why: () => 'It was named with `--templates`, so its templates are expected.',
    fix: () => 'Correct the path, or leave the option out to use the default theme.',
  }),
};
