import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { edit } from '../../support/edit-archive.ts';
import {
  arbitraryDamage,
  arbitraryStep,
  newsroom,
  randomSequences,
} from '../../support/edits/arbitrary-steps.ts';
import { configChoices } from '../../support/edits/config-choices.ts';
import type { Edit } from '../../support/edits/edited.ts';
import { expectCleanBuilds } from '../../support/edits/expect-clean-builds.ts';
import { firstProject } from '../../support/edits/first-project.ts';
import { step, type Step } from '../../support/edits/step.ts';
import { templateChoices } from '../../support/edits/template-choices.ts';
import { openWorkbench, type Workbench } from '../../support/edits/workbench.ts';

vi.mock('tinypool', async () => ({
  Tinypool: (await import('../../support/pool-in-this-thread.ts')).PoolInThisThread,
}));
vi.mock('node:fs', async () => (await import('../../support/aged-files.ts')).agedFiles);

// Incremental equals clean. Short forms: the long ones are in test/campaigns/.
let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => {
  bench.close();
});

// Random steps do several things at once, of which one can hide what another shows. Here each build has one thing to find.
const story = (path: string) => [...firstProject.stories.keys()].sort().indexOf(path);
const config = (name: string, how: number) =>
  edit('config', Object.keys(configChoices).indexOf(name), how);
const template = (path: string, how: number) =>
  edit('template', Object.keys(templateChoices).indexOf(path), how);
const alone = (...edits: readonly Edit[]): Step[] => edits.map((one) => step([one]));

const cases: Readonly<Record<string, readonly Step[]>> = {
  'an article': alone(
    edit('slug', story('1972/02/29/tram.md'), 1),
    edit('headline', story('1972/02/29/tram-early.md'), 1),
    edit('one letter, time kept', story('1972/02/29/clock.md')),
    // Two files of one size and time change places.
    edit('swap', 0, 0),
    edit('agency', story('1972/02/29/clock.md'), 0),
    // With the last agency the index of agencies goes, and the link to it on every page.
    edit('agency', story('1972/02/29/coffee.md'), 0),
  ),
  'a picture': alone(
    edit('picture', 0, 0),
    edit('picture', 1, 2),
    edit('picture beside', story('1972/02/29/tram.md'), 2),
    edit('picture time kept', 1, 1),
    edit('picture beside', story('1972/02/29/tram.md'), 0),
  ),
  'the configuration': alone(
    config('notices', 0),
    config('folders', 0),
    config('mood', 0),
    config('title', 0),
    config('week_start', 0),
    config('mood', 0),
  ),
  'an own template': alone(
    template('assets/style.css', 0),
    edit('template time kept', Object.keys(templateChoices).indexOf('assets/style.css'), 1),
    template('layouts/base.njk', 2),
    template('partials/stamp.njk', 2),
    template('partials/ink.njk', 0),
    template('partials/ink.njk', 1),
    template('partials/stamp.njk', 0),
  ),
  'the output': alone(
    edit('output page gone', 3),
    edit('output page same size', 5),
    edit('output page longer', 7),
    edit('output page empty', 40),
    edit('manifest hash changed', 11),
    edit('manifest line gone', 13),
    edit('manifest line added'),
    edit('output folder a link', 20),
  ),
  'what is asked for': [
    step([], { options: 'strict' }),
    step([]),
    step([], { options: 'drafts' }),
    step([], { options: 'strict' }),
    step([], { options: 'clean' }),
    step([edit('mood', 0, 0)], { options: 'keep going' }),
    step([], { options: 'strict' }),
  ],
  // All pages are made, that of the story before it is changed and some of its feeds behind it.
  'a file between its page and its feeds, and back': [
    step([edit('delete', 996, 897)]),
    step([edit('config', 594, 565), edit('one letter, time kept', 647, 345)], {
      interruption: { at: 2, edits: [edit('one letter, time kept', 5, 338)], undone: true },
    }),
  ],
  'a file in the middle of a build, and back': [
    step([template('layouts/base.njk', 0)]),
    step([edit('headline', 0, 0)], {
      interruption: { at: 1, edits: [template('layouts/base.njk', 1)], undone: true },
    }),
    step([edit('headline', 1, 0)], {
      interruption: { at: 1, edits: [edit('one letter', 1), edit('picture', 0)], undone: true },
    }),
  ],
};

test.each(Object.entries(cases))('a change of %s alone is found', async (_, steps) => {
  const { published } = await expectCleanBuilds(steps, bench);
  expect(published).toBeGreaterThan(steps.length / 3);
});

describe('builds after random edits', () => {
  const sequences = randomSequences(arbitraryStep(newsroom, 2), 1, 8);
  const tallies: Awaited<ReturnType<typeof expectCleanBuilds>>[] = [];

  test.each(numbered(sequences))('are what clean builds are (sequence %i)', async (_, steps) => {
    tallies.push(await expectCleanBuilds(steps, bench));
  });

  test('mostly publish something, make a part of the files, and then none again', () => {
    const sum = (name: keyof (typeof tallies)[number]) =>
      tallies.reduce((total, tally) => total + tally[name], 0);
    const steps = sequences.flat().length;
    expect(sum('published')).toBeGreaterThan(steps * 0.6);
    expect(sum('partial')).toBeGreaterThan(steps * 0.4);
    expect(sum('made')).toBeLessThan(sum('files') * 0.75);
    expect(sum('madeAgain')).toBe(0);
  });
});

// A damaged, old or foreign cache costs time and nothing else.
test.each(numbered(randomSequences(arbitraryDamage(), 1, 8)))(
  'builds with a damaged cache are what builds without one are (sequence %i)',
  async (_, steps) => {
    const { files, made } = await expectCleanBuilds(steps, bench);
    // All is made where no cache is believed; where none is damaged, next to nothing.
    expect(made).toBeLessThan(files);
  },
);

function numbered(sequences: readonly Step[][]): [number, Step[]][] {
  return sequences.map((steps, index) => [index + 1, steps]);
}
