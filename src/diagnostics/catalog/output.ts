import { entry } from '../catalog-entry.ts';

/** Problems of the output folder. `path` is as the user writes it, from the output folder's name on. */
export const outputProblems = {
  'output/folder-refused': entry<{ folder: string; reason: string }>({
    severity: 'error',
    when: 'The output folder is one in which a build could destroy other work.',
    what: ({ folder, reason }) => `\`${folder}\` cannot be the output folder: ${reason}.`,
    why: () => 'A build replaces and removes files in its output folder; nothing was written.',
    fix: () => 'Choose a folder that holds nothing else, for example `--output dist`.',
  }),
  'output/locked': entry<{ path: string; owner: string }>({
    severity: 'error',
    when: 'Another build is writing into the same output folder.',
    what: ({ path, owner }) => `${owner} holds the lock \`${path}\`.`,
    why: () => 'Two builds in one folder would mix their pages; this one wrote nothing.',
    fix: ({ path }) =>
      `Wait for the other build to end. If you are sure that none is running, delete \`${path}\`.`,
  }),
  'output/write-failed': entry<{
    path: string;
    reason: string;
    remedy: string;
    state: 'untouched' | 'half';
  }>({
    severity: 'error',
    when: 'The system refused to write, move, read or remove a file of the output folder.',
    what: ({ path, reason }) => `\`${path}\` cannot be written: ${reason}.`,
    why: ({ state }) =>
      state === 'untouched'
        ? 'An archive is published whole or not at all: what was published before stands as it was.'
        : 'It happened while finished files were being moved into place: every file is whole, but some are of this build and some of the one before.',
    fix: ({ remedy, state }) =>
      state === 'untouched' ? remedy : `${remedy} The next build finishes this one first.`,
  }),
  'output/foreign-file': entry<{ path: string }>({
    severity: 'error',
    when: 'A file that no build wrote stands where a page is to be written.',
    what: ({ path }) =>
      `\`${path}\` stands where this build has something to write, and is not ours.`,
    why: () =>
      'Only what the manifest of the last build lists is ever replaced, so that nobody loses a file; nothing was published.',
    fix: ({ path }) => `Move \`${path}\` away or delete it, or choose another output folder.`,
  }),
  'output/edited-file': entry<{ path: string }>({
    severity: 'warning',
    when: 'A page that is no longer part of the archive was changed by hand since it was written, and is kept.',
    what: ({ path }) =>
      `\`${path}\` is no longer part of the archive, but was changed since it was built.`,
    why: () => 'What somebody wrote by hand is not deleted; from now on the file counts as theirs.',
    fix: ({ path }) => `Delete \`${path}\` if it is not wanted.`,
  }),
  'output/symlink': entry<{ path: string }>({
    severity: 'error',
    when: 'A symbolic link (or a pipe, or a device) stands where a build has something to write or remove.',
    what: ({ path }) => `\`${path}\` is a symbolic link or a special file.`,
    why: () =>
      'Through a link, a build would write or delete outside the output folder; nothing was published.',
    fix: ({ path }) =>
      `Delete the link \`${path}\`. To publish elsewhere, name that place as the output folder.`,
  }),
  'output/manifest-damaged': entry<{ path: string; text: string }>({
    severity: 'warning',
    when: 'A line of the last manifest is not one that a build writes; it is passed over.',
    what: ({ path, text }) => `\`${text}\` is not a line that a build wrote into \`${path}\`.`,
    why: () =>
      'The manifest says which files may be replaced or removed; a file that it does not name rightly is left alone.',
    fix: () =>
      'If files of an earlier build stay behind, delete them by hand. This build writes a sound manifest.',
  }),
  'output/commit-unreadable': entry<{ path: string; folder: string }>({
    severity: 'error',
    when: 'A build was cut off, and the record by which it could be finished cannot be read.',
    what: ({ path }) => `\`${path}\` is not a record that this version of backissue can finish.`,
    why: () => 'A build was cut off while it was being published; this one wrote nothing.',
    fix: ({ folder }) =>
      `Run the version of backissue that wrote it, or delete \`${folder}\` and build again.`,
  }),
  'output/address-lost': entry<{ address: string }>({
    severity: 'warning',
    when: 'An address was published by the last build, and this one has nothing there.',
    what: ({ address }) => `\`${address}\` was published, and this build has no page there.`,
    why: () => 'Readers, citations and search engines keep an address for decades.',
    fix: ({ address }) =>
      `If the article moved, write \`aliases: [${address}]\` into it; if it was taken back, keep its file with \`status: withdrawn\`.`,
  }),
  'output/path-unsafe': entry<{ path: string; reason: string }>({
    severity: 'error',
    when: 'A path in the output would leave the output folder, or cannot exist on every system.',
    what: ({ path, reason }) => `\`${path}\` cannot be published: ${reason}.`,
    why: () =>
      'An archive must be fit to be copied to any disk, and nothing is written outside it.',
    fix: () => 'Give the article another `slug`, or rename the file from which the path is made.',
  }),
};
