import { entry } from '../catalog-entry.ts';

const leftOut = 'What is half read would be an article with words missing, so it is left out.';
const again = 'Mend it in the source and import again: what is imported already stays as it is.';

/** Problems of `backissue import` and of what it reads. */
export const importProblems = {
  'import/source-missing': entry<{ path: string }>({
    severity: 'error',
    when: 'A path given to `import` leads to no file.',
    what: ({ path }) => `There is nothing to import at \`${path}\`.`,
    why: () =>
      'It was named, so it is expected to be a file, a folder with files, or a pattern that fits some.',
    fix: () => 'Correct the path; put a pattern such as `"pages/*.html"` in quotes.',
  }),
  'import/format-unknown': entry<{ path: string; looksLike: string }>({
    severity: 'error',
    when: 'A file is in no format that can be imported.',
    what: ({ path, looksLike }) =>
      `\`${path}\` is in no format that can be imported${looksLike === '' ? '' : `: it looks like ${looksLike}`}.`,
    why: () =>
      'Plain text, HTML, JSON Lines, CSV, WXR, NITF, ninjs, WARC and WACZ are known, by what is in the file.',
    fix: () => 'Convert it to one of them, or name the format with `--format` if it is one.',
  }),
  'import/encoding-unknown': entry<{ encoding: string }>({
    severity: 'error',
    when: 'A source is text in no encoding that can be told.',
    what: ({ encoding }) => `The text is neither UTF-8 nor ${encoding}.`,
    why: () => 'Reading it all the same would replace letters by wrong ones without a word.',
    fix: () =>
      'Convert it to UTF-8, for example with `iconv`, and look whether the letters are right.',
  }),
  'import/not-in-format': entry<{ format: string; reason: string }>({
    severity: 'error',
    when: 'A file is not in the format that it was taken for.',
    what: ({ format, reason }) => `The file is not ${format}: ${reason}.`,
    why: () => 'Nothing was imported from it.',
    fix: () => 'Name its format with `--format`, or leave that option out to have it found.',
  }),
  'import/profile-missing': entry<{ path: string }>({
    severity: 'error',
    when: 'The profile named by `--profile` is not there.',
    what: ({ path }) => `There is no file \`${path}\`.`,
    why: () => 'It was named with `--profile`, so what it says is expected.',
    fix: () => 'Correct the path, or leave the option out.',
  }),
  'import/record-broken': entry<{ record: string; reason: string }>({
    severity: 'error',
    when: 'A line, row or item of a source cannot be read.',
    what: ({ record, reason }) => `${record} cannot be read: ${reason}.`,
    why: () => leftOut,
    fix: () => again,
  }),
  'import/record-too-large': entry<{ record: string; limit: string }>({
    severity: 'error',
    when: 'A record of a source is larger than any article.',
    what: ({ record, limit }) => `${record} is larger than ${limit}.`,
    why: () => 'One record must not be able to exhaust the memory of an import.',
    fix: () => 'Split it, or look whether the end of the record before it is missing.',
  }),
  'import/truncated': entry<{ what: string }>({
    severity: 'error',
    when: 'A source ends in the middle of a record.',
    what: ({ what }) => `The file ends in the middle of ${what}.`,
    why: () => leftOut,
    fix: () => 'Get the file whole again: compare its size or checksum with the original.',
  }),
  'import/xml-broken': entry<{ reason: string }>({
    severity: 'error',
    when: 'An XML file is not well-formed.',
    what: ({ reason }) => `The XML is broken here: ${reason}.`,
    why: () => 'What follows cannot be told from markup; what stands before it was imported.',
    fix: () => again,
  }),
  'import/entities-refused': entry<{ name: string }>({
    severity: 'error',
    when: 'An XML file declares entities of its own.',
    what: ({ name }) => `The file declares the entity \`${name}\`.`,
    why: () => 'A few lines of entities can grow to gigabytes, or name files of this machine.',
    fix: () => 'Replace them by the text that they stand for, and remove the declarations.',
  }),
  'import/expands-too-far': entry<{ what: string; limit: string }>({
    severity: 'error',
    when: 'Compressed data grows far beyond what an article can be.',
    what: ({ what, limit }) => `${what} grows to more than ${limit} when it is unpacked.`,
    why: () => 'A small file can hold gigabytes of nothing, made to exhaust the memory.',
    fix: () => 'If it is sound, unpack it yourself and import what is in it.',
  }),
  'import/too-deep': entry<{ what: string; limit: number }>({
    severity: 'error',
    when: 'Elements or values of a source are nested deeper than any article needs.',
    what: ({ what, limit }) => `${what} is nested more than ${limit} levels deep.`,
    why: () => 'Nests without end exhaust the memory; real articles have a dozen levels.',
    fix: () => again,
  }),
  'import/columns-guessed': entry<{ columns: string; example: string }>({
    severity: 'warning',
    when: 'The columns of a table or the keys of records were taken for fields by their names.',
    what: ({ columns }) => `By their names these columns were taken for fields: ${columns}.`,
    why: () => 'Names alone do not say what is in a column.',
    fix: ({ example }) => `Look whether they are right, and say so in a profile: \`${example}\``,
  }),
  'import/no-article': entry<{ page: string }>({
    severity: 'warning',
    when: 'A file or page holds no article.',
    what: ({ page }) => `No article was found in \`${page}\`.`,
    why: () => 'It has no headline with a text below it: a front page or a list of links has none.',
    fix: () => 'Nothing has to be done if it is none; else write the article by hand.',
  }),
  'import/records-skipped': entry<{ count: number; kinds: string }>({
    severity: 'warning',
    when: 'Some records of a source are no articles.',
    what: ({ count, kinds }) =>
      `${count === 1 ? '1 record is no article' : `${count} records are no articles`}: ${kinds}.`,
    why: () => 'An export holds more than articles; only articles become files.',
    fix: () => 'Nothing has to be done unless one of these kinds holds articles.',
  }),
  'import/edited': entry<{ path: string }>({
    severity: 'warning',
    when: 'An article was changed by hand since it was imported, and importing would change it.',
    what: ({ path }) => `\`${path}\` was changed by hand and is left as it is.`,
    why: () => 'What a person wrote counts more than what an import finds.',
    fix: () => 'To have it imported anew, move the file away and import again.',
  }),
  'import/duplicate': entry<{ path: string; other: string; written: string }>({
    severity: 'warning',
    when: 'Two articles of the sources have the same text.',
    what: ({ path, other, written }) => `\`${path}\` has the text of \`${other}\`; ${written}.`,
    why: () => 'The same story twice is often one page saved twice; at times it was printed twice.',
    fix: () => 'Look at both, and remove the one that is not wanted from the sources.',
  }),
  'import/write-failed': entry<{ path: string; reason: string; remedy: string }>({
    severity: 'error',
    when: 'The system refused to write a file of the import.',
    what: ({ path, reason }) => `\`${path}\` cannot be written: ${reason}.`,
    why: () => 'The import stopped there; every article that was written is whole.',
    fix: ({ remedy }) => `${remedy} What was imported already stays as it is.`,
  }),
};
