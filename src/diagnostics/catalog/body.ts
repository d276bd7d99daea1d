import { entry } from '../catalog-entry.ts';

/** Problems of one article's body. */
export const bodyProblems = {
  'body/too-large': entry<{ size: string; limit: string }>({
    severity: 'error',
    when: 'A body is larger than 5 MB.',
    what: ({ size }) => `The body has ${size} characters.`,
    why: ({ limit }) => `A body may have ${limit}; a longer one would hold up the whole build.`,
    fix: () => 'Split the text into several articles.',
  }),
  'body/too-deep': entry<{ nested: string; limit: number }>({
    severity: 'error',
    when: 'Block quotes, lists, brackets, emphasis or directives are nested more than 100 deep.',
    what: ({ nested, limit }) => `Here ${nested} stand inside each other more than ${limit} deep.`,
    why: () => 'So deep a nest takes long to read and is a slip or an attack, never prose.',
    fix: () => 'Remove the repeated marks, or put `\\` before those that are meant as text.',
  }),
  'body/too-tangled': entry<{ cause: string }>({
    severity: 'error',
    when: 'A body has so many marks of Markdown that reading it would take longer than a few seconds.',
    what: ({ cause }) => `The body would take too long to read: it has ${cause}.`,
    why: () => 'One article may not hold up the whole build.',
    fix: () => 'Split the article, or put `\\` before marks that are meant as text.',
  }),
  'body/link-dead': entry<{ written: string }>({
    severity: 'error',
    when: 'A link names an article that the archive does not have.',
    what: ({ written }) => `No article is found for the link \`${written}\`.`,
    why: () => 'Readers would get an error page.',
    fix: () => 'Correct the path, counted from this file, or take the link off its words.',
  }),
  'body/link-unchecked': entry<{ written: string }>({
    severity: 'warning',
    when: 'A link leads to a place of a site that is neither an article nor a full address.',
    what: ({ written }) => `The link \`${written}\` is left out; its words stay.`,
    why: () =>
      'It names no article of the archive, and on another site it cannot be known to work.',
    fix: () => 'Write the full address with `https://`, or the path of an article ending in `.md`.',
  }),
  'body/link-refused': entry<{ written: string }>({
    severity: 'warning',
    when: 'A link has an address of a kind that is never published, such as `javascript:`.',
    what: ({ written }) => `The address \`${written}\` is left out; its words stay.`,
    why: () => 'Only http, https and mailto addresses are safe to publish.',
    fix: () => 'Link to a web address, or take the link off its words.',
  }),
  'body/anchor-missing': entry<{ written: string }>({
    severity: 'warning',
    when: 'A link points to a place in the same body that is not there.',
    what: ({ written }) => `Nothing in this body has the id \`${written}\`; the link's words stay.`,
    why: () => 'The link would do nothing.',
    fix: () => 'Correct the id, or take the link off its words.',
  }),
  'body/picture-missing': entry<{ written: string }>({
    severity: 'error',
    when: 'A picture in the body names a file that is not there.',
    what: ({ written }) => `The picture \`${written}\` is not there.`,
    why: () => 'Readers would see a broken picture.',
    fix: () => 'Add the file, or correct its path, counted from this file.',
  }),
  'body/picture-remote': entry<{ written: string }>({
    severity: 'warning',
    when: 'A picture in the body is on another host.',
    what: ({ written }) => `The picture \`${written}\` is on another host and becomes a link.`,
    why: () => 'Pages load nothing from elsewhere: such a picture is lost when that host is.',
    fix: () => 'Save the picture beside the article and name the file.',
  }),
  'body/media-remote': entry<{ element: string; written: string }>({
    severity: 'warning',
    when: 'The body embeds a video, a sound or a page of another host.',
    what: ({ element, written }) => `\`<${element}>\` with \`${written}\` becomes a link.`,
    why: () => 'Pages load nothing from elsewhere.',
    fix: () => 'Nothing needs to be done; a Markdown link says the same without this warning.',
  }),
  'body/markup-removed': entry<{ kind: string; start: string }>({
    severity: 'warning',
    when: 'The body has a comment, script, style or other HTML whose content is not shown.',
    what: ({ kind, start }) => `${kind} is left out: \`${start}\`.`,
    why: () => 'It is not text of the story, or it could run in a page.',
    fix: () => 'If readers should see the words in it, write them as Markdown.',
  }),
  'body/markup-unclosed': entry<{ start: string }>({
    severity: 'warning',
    when: 'A comment or tag of HTML does not end.',
    what: ({ start }) => `This comment or tag does not end and is shown as typed: \`${start}\`.`,
    why: () => 'A browser would leave out all text behind it.',
    fix: () => 'End it with `-->` or `>`, or put `\\` before the `<` if it is text.',
  }),
  'body/directive-unknown': entry<{ name: string; suggestion: string | null }>({
    severity: 'warning',
    when: 'A block between lines of `:::` has a name that is not known.',
    what: ({ name }) => `\`${name}\` is no directive; its lines are shown as typed.`,
    why: () => 'The directives are `pullquote` and `figure`.',
    fix: ({ suggestion }) =>
      suggestion === null
        ? 'Use one of them, or put `\\` before the colons if they are text.'
        : `Did you mean \`:::${suggestion}\`?`,
  }),
  'body/directive-unclosed': entry<{ name: string; colons: string }>({
    severity: 'warning',
    when: 'A directive that starts with `:::` has no line that ends it.',
    what: ({ name }) => `The directive \`${name}\` does not end; it is shown as typed.`,
    why: () => 'It would take in the whole rest of the article.',
    fix: ({ colons }) => `Add a line that holds only \`${colons}\` where it should end.`,
  }),
  'body/directive-incomplete': entry<{ name: string; attribute: string; example: string }>({
    severity: 'error',
    when: 'A directive lacks an attribute that it cannot do without.',
    what: ({ name, attribute }) => `The directive \`${name}\` has no \`${attribute}\`.`,
    why: () => 'Without it there is nothing to show.',
    fix: ({ example }) => `Write it as \`${example}\`.`,
  }),
  'body/directive-attribute': entry<{ name: string; written: string; known: string }>({
    severity: 'warning',
    when: 'A directive has an attribute that it does not know, or one twice.',
    what: ({ name, written }) => `Not all of \`${written}\` is used by the directive \`${name}\`.`,
    why: ({ known }) => `It knows ${known}, each once.`,
    fix: () => 'Correct the name, or write the words inside the block.',
  }),
  'body/replacement-character': entry({
    severity: 'warning',
    when: 'The text has a character that stands for nothing, such as `&#0;`, and shows `�`.',
    what: () => 'The body shows `�` where its source has no such character.',
    why: () => 'A character code without a character, or a NUL byte, was written here.',
    fix: () => 'Write the character that is meant.',
  }),
};
