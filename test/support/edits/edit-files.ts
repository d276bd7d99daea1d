import { posix } from 'node:path';
import { bodyChoices, fieldChoices } from './field-choices.ts';
import {
  nothingToEdit,
  pick,
  storyPaths,
  withStory,
  type Edited,
  type EditKinds,
  type Editing,
} from './edited.ts';
import { hasClash, storyText, type Project } from './project.ts';

const folders = ['1972/02/29', '1972/03/01', 'letters', 'undated', '1987/04/11', '.', 'clippings'];
const names = ['a', 'the-story', 'Second Edition', '電車', 'note', 'zz'];

/** Edits of which articles there are, and where. */
export const editFiles: EditKinds = {
  add: (editing) => {
    const { project, which, how } = editing;
    const path = posix.join(pick(folders, which), `added-${project.added}.md`);
    const { headline, section, published, print, byline, dateline, agency, photos } = fieldChoices;
    const choices = { section, published, print, byline, dateline, agency, photos };
    const fields = Object.entries(choices).map(
      ([name, values = []], index) => [name, pick(values, how + index * which)] as const,
    );
    const story = {
      key: `added-${project.added}`,
      fields: { headline: `${String(pick(headline!, how))} $KEY`, ...Object.fromEntries(fields) },
      body: pick(bodyChoices, how),
      links: [],
      related: [],
    };
    const added = { ...withStory(project, path, story), added: project.added + 1 };
    return { told: `add ${path}`, project: added };
  },

  delete: (editing) => {
    const { project, which } = editing;
    if (project.stories.size < 8) return nothingToEdit(editing, 'few stories are left');
    const path = pick(storyPaths(project), which);
    return { told: `delete ${path}`, project: withStory(project, path, null) };
  },

  rename: (editing) => {
    const from = pick(storyPaths(editing.project), editing.which);
    const name = `${pick(names, editing.how)}.md`;
    return moveStory(editing, from, posix.join(posix.dirname(from), name));
  },

  move: (editing) => {
    const from = pick(storyPaths(editing.project), editing.which);
    return moveStory(editing, from, posix.join(pick(folders, editing.how), posix.basename(from)));
  },

  // The reader of an old address is led to the new one.
  'move with alias': (editing) => {
    const from = pick(storyPaths(editing.project), editing.which);
    const { published } = editing.project.stories.get(from)!.fields;
    const name = posix.basename(from).replace(/\.md$/, '');
    const alias = `/${String(published).replaceAll('-', '/')}/${name}/`;
    const to = posix.join(posix.dirname(from), `${name}-${editing.how}.md`);
    const edited = moveStory(editing, from, to);
    const story = edited.project.stories.get(to);
    if (story === undefined) return edited;
    const fields = { ...story.fields, aliases: [alias] };
    return { ...edited, project: withStory(edited.project, to, { ...story, fields }) };
  },

  'rename folder': (editing) => {
    const { project, which, how } = editing;
    const standing = [...new Set(storyPaths(project).map((path) => posix.dirname(path)))];
    const from = pick(
      standing.filter((folder) => folder !== '.'),
      which,
    );
    const to = pick([`${from}-old`, `archive/${from}`, from.replace(/-old$|^archive\//, '')], how);
    if (from === to || storyPaths(project).some((path) => path.startsWith(`${to}/`)))
      return nothingToEdit(editing, `${to} stands there already`);
    const below = (path: string) =>
      path.startsWith(`${from}/`) ? `${to}${path.slice(from.length)}` : path;
    const stories = new Map([...project.stories].map(([path, story]) => [below(path), story]));
    const files = new Map(
      [...project.files].map(([path, content]) => [
        path.startsWith('articles/') ? `articles/${below(path.slice(9))}` : path,
        content,
      ]),
    );
    return {
      told: `rename folder ${from} to ${to}`,
      project: { ...project, stories, files },
      moves: [[`articles/${from}`, `articles/${to}`]],
    };
  },

  /** Two files change names; with equal sizes and times nothing but their bytes tells. */
  swap: (editing) => {
    const { project, which, how } = editing;
    const paths = storyPaths(project);
    const [first, second] = pick(pairsByLikeness(project), which);
    const [one, other] = [project.stories.get(first)!, project.stories.get(second)!];
    const swapped = withStory(withStory(project, first, other), second, one);
    if (paths.length < 2 || hasClash(swapped)) return nothingToEdit(editing, 'no two to swap');
    const [a, b] = [`articles/${first}`, `articles/${second}`];
    const moves = [[a, `${a}.swap`], [b, a], [`${a}.swap`, b]] as const; // prettier-ignore
    return {
      told: `swap ${first} and ${second}`,
      project: swapped,
      ...(how % 2 === 0 ? { moves } : {}),
    };
  },

  touch: ({ project, which, how }) => {
    const path = `articles/${pick(storyPaths(project), which)}`;
    const time = how % 2 === 0 ? 'now' : 'last-year';
    return { told: `touch ${path} (${time})`, project, times: new Map([[path, time]]) };
  },

  /** The sources of an earlier state, as from version control. */
  'go back': ({ project, past, which }) => {
    const index = which % past.length;
    const { added } = project;
    return { told: `go back to state ${index}`, project: { ...past[index]!, added } };
  },

  'take back one': (editing) => {
    const { project, past, which, how } = editing;
    const earlier = pick(past, which);
    const path = pick(storyPaths(earlier), how);
    const back = withStory(project, path, earlier.stories.get(path)!);
    const keys = [...back.stories.values()].map(({ key }) => key);
    if (hasClash(back) || new Set(keys).size < keys.length)
      return nothingToEdit(editing, `${path} would be there twice`);
    return { told: `take back ${path}`, project: back };
  },
};

function moveStory(editing: Editing, from: string, to: string): Edited {
  const { project, how } = editing;
  const story = project.stories.get(from)!;
  if (project.stories.has(to)) return nothingToEdit(editing, `${to} stands there already`);
  const moved = withStory(withStory(project, from, null), to, story);
  if (hasClash(moved)) return nothingToEdit(editing, 'two stories would clash');
  return {
    told: `move ${from} to ${to}`,
    project: moved,
    ...(how % 3 === 0 ? {} : { moves: [[`articles/${from}`, `articles/${to}`]] as const }),
  };
}

/** Pairs of stories, those whose files are of one size first. */
function pairsByLikeness(project: Project): [string, string][] {
  const sizes = [...project.stories]
    .map(([path, story]) => ({ path, size: storyText(project, path, story).length }))
    .sort((a, b) => a.size - b.size || (a.path < b.path ? -1 : 1));
  return sizes
    .slice(1)
    .map((later, index) => ({ later, earlier: sizes[index]! }))
    .sort((a, b) => a.later.size - a.earlier.size - (b.later.size - b.earlier.size))
    .map(({ later, earlier }) => [earlier.path, later.path]);
}
