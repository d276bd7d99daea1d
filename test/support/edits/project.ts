import { posix } from 'node:path';
import { articleText, type Fields } from '../small-archive.ts';

/** An article as the tests think of it: what it refers to is known by keys, so that it follows renames. */
export interface Story {
  /** Never changes and is no file's name. */
  readonly key: string;
  readonly fields: Fields;
  readonly body: string;
  /** Keys of stories that its body links to, and that `related` names; those that are gone are left out. */
  readonly links: readonly string[];
  readonly related: readonly string[];
}

/** All sources of an archive: what one state of a project folder is written from. */
export interface Project {
  /** By path below the articles folder. */
  readonly stories: ReadonlyMap<string, Story>;
  /** `backissue.yaml`; null when there is none. */
  readonly config: Fields | null;
  /** Pictures, own templates and the like, by path below the project folder. */
  readonly files: ReadonlyMap<string, Content>;
  /** What stands in the place of a file while it is broken; null for a file that is missing. */
  readonly broken: ReadonlyMap<string, Content | null>;
  /** How many stories were ever added, for names. */
  readonly added: number;
}

export type Content = string | Uint8Array;

/** Every file of the project, by its path below the project folder. */
export function projectFiles(project: Project): Map<string, Content> {
  const files = new Map(project.files);
  for (const [path, story] of project.stories)
    files.set(`articles/${path}`, storyText(project, path, story));
  // JSON is YAML.
  if (project.config !== null)
    files.set('backissue.yaml', `${JSON.stringify(project.config, null, 2)}\n`);
  for (const [path, content] of project.broken) {
    if (content === null) files.delete(path);
    else files.set(path, content);
  }
  return files;
}

/** An article's file as it is written now: its references follow what it refers to. */
export function storyText(project: Project, path: string, story: Story): string {
  const related = story.related
    .map((key) => pathOf(project, key))
    .flatMap((target) => (target === null ? [] : [idOf(project, target)]));
  const links = story.links
    .map((key) => pathOf(project, key))
    .flatMap((target) => (target === null ? [] : [linkTo(path, target)]));
  const fields = related.length === 0 ? story.fields : { ...story.fields, related };
  const text = articleText(fields, [story.body, ...links, ''].join('\n\n'));
  return text.replaceAll('$KEY', story.key);
}

/** The address's parts: what two stories may not share. */
export function addressOf(project: Project, path: string): string {
  const fields = project.stories.get(path)?.fields ?? {};
  const name = posix.basename(path).replace(/\.md$/, '');
  const slug = typeof fields.slug === 'string' ? fields.slug : name;
  return `${String(fields.published)}/${slug}`;
}

/** Whether two stories want one address. */
export function hasClash(project: Project): boolean {
  const paths = [...project.stories.keys()];
  return new Set(paths.map((path) => addressOf(project, path))).size < paths.length;
}

function idOf(project: Project, path: string): string {
  const id = project.stories.get(path)?.fields.id;
  return typeof id === 'string' ? id : addressOf(project, path);
}

function pathOf(project: Project, key: string): string | null {
  for (const [path, story] of project.stories) if (story.key === key) return path;
  return null;
}

function linkTo(from: string, target: string): string {
  return `See [the other story](${posix.relative(posix.dirname(from), target)}).`;
}
