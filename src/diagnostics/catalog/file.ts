import { entry } from '../catalog-entry.ts';

export interface Path {
  readonly path: string;
}

/** Problems of an article's or picture's file, whatever it says. */
export const fileProblems = {
  'file/not-utf8': entry<{ encoding: string; advice: string }>({
    severity: 'error',
    when: 'A file is not UTF-8.',
    what: ({ encoding }) =>
      `The file is not UTF-8${encoding === '' ? '' : `; it looks like ${encoding}`}.`,
    why: () => 'Reading it all the same would replace letters by wrong ones without a word.',
    fix: ({ advice }) => advice,
  }),
  'file/nul-character': entry({
    severity: 'error',
    when: 'A text has a NUL character.',
    what: () => 'There is a NUL character here.',
    why: () => 'It cannot stand in a page, and often is the trace of a damaged or binary file.',
    fix: () => 'Remove it, or save the file as UTF-8 again.',
  }),
  'file/too-large': entry<{ size: string; limit: string }>({
    severity: 'error',
    when: 'An article is larger than 5 MB, or a picture larger than 100 MB.',
    what: ({ size, limit }) => `The file has ${size}; the limit is ${limit}.`,
    why: () => 'One file must not be able to exhaust the memory of a build.',
    fix: () => 'Split the article, or make the picture smaller.',
  }),
  'file/unreadable': entry<Path & { reason: string }>({
    severity: 'error',
    when: 'A file or folder cannot be read.',
    what: ({ path }) => `\`${path}\` cannot be read.`,
    why: ({ reason }) => `The system refuses it: ${reason}.`,
    fix: () => 'Make sure that the file is there and that the user who runs the build may read it.',
  }),
  'file/skipped': entry<Path>({
    severity: 'warning',
    when: 'A symbolic link, device or pipe stands among the articles.',
    what: ({ path }) => `\`${path}\` is a symbolic link or a special file, and is skipped.`,
    why: () => 'Links can lead in circles or out of the articles folder.',
    fix: () => 'Put the file or folder itself there.',
  }),
  'file/changed': entry<Path>({
    severity: 'error',
    when: 'An article that names a file of the archive was saved while the archive was being built.',
    what: ({ path }) => `\`${path}\` changed during the build.`,
    why: () => 'Its page and the indexes would say different things.',
    fix: () => 'Build again when nobody is writing.',
  }),
  'file/not-a-picture': entry<{ path: string; reason: string }>({
    severity: 'error',
    when: 'A file that is named as a picture is not a JPEG, PNG, GIF, WebP or AVIF file.',
    what: ({ path }) => `\`${path}\` is not a picture that can be shown.`,
    why: ({ reason }) => reason,
    fix: () => 'Save it as JPEG, PNG, GIF, WebP or AVIF, with the suffix that says so.',
  }),
};
