import { pick, storyPaths, type EditKinds, type Editing } from './edited.ts';
import { defaultTemplate } from './template-choices.ts';
import { projectFiles, type Content } from './project.ts';

/** Ways to break a file: its path below the project folder, and what stands there then (null for nothing). */
type Trouble = (editing: Editing) => readonly [path: string, content: Content | null];

const troubles: Readonly<Record<string, Trouble>> = {
  'front matter unclosed': (editing) =>
    brokenText(editing, (text) => text.replace(/\n---\n/, '\n')),
  'date impossible': (editing) =>
    brokenText(editing, (text) => withField(text, 'published', '1972-02-30')),
  'headline missing': (editing) => brokenText(editing, (text) => withField(text, 'headline', '""')),
  'link dead': (editing) => brokenText(editing, (text) => `${text}\n[gone](gone.md)\n`),
  'related unknown': (editing) =>
    brokenText(editing, (text) => withField(text, 'related', '[nobody]')),
  'picture missing': (editing) => brokenText(editing, (text) => `${text}\n![gone](gone.gif)\n`),
  'photo missing': (editing) =>
    brokenText(editing, (text) => withField(text, 'photos', '[{ file: gone.gif }]')),
  'not UTF-8': (editing) => {
    const [path, text] = textOf(editing);
    return [path, Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe])])];
  },
  'empty article': (editing) => [textOf(editing)[0], ''],
  'clash of addresses': (editing) => {
    const [path, text] = textOf(editing);
    const name = /([^/]*)\.md$/.exec(path)?.[1] ?? '';
    return [`articles/clash/${name}.md`, text];
  },
  'picture is text': () => ['articles/media/tram.gif', 'This is no picture.'],
  'picture gone': () => ['articles/media/quay.gif', null],
  'template syntax': () => ['templates/partials/headlines.njk', '{% macro headlines( %}'],
  'template variable': () => [
    'templates/pages/home.njk',
    defaultTemplate('pages/home.njk').replace('{{ archive.title }}', '{{ archive.titel }}'),
  ],
  'template fails': () => [
    'templates/pages/article.njk',
    defaultTemplate('pages/article.njk').replace(
      '{{ article.headline }}',
      '{{ article.headline }}{{ article.kicker }}',
    ),
  ],
  'template missing': () => [
    'templates/pages/day.njk',
    '{% extends "layouts/base.njk" %}{% include "partials/nobody.njk" %}',
  ],
  'config syntax': () => ['backissue.yaml', 'title: [\n'],
  'config value': () => ['backissue.yaml', 'title: The Archive\nweek_start: friday\n'],
};

/** Edits that break something, and the edit that mends everything. While a file is broken, other edits of it wait. */
export const editIntoTrouble: EditKinds = {
  trouble: (editing) => {
    const { project, how } = editing;
    const [name, make] = pick(Object.entries(troubles), how);
    const [path, content] = make(editing);
    const broken = new Map(project.broken).set(path, content);
    return { told: `break ${path}: ${name}`, project: { ...project, broken } };
  },

  mend: ({ project }) => ({ told: 'mend', project: { ...project, broken: new Map() } }),
};

function brokenText(editing: Editing, change: (text: string) => string): readonly [string, string] {
  const [path, text] = textOf(editing);
  return [path, change(text)];
}

/** The article that is to be broken, as it stands. */
function textOf({ project, which }: Editing): readonly [path: string, text: string] {
  const path = `articles/${pick(storyPaths(project), which)}`;
  const standing = projectFiles(project).get(path);
  return [path, typeof standing === 'string' ? standing : ''];
}

/** The article with another value for a field, given or not. */
function withField(text: string, name: string, value: string): string {
  const without = text.replace(new RegExp(`^${name}: .*\\n`, 'm'), '');
  return without.replace(/^---\n/, () => `---\n${name}: ${value}\n`);
}
