import { describe, expect, test, vi } from 'vitest';
import type { BuildReport } from './build-thread.ts';
import { keepUpToDate } from './keep-up-to-date.ts';

/** Upkeep with builds that last as long as the test wants. */
function upkeep(ids: readonly (readonly string[])[] = []) {
  const builds: { end: () => void; readonly fail: (error: Error) => void }[] = [];
  const built: (readonly string[])[] = [];
  const onFault = vi.fn();
  const keeper = keepUpToDate({
    build: () => {
      const problems = (ids[builds.length] ?? []).map((id) => ({ id, severity: 'error' }));
      return new Promise((resolve, reject) =>
        builds.push({
          end: () => resolve({ result: { problems } } as unknown as BuildReport),
          fail: reject,
        }),
      );
    },
    onBuilt: (_, paths) => built.push(paths),
    onFault,
  });
  return { keeper, builds, built, onFault };
}

const begun = (builds: readonly unknown[], count: number) =>
  expect.poll(() => builds.length, { timeout: 3000, interval: 5 }).toBe(count);

describe('keeping up to date', () => {
  test('a burst of changes leads to one build, which tells of all', async () => {
    const { keeper, builds, built } = upkeep();
    for (const path of ['a', 'b', 'a']) keeper.changed(path);
    await begun(builds, 1);
    builds[0]?.end();
    await expect.poll(() => built).toEqual([['a', 'b']]);
    keeper.stop();
  });

  test('a change during a build leads to another, and never to two at once', async () => {
    const { keeper, builds, built } = upkeep();
    keeper.changed('a');
    await begun(builds, 1);
    keeper.changed('b');
    keeper.changed('c');
    builds[0]?.end();
    await begun(builds, 2);
    builds[1]?.end();
    await expect.poll(() => built).toEqual([['a'], ['b', 'c']]);
    keeper.stop();
  });

  test('after a change one more build makes sure, after that one none', async () => {
    const { keeper, builds, built } = upkeep();
    keeper.changed('a');
    await begun(builds, 1);
    builds[0]?.end();
    await begun(builds, 2);
    builds[1]?.end();
    await expect.poll(() => built).toEqual([['a'], []]);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(builds).toHaveLength(2);
    keeper.stop();
  });

  test('a build that only met a file being saved is done again, and told with the next one', async () => {
    const { keeper, builds, built } = upkeep([['file/changed'], []]);
    keeper.changed('a');
    await begun(builds, 1);
    builds[0]?.end();
    await begun(builds, 2);
    expect(built).toEqual([]);
    builds[1]?.end();
    await expect.poll(() => built).toEqual([['a']]);
    keeper.stop();
  });

  test('what is wrong beside a file being saved is told at once', async () => {
    const { keeper, builds, built } = upkeep([['file/changed', 'front-matter/date-invalid'], []]);
    keeper.changed('a');
    await begun(builds, 1);
    builds[0]?.end();
    await expect.poll(() => built).toEqual([['a']]);
    keeper.stop();
  });

  test('a file that is saved so often that no build gets through is told after ten builds', async () => {
    const { keeper, builds, built } = upkeep(Array.from({ length: 10 }, () => ['file/changed']));
    keeper.changed('a');
    for (let count = 1; count <= 10; count++) {
      await begun(builds, count);
      expect(built).toEqual([]);
      builds[count - 1]?.end();
    }
    await expect.poll(() => built).toEqual([['a']]);
    keeper.stop();
  });

  test('a build that fails is told, and the next change builds again', async () => {
    const { keeper, builds, onFault } = upkeep();
    keeper.changed(null);
    await begun(builds, 1);
    builds[0]?.fail(new Error('no'));
    await expect.poll(() => onFault.mock.calls.length).toBe(1);
    keeper.changed('a');
    await begun(builds, 2);
    keeper.stop();
  });
});
