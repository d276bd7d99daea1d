import { configChoices } from './config-choices.ts';
import { pick, pickOther, storyPaths, withFile, type Edited, type EditKinds } from './edited.ts';
import { picture } from './picture.ts';
import type { Content, Project } from './project.ts';
import { templateChoices } from './template-choices.ts';

const pictures = [picture(30, 20), picture(30, 20, 1), picture(20, 30), picture(300, 200, 2)];

/** Edits of what stands around articles: pictures, own templates and assets, `backissue.yaml`. */
export const editSurroundings: EditKinds = {
  picture: ({ project, which, how }) => {
    const path = pick(['articles/media/tram.gif', 'articles/media/quay.gif'], which);
    return putFile(project, path, pickOther(pictures, how, project.files.get(path)));
  },

  /** One beside an article goes before that of the same name in `media/`. */
  'picture beside': ({ project, which, how }) => {
    const folder = pick(storyPaths(project), which).replace(/[^/]*$/, '');
    const path = `articles/${folder}${pick(['tram.gif', 'quay.gif'], which)}`;
    return putFile(
      project,
      path,
      pickOther([null, ...pictures], how, project.files.get(path) ?? null),
    );
  },

  'picture time kept': ({ project, which, how }) => {
    const path = pick(['articles/media/tram.gif', 'articles/media/quay.gif'], which);
    const edited = putFile(project, path, pickOther(pictures, how, project.files.get(path)));
    return {
      ...edited,
      told: `${edited.told}, modified at the same time`,
      times: new Map([[path, 'kept']]),
    };
  },

  template: ({ project, which, how }) => {
    const [path, choices] = pick(Object.entries(templateChoices), which);
    const standing = project.files.get(`templates/${path}`) ?? null;
    return putFile(project, `templates/${path}`, pickOther(choices, how, standing));
  },

  'template time kept': ({ project, which, how }) => {
    const [name, choices] = pick(Object.entries(templateChoices), which);
    const path = `templates/${name}`;
    const standing = project.files.get(path) ?? null;
    const edited = putFile(project, path, pickOther(choices, how, standing));
    return {
      ...edited,
      told: `${edited.told}, modified at the same time`,
      times: edited.project.files.has(path) ? new Map([[path, 'kept']]) : new Map(),
    };
  },

  'no templates': ({ project }) => {
    const files = [...project.files].filter(([path]) => !path.startsWith('templates/'));
    return { told: 'delete templates/', project: { ...project, files: new Map(files) } };
  },

  config: ({ project, which, how }) => {
    const [name, choices] = pick(Object.entries(configChoices), which);
    const value = pickOther(choices, how, project.config?.[name]);
    const config = { ...project.config, [name]: value };
    return {
      told: `backissue.yaml: ${name}: ${JSON.stringify(value)}`,
      project: { ...project, config },
    };
  },

  'no config': ({ project }) => ({
    told: 'delete backissue.yaml',
    project: { ...project, config: null },
  }),

  'first config': ({ project, past }) => ({
    told: 'backissue.yaml as at first',
    project: { ...project, config: past[0]?.config ?? null },
  }),
};

function putFile(project: Project, path: string, content: Content | null): Edited {
  const told = `${content === null ? 'delete' : 'write'} ${path}`;
  const start = typeof content === 'string' ? `, ${content.length} characters` : '';
  return { told: told + start, project: withFile(project, path, content) };
}
