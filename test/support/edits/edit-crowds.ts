import { pick, type EditKinds } from './edited.ts';
import type { Project, Story } from './project.ts';

/** Of everything more than a page lists: a place's 100 stories, a list's 200, a month of a section. */
const many = 205;

/** Edits by the hundred, so that pages are split and joined; slow. */
export const editCrowds: EditKinds = {
  crowd: ({ project, which, how }) => {
    const count = pick([101, many, 100], how);
    const stories = new Map(project.stories);
    for (let index = 0; index < count; index++)
      stories.set(`crowd/story-${String(index).padStart(3, '0')}.md`, storyOf(index, which));
    return { told: `add a crowd of ${count} stories`, project: { ...project, stories } };
  },

  'crowd gone': ({ project, which }) => {
    // All of them, or the few that make it one too many.
    const from = pick([0, 100, 99, 200], which);
    const stories = [...project.stories].filter(([path]) => {
      const number = /^crowd\/story-(\d+)\.md$/.exec(path)?.[1];
      return number === undefined || Number(number) < from;
    });
    return {
      told: `take the crowd away from story ${from}`,
      project: { ...project, stories: new Map(stories) } satisfies Project,
    };
  },
};

function storyOf(index: number, which: number): Story {
  const day = pick(['1972-02-29', '1972-03-01', '1987-04-11'], which);
  const fields = {
    headline: `Ship ${index} arrives`,
    section: 'Harbour & Shipping',
    published: day,
    dateline: 'PORT ELLERY',
    byline: 'By Ana Reyes',
    agency: 'Meridian',
  };
  return { key: `crowd-${index}`, fields, body: 'A ship came in.', links: [], related: [] };
}
