import { bodyChoices, fieldChoices } from './field-choices.ts';
import {
  nothingToEdit,
  pick,
  pickOther,
  storyPaths,
  withStory,
  type Edited,
  type EditKinds,
  type Editing,
} from './edited.ts';
import { hasClash, type Story } from './project.ts';

/** Edits inside an article's file: `headline`, `print` and every other field, and its body. */
export const editWords: EditKinds = {
  ...Object.fromEntries(
    Object.entries(fieldChoices).map(([name, choices]) => [
      name,
      (editing: Editing) => editField(editing, name, choices),
    ]),
  ),

  body: (editing) => {
    const { which, how } = editing;
    const text = pick(bodyChoices, how);
    return editStory(editing, 'body', (story) => ({
      ...story,
      // Another text each time, unless the same edit comes twice.
      body: which % 2 === 0 ? text : `${text}\n\nTold ${how} times.`,
    }));
  },

  'one letter': (editing) =>
    editStory(editing, 'one letter of the body', (story) => ({
      ...story,
      body: otherLetter(story.body, editing.how),
    })),

  // What a copy that keeps times leaves behind: only the bytes tell.
  'one letter, time kept': (editing) => {
    const edited = editWords['one letter']!(editing);
    return withTime(editing, edited, 'kept');
  },

  'one letter, older': (editing) => {
    const edited = editWords['one letter']!(editing);
    return withTime(editing, edited, 'last-year');
  },

  links: (editing) =>
    editStory(editing, 'links', (story) => ({
      ...story,
      links: toggled(story.links, anotherKey(editing, story)),
    })),

  related: (editing) =>
    editStory(editing, 'related', (story) => ({
      ...story,
      related: toggled(story.related, anotherKey(editing, story)),
    })),
};

function editField(editing: Editing, name: string, choices: readonly unknown[]): Edited {
  const { project, which, how } = editing;
  const standing = project.stories.get(pick(storyPaths(project), which))?.fields[name];
  const value = pickOther(choices, how, standing);
  const edited = editStory(editing, `${name}: ${JSON.stringify(value)}`, (story) => ({
    ...story,
    fields: { ...story.fields, [name]: value },
  }));
  // Clashes are a kind of trouble of their own: left to chance they would stop most builds.
  return hasClash(edited.project) ? nothingToEdit(editing, 'two stories would clash') : edited;
}

function editStory(editing: Editing, what: string, change: (story: Story) => Story): Edited {
  const { project, which } = editing;
  const path = pick(storyPaths(project), which);
  const story = project.stories.get(path)!;
  return { told: `${path}: ${what}`, project: withStory(project, path, change(story)) };
}

function withTime({ project, which }: Editing, edited: Edited, time: 'kept' | 'last-year'): Edited {
  const path = `articles/${pick(storyPaths(project), which)}`;
  const told = `${edited.told}, modified ${time === 'kept' ? 'at the same time' : 'last year'}`;
  return { ...edited, told, times: new Map([[path, time]]) };
}

/** A text of the same length that differs in its first letter. */
function otherLetter(text: string, how: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const at = Math.max(0, text.search(/[a-z]/i));
  const now = letters.indexOf(text.charAt(at).toUpperCase());
  const letter = letters.charAt((now + 1 + (how % 25)) % 26);
  return text.slice(0, at) + letter + text.slice(at + 1);
}

function anotherKey({ project, how }: Editing, story: Story): string {
  const keys = storyPaths(project).map((path) => project.stories.get(path)!.key);
  return pick(
    keys.filter((key) => key !== story.key),
    how,
  );
}

function toggled(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
}
