import { expect, it } from 'vitest';
import { codeFrame } from './code-frame.ts';
import type { Diagnostic } from './diagnostic.ts';
import { noPaint, printForPeople } from './print-for-people.ts';

const place = {
  path: 'articles/1972/02/trustees-pass-budget.md',
  line: 3,
  column: 12,
  endColumn: 22,
};
const text = '---\nheadline: Trustees pass budget\npublished: 1972-02-30\nsection: News\n---\n';
const found: Diagnostic = {
  id: 'front-matter/date-invalid',
  severity: 'error',
  place,
  frame: codeFrame(text, place),
  what: '`1972-02-30` is not a calendar day.',
  why: 'An article is placed in the issue of its day; February 1972 had 29 days.',
  fix: 'Correct the day, for example `published: 1972-02-29`.',
  related: [],
};
const bare = { ...found, place: null, frame: null };

it('reads as the design shows', () => {
  expect(printForPeople([found], noPaint)).toBe(`error  front-matter/date-invalid
articles/1972/02/trustees-pass-budget.md:3:12

  2 | headline: Trustees pass budget
> 3 | published: 1972-02-30
    |            ^^^^^^^^^^
  4 | section: News

What  \`1972-02-30\` is not a calendar day.
Why   An article is placed in the issue of its day; February 1972 had 29 days.
Fix   Correct the day, for example \`published: 1972-02-29\`.
`);
});

it('shows only what it has, and both places of a clash', () => {
  const clash: Diagnostic = {
    ...found,
    ...{
      id: 'archive/id-duplicate',
      severity: 'warning',
      frame: null,
      place: { path: 'articles/a.md' },
    },
    ...{ what: 'What.', why: 'Why.', fix: 'Fix.' },
    related: [{ path: 'articles/b.md', line: 7 }],
  };
  expect(printForPeople([clash], noPaint)).toBe(
    'warning  archive/id-duplicate\narticles/a.md\n\nWhat  What.\nWhy   Why.\nFix   Fix.\nSee   articles/b.md:7\n',
  );
  expect(printForPeople([bare], noPaint)).toMatch(/^error {2}front-matter\/date-invalid\n\nWhat/);
  expect(printForPeople([], noPaint)).toBe('');
});

it.each([
  [3, 3, null],
  [10, 10, null],
  [11, 3, 8],
  [1000, 3, 997],
])('of %d of one kind shows %d', (count, shown, others) => {
  const many = Array.from({ length: count }, (_, line) => ({
    ...bare,
    what: `Number ${line + 1}.`,
  }));
  const other: Diagnostic = { ...bare, id: 'file/nul-character' };
  const printed = printForPeople([...many, other], noPaint);
  expect(printed.match(/^error {2}front-matter\/date-invalid$/gm)).toHaveLength(shown);
  expect(printed.match(/Number \d+/g)).toEqual(
    many.slice(0, shown).map(({ what }) => what.slice(0, -1)),
  );
  expect(printed).toContain('error  file/nul-character');
  if (others === null) expect(printed).not.toContain('…');
  else expect(printed).toContain(`\n… and ${others} more of front-matter/date-invalid\n`);
});

it('paints, and says in words what the colours say', () => {
  const paint = {
    error: (words: string) => `<e>${words}</e>`,
    warning: (words: string) => `<w>${words}</w>`,
    quiet: (words: string) => `<q>${words}</q>`,
    strong: (words: string) => `<s>${words}</s>`,
  };
  const warnings = Array.from({ length: 11 }, () => ({ ...bare, severity: 'warning' as const }));
  const printed = printForPeople([...warnings, { ...found, id: 'file/changed' }], paint);
  expect(printed).toContain('<e>error</e>  <s>file/changed</s>');
  expect(printed).toContain('<w>warning</w>  <s>front-matter/date-invalid</s>');
  expect(printed).toContain('<q>… and 8 more');
  expect(printed.replace(/<\/?[ewqs]>/g, '')).toBe(
    printForPeople([...warnings, { ...found, id: 'file/changed' }], noPaint),
  );
});

it('lets no command through to the terminal, in texts or in names of files', () => {
  const evil = '\u001b]0;x\u0007\r\n\u202e\u009b';
  const printed = printForPeople(
    [
      {
        ...found,
        what: evil,
        why: evil,
        fix: evil,
        place: { path: evil },
        related: [{ path: evil }],
        frame: null,
      },
    ],
    noPaint,
  );
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(printed.split('\n')).toHaveLength(8);
});
