import { picture } from './picture.ts';
import type { Project } from './project.ts';

/**
 * The project without what edits broke on purpose, and without the aliases that renames left: in the
 * long run they clash with addresses that are given anew.
 */
export function mended(project: Project): Project {
  const stories = [...project.stories].map(([path, story]) => {
    const aliases = story.fields.aliases as readonly string[] | undefined;
    const isDated = aliases?.some((alias) => /^\/\d/.test(alias)) === true;
    return [
      path,
      isDated ? { ...story, fields: { ...story.fields, aliases: undefined } } : story,
    ] as const;
  });
  const files = new Map(project.files);
  for (const name of ['tram.gif', 'quay.gif']) {
    const path = `articles/media/${name}`;
    if (!files.has(path)) files.set(path, picture(30, 20));
  }
  return { ...project, stories: new Map(stories), files, broken: new Map() };
}
