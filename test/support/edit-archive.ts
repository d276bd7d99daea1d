import { damageCache } from './edits/damage-cache.ts';
import type { Edit, Edited, EditKinds, Editing } from './edits/edited.ts';
import { editCrowds } from './edits/edit-crowds.ts';
import { editFiles } from './edits/edit-files.ts';
import { editIntoTrouble } from './edits/edit-into-trouble.ts';
import { editOutput } from './edits/edit-output.ts';
import { editSurroundings } from './edits/edit-surroundings.ts';
import { editWords } from './edits/edit-words.ts';

/** Every kind of edit, by groups: within a group all are as likely. */
export const editGroups = {
  words: editWords,
  files: editFiles,
  surroundings: editSurroundings,
  trouble: editIntoTrouble,
  output: editOutput,
  cache: damageCache,
  crowds: editCrowds,
} satisfies Readonly<Record<string, EditKinds>>;
export type EditGroup = keyof typeof editGroups;

const kinds: EditKinds = Object.assign({}, ...Object.values(editGroups)) as EditKinds;

/** An edit of `kind`; `which` and `how` are counted round. */
export function edit(kind: string, which = 0, how = 0): Edit {
  return { kind, which, how };
}

/** What an edit does to the state that it comes upon. */
export function applyEdit(
  { kind, which, how }: Edit,
  state: Pick<Editing, 'project' | 'past'>,
): Edited {
  const apply = kinds[kind];
  if (apply === undefined) throw new Error(`There is no edit ${kind}.`);
  return apply({ ...state, which, how });
}
