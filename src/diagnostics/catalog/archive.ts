import { entry } from '../catalog-entry.ts';

/** Problems that show only when all articles are looked at together, or while they are worked on. */
export const archiveProblems = {
  'archive/no-articles': entry<{ path: string }>({
    severity: 'error',
    when: 'The articles folder holds no article, or only drafts.',
    what: ({ path }) => `There is no article to publish in \`${path}\`.`,
    why: () => 'Publishing now would replace the archive by an empty one.',
    fix: () =>
      'Add articles as `.md` files, name the right folder with `--input`, or publish drafts with `--drafts`.',
  }),
  'archive/id-duplicate': entry<{ id: string }>({
    severity: 'error',
    when: 'Two articles have one id.',
    what: ({ id }) => `The id \`${id}\` is used twice.`,
    why: () => 'An id stands for one article for good; citations and links depend on it.',
    fix: () => 'Give one of them another `id`.',
  }),
  'archive/address-clash': entry<{ address: string; first: string; second: string; fix: string }>({
    severity: 'error',
    when: 'Two pages or files would stand at one address, on some file system.',
    what: ({ address, first, second }) =>
      `\`${address}\` would be the address of ${first} and of ${second}.`,
    why: () =>
      'One would overwrite the other; names that differ only in case or accents are one on many disks.',
    fix: ({ fix }) => fix,
  }),
  'archive/alias-clash': entry<{ alias: string; owner: string; isArticle: boolean }>({
    severity: 'error',
    when: 'Two articles claim one old address, or an old address is that of a page of the archive.',
    what: ({ alias, owner, isArticle }) =>
      isArticle
        ? `The old address \`${alias}\` is claimed by ${owner}, too.`
        : `The old address \`${alias}\` is that of ${owner}.`,
    why: () => 'An address can lead to one place only.',
    fix: ({ isArticle }) =>
      isArticle
        ? 'Remove it from one of the two articles.'
        : 'Remove it: the archive answers there.',
  }),
  'archive/related-unknown': entry<{ id: string; similar: string | null }>({
    severity: 'error',
    when: '`related` names an id that no published article has.',
    what: ({ id }) => `No published article has the id \`${id}\`.`,
    why: () => 'A link to it would lead nowhere.',
    fix: ({ similar }) =>
      similar === null
        ? 'Correct the id; an article that gives none has its date and slug: `1972-02-29/ferry-fares`.'
        : `Did you mean \`${similar}\`?`,
  }),
  'archive/worker-lost': entry<{ reason: string }>({
    severity: 'error',
    when: 'Working on one article ended the thread that worked on it.',
    what: () => 'This article could not be worked on.',
    why: ({ reason }) => `The thread that worked on it ended, or failed: ${reason}.`,
    fix: () =>
      'Look for text that is nested very deeply or repeated very often; a template of your own may be to blame, too.',
  }),
  'archive/too-slow': entry<{ seconds: number }>({
    severity: 'error',
    when: 'Working on one article takes longer than its time budget.',
    what: ({ seconds }) => `This article takes more than ${seconds} seconds.`,
    why: () => 'Text that is nested or repeated without end could hold up the whole build.',
    fix: () =>
      'Look for text that is nested very deeply or repeated very often; a template of your own may be to blame, too.',
  }),
};
