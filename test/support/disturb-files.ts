import fc from 'fast-check';
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { articleText } from './small-archive.ts';

/** What somebody does to the files of an archive; `which` and `how` are counted round. */
export interface Disturbance {
  readonly kind: keyof typeof disturb;
  readonly which: number;
  readonly how: number;
  /** Before the next one. */
  readonly pauseMs: number;
}

/** Sequences of disturbances. Most follow each other at once, some come in the middle of a build. */
export function disturbances(count: number): fc.Arbitrary<Disturbance[]> {
  const disturbance = fc.record({
    kind: fc.constantFrom(...(Object.keys(disturb) as Disturbance['kind'][])),
    which: fc.nat(1000),
    how: fc.nat(1000),
    pauseMs: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(60), fc.nat(300)),
  });
  return fc.array(disturbance, { minLength: count, maxLength: count });
}

/** Does one, below `folder`, which holds `articles/`. */
export function applyDisturbance(folder: string, { kind, which, how }: Disturbance): void {
  const articles = join(folder, 'articles');
  mkdirSync(articles, { recursive: true });
  const entries = entriesBelow(articles);
  const files = entries.filter((path) => path.endsWith('.md') && lstatSync(path).isFile());
  const folders = entries.filter((path) => lstatSync(path).isDirectory());
  const pick = (from: readonly string[]) => from[which % Math.max(1, from.length)];
  disturb[kind]({ folder, articles, file: pick(files), inner: pick(folders), files, how });
}

/** Links are listed and not followed: one leads back to where it stands. */
function entriesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (lstatSync(path).isDirectory() ? [path, ...entriesBelow(path)] : [path]));
}

interface Scene {
  readonly folder: string;
  readonly articles: string;
  readonly file: string | undefined;
  /** A folder below the articles folder. */
  readonly inner: string | undefined;
  readonly files: readonly string[];
  readonly how: number;
}

const words = ['ferry', 'tram', 'whistle', 'bridge', 'lantern', 'quay', 'pilot', 'harvest'];
const wordsOf = (how: number) => `${words[how % words.length]} ${how % 97}`;
const textOf = (how: number) =>
  articleText(
    {
      headline: `Story of the ${wordsOf(how)}`,
      section: how % 2 === 0 ? 'Local News' : 'Shipping',
      published: `1972-0${1 + (how % 3)}-1${how % 10}`,
      slug: `story-${how}`,
    },
    `The ${wordsOf(how)} was seen.\n`,
  );
const put = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const disturb = {
  add: ({ articles, how }: Scene) =>
    put(join(articles, `new/${how % 7}/story-${how}.md`), textOf(how)),
  rewrite: ({ file, how }: Scene) => file !== undefined && put(file, textOf(how)),
  append: ({ file, how }: Scene) =>
    file !== undefined && appendFileSync(file, `\nMore of ${how}.\n`),
  /** As editors save: a new file, put in the place of the old one. */
  replace: ({ file, how }: Scene) => {
    if (file === undefined) return;
    writeFileSync(`${file}.swp`, textOf(how));
    renameSync(`${file}.swp`, file);
  },
  /** Half of a file, and a moment later all of it. */
  stutter: ({ file, how }: Scene) => {
    if (file === undefined) return;
    writeFileSync(file, textOf(how).slice(0, 30));
    writeFileSync(file, textOf(how));
  },
  break: ({ file }: Scene) => file !== undefined && writeFileSync(file, '---\nheadline: [\n---\n'),
  remove: ({ file }: Scene) => file !== undefined && rmSync(file),
  rename: ({ file, how }: Scene) =>
    file !== undefined && renameSync(file, join(dirname(file), `renamed-${how}.md`)),
  removeFolder: ({ inner }: Scene) => inner !== undefined && rmSync(inner, { recursive: true }),
  renameFolder: ({ inner, how }: Scene) =>
    inner !== undefined && renameSync(inner, join(dirname(inner), `folder-${how}`)),
  /** Gone and back at once, with something else in it. */
  recreateFolder: ({ inner, how }: Scene) => {
    if (inner === undefined) return;
    rmSync(inner, { recursive: true });
    put(join(inner, `deep/story-${how}.md`), textOf(how));
  },
  /** Another branch is checked out. */
  checkOut: ({ files, how }: Scene) => {
    files.forEach((file, index) => {
      if (index % 2 === how % 2) put(file, textOf(how * 100 + index));
    });
  },
  link: ({ articles, how }: Scene) => {
    const link = join(articles, `link-${how % 3}`);
    if (!existsSync(link)) symlinkSync(articles, link);
  },
  note: ({ articles, how }: Scene) => put(join(articles, `note-${how}.txt`), wordsOf(how)),
  template: ({ folder, how }: Scene) =>
    put(join(folder, 'templates/partials/place-of-nobody.njk'), `{# ${how} #}`),
  style: ({ folder, how }: Scene) => put(join(folder, 'templates/assets/more.css'), `/* ${how} */`),
  removeTemplates: ({ folder }: Scene) =>
    rmSync(join(folder, 'templates'), { recursive: true, force: true }),
  configure: ({ folder, how }: Scene) =>
    put(join(folder, 'backissue.yaml'), `title: Archive of the ${wordsOf(how)}\n`),
};
