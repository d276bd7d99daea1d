import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { edit } from '../../support/edit-archive.ts';
import { arbitraryStep, newsroom, randomSequences } from '../../support/edits/arbitrary-steps.ts';
import { expectCleanBuilds } from '../../support/edits/expect-clean-builds.ts';
import { liars, trustsItsCache, trustsTimes } from '../../support/edits/liars.ts';
import { runSteps, type Builder } from '../../support/edits/run-steps.ts';
import { simplestSteps } from '../../support/edits/simplest-steps.ts';
import { step, type Step } from '../../support/edits/step.ts';
import { openWorkbench, type Workbench } from '../../support/edits/workbench.ts';

vi.mock('tinypool', async () => ({
  Tinypool: (await import('../../support/pool-in-this-thread.ts')).PoolInThisThread,
}));
vi.mock('node:fs', async () => (await import('../../support/aged-files.ts')).agedFiles);

// The tests beside this one find nothing in a build that is right; here they look at builds that are wrong.
let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => {
  bench.close();
});

const headline = edit('headline', 0, 0);
const cases: readonly [keyof typeof liars, readonly Step[], RegExp][] = [
  ['keeps an old page', [step([edit('add', 0, 0)])], /^index\.html is another .*: line \d+/],
  ['keeps a page that is gone', [step([edit('delete', 0, 0)])], /index\.html is there, and not in/],
  ['counts one file less', [step([headline])], /^written is \d+, and \d+ in the build without/],
  ['writes again what did not change', [step([headline])], /^robots\.txt was written again/],
  ['tells no warnings', [step([headline])], /^a problem is not told that is in the build without/],
  [
    'tells problems in another order',
    [step([edit('mood', 0, 1), edit('mood', 1, 1)])],
    /^problems are not told .* in the order/,
  ],
  ['changes the output though it fails', [step([edit('trouble', 0, 1)])], /^404\.html is another/],
  ['changes a source', [step([headline])], /^the source articles\/.*tides\.md changed/],
  ['falls over', [step([headline])], /^the build threw TypeError|^the build threw Error/],
];

describe('a build that', () => {
  test.each(cases)('%s is found', async (name, steps, complaint) => {
    const { complaints } = await runSteps(steps, bench, { builder: liars[name]! });
    expect(complaints.filter((text) => complaint.test(text))).not.toEqual([]);
  });

  test('has no such fault is not', async () => {
    const steps = [step([headline]), step([edit('trouble', 0, 1)]), step([edit('delete')])];
    expect((await runSteps(steps, bench)).complaints).toEqual([]);
  });
});

/** Whether random sequences find fault with a builder. */
async function isFound(builder: Builder, step_: Parameters<typeof randomSequences>[0]) {
  for (const steps of randomSequences(step_, 10, 6))
    if ((await runSteps(steps, bench, { builder })).complaints.length > 0) return true;
  return false;
}

describe('random steps', () => {
  test('find a cache that goes by the names and times of articles', async () => {
    expect(await isFound(trustsTimes, arbitraryStep(newsroom, 1))).toBe(true);
  });

  test('find a cache that believes what stands in it', async () => {
    expect(await isFound(trustsItsCache, arbitraryStep({ cache: 1 }, 1))).toBe(true);
  });
});

test('what is found is told with the steps as code', async () => {
  const steps = [step([headline], { options: 'offline' }), step([edit('delete', 5)])];
  const builder = liars['keeps a page that is gone']!;
  const search = expectCleanBuilds(steps, bench, { builder });
  await expect(search).rejects.toThrow(
    /index\.html is there[^]*delete 1972[^]*\{ options: "offline" \}\),\n {2}step\(\[edit\('delete', 5, 0\)\]\),\n\]$/,
  );
});

test('steps are made as few as still fail', async () => {
  const steps = [
    step([edit('body', 1, 1), edit('kicker', 2, 1)]),
    step([edit('title'), edit('template', 3, 1)], { options: 'offline' }),
    step([edit('body', 4, 2), edit('delete', 5, 0)], { save: 'by rename', options: 'offline' }),
  ];
  const fails = (some: readonly Step[]) =>
    Promise.resolve(
      some.some(
        ({ edits, options }) => options === 'offline' && JSON.stringify(edits).includes('delete'),
      ),
    );
  expect(await simplestSteps(steps, fails)).toEqual([
    step([edit('delete', 5, 0)], { options: 'offline' }),
  ]);
});
