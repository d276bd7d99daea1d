import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filesBelow } from '../../files/files-below.ts';
import { createMemoryFileSystem } from '../../files/memory.ts';
import { publishFiles } from './publish-files.ts';

const dist = resolve('/site/dist');
type Files = Readonly<Record<string, string>>;

const foreign: Files = { CNAME: 'x', 'b.d/theirs': 'y', 'b.d/c.html/theirs': 'z' };

// Few names, so that files turn into folders, folders into files, and spellings change by letter case.
const segment = fc.constantFrom('a', 'A', 'b', 'c.html', 'b.d');
const path = fc
  .array(segment, { minLength: 1, maxLength: 3 })
  .map((segments) => segments.join('/'));
const site = fc.dictionary(path, fc.constantFrom('1', '2', ''), { maxKeys: 8 }).map(withoutClashes);

/** Leaves out what the plan would refuse: one path in two spellings, and a file in the place of a folder. */
function withoutClashes(files: Files): Files {
  const kept: Record<string, string> = {};
  const fold = (text: string): string => text.toLowerCase();
  for (const [added, text] of Object.entries(files)) {
    const clashes = [...Object.keys(kept), ...Object.keys(foreign)].some((other) => {
      const [one, two] = [`${fold(other)}/`, `${fold(added)}/`];
      if (one.startsWith(two) || two.startsWith(one)) return true;
      // Folders too have one spelling in a site.
      return added.split('/').some((_, depth, segments) => {
        const folder = segments.slice(0, depth).join('/');
        const same = other.split('/').slice(0, depth).join('/');
        return folder !== same && fold(folder) === fold(same);
      });
    });
    if (!clashes) kept[added] = text;
  }
  return kept;
}

function siteOf(files: Files): Files {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const lines = Object.keys(files)
    .sort()
    .map((name) => `${hash(files[name] ?? '')}  ${name}\n`);
  return { ...files, ...foreign, 'manifest-sha256.txt': lines.join('') };
}

it.each([false, true])(
  'any build after any others equals a clean one (ignoring case: %s)',
  { timeout: 60_000 },
  (ignoreCase) => {
    fc.assert(
      fc.property(fc.array(site, { minLength: 2, maxLength: 5 }), (sites) => {
        const fs = createMemoryFileSystem({}, { ignoreCase });
        for (const [name, text] of Object.entries(foreign)) {
          fs.makeFolder(join(dist, name, '..'));
          fs.write(join(dist, name), text);
        }
        for (const files of sites) {
          expect(publishFiles(fs, dist, files).problems).toEqual([]);
          // A folder that differs in letter case alone keeps its old spelling where case does not count.
          const spelled = (path: string): string => (ignoreCase ? path.toLowerCase() : path);
          const fold = (all: Iterable<readonly [string, string]>): Files =>
            Object.fromEntries([...all].map(([path, text]) => [spelled(path), text]));
          expect(fold(filesBelow(fs, dist))).toEqual(fold(Object.entries(siteOf(files))));
        }
      }),
      { numRuns: 150, seed: 1896 },
    );
  },
);
