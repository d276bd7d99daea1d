import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../page-kinds.ts';
import { pick, type Edited, type EditKinds, type Editing } from './edited.ts';

const manifest = 'manifest-sha256.txt';

/** What people do to an output folder by hand. */
export const editOutput: EditKinds = {
  'output page longer': (editing) =>
    atFile(editing, 'append to', (path) => appendFileSync(path, '<!-- by hand -->\n')),

  'output page same size': (editing) =>
    atFile(editing, 'change a byte of', (path) => {
      const bytes = readFileSync(path);
      const at = bytes.length - 1 - (editing.how % Math.max(1, bytes.length));
      bytes[at] = bytes[at]! ^ 1;
      writeFileSync(path, bytes);
    }),

  'output page empty': (editing) => atFile(editing, 'empty', (path) => writeFileSync(path, '')),

  'output page gone': (editing) => atFile(editing, 'delete', (path) => rmSync(path)),

  'output folder gone': ({ project, which }) =>
    byHand(project, `delete a folder of the output (${which})`, (output) => {
      const tops = filesBelow(output).filter((path) => path.includes('/'));
      if (tops.length > 0)
        rmSync(join(output, pick(tops, which).replace(/\/.*/, '')), { recursive: true });
    }),

  'whole output gone': ({ project }) =>
    byHand(project, 'delete the output', (output) => rmSync(output, { recursive: true })),

  'manifest gone': ({ project }) =>
    byHand(project, 'delete the manifest', (output) =>
      rmSync(join(output, manifest), { force: true }),
    ),

  'manifest line gone': ({ project, which }) =>
    changeManifest(project, 'a line less in the manifest', (lines) =>
      lines.filter((_, index) => index !== which % lines.length),
    ),

  'manifest line added': ({ project }) =>
    changeManifest(project, 'a foreign line in the manifest', (lines) => [...lines, 'logo.svg']),

  'manifest line damaged': ({ project, which }) =>
    changeManifest(project, 'a damaged line in the manifest', (lines) =>
      lines.map((line, index) => (index === which % lines.length ? line.slice(1) : line)),
    ),

  'manifest hash changed': ({ project, which }) =>
    changeManifest(project, 'a wrong hash in the manifest', (lines) =>
      lines.map((line, index) =>
        index === which % lines.length ? `${'0'.repeat(64)}${line.slice(64)}` : line,
      ),
    ),

  /** A build writes through no link, not even to a folder that has all its files. */
  'output folder a link': ({ project, which }) =>
    byHand(project, `put a link in the place of a folder of the output (${which})`, (output) => {
      const tops = filesBelow(output).filter((path) => path.includes('/'));
      const top = tops.length === 0 ? '' : pick(tops, which).replace(/\/.*/, '');
      const moved = join(output, `theirs-${top}`);
      if (top === '' || existsSync(moved)) return;
      renameSync(join(output, top), moved);
      symlinkSync(`theirs-${top}`, join(output, top));
    }),

  'foreign file': ({ project, which, how }) =>
    byHand(project, `put a foreign file into the output (${which})`, (output) => {
      const pages = filesBelow(output).filter((path) => path.endsWith('index.html'));
      if (pages.length === 0) return;
      const path = pick(pages, which).replace(/index\.html$/, `foreign-${how}.txt`);
      writeFileSync(join(output, path), 'Mine.\n');
    }),
};

function byHand(
  project: Editing['project'],
  told: string,
  onOutput: (outputFolder: string) => void,
): Edited {
  return {
    told,
    project,
    onOutput: (output) => {
      if (existsSync(output)) onOutput(output);
    },
  };
}

function atFile(editing: Editing, told: string, change: (path: string) => void): Edited {
  const { project, which } = editing;
  return byHand(project, `${told} file ${which} of the output`, (output) => {
    const files = filesBelow(output).filter((path) => path !== manifest);
    if (files.length > 0) change(join(output, pick(files, which)));
  });
}

function changeManifest(
  project: Editing['project'],
  told: string,
  change: (lines: readonly string[]) => readonly string[],
): Edited {
  return byHand(project, told, (output) => {
    const path = join(output, manifest);
    if (!existsSync(path)) return;
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    writeFileSync(path, `${change(lines).join('\n')}\n`);
  });
}
