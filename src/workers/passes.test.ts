import { expect, test } from 'vitest';
import { scanArticles } from './passes.ts';
import type { WorkerPool } from './pool.ts';

const options = {
  secondsPerArticle: 5,
  shownPath: (path: string) => `articles/${path}`,
  onProgress: () => undefined,
};

/** A pool whose threads give up on `deep.md` and on `slow.md`. */
const pool: WorkerPool = {
  scan: (paths, onResult, onLost) => {
    for (const path of paths) {
      if (path === 'deep.md') onLost(path, { kind: 'died', message: 'out of memory' });
      else if (path === 'slow.md') onLost(path, { kind: 'too-slow' });
      else onResult([{ path, record: null, problems: [], read: [] }]);
    }
    return Promise.resolve();
  },
  render: () => Promise.resolve(),
};

test('an article that its thread dies of, or takes too long over, is a problem at its file', async () => {
  const scanned: string[] = [];
  const keep = (found: readonly { path: string }[]) =>
    scanned.push(...found.map(({ path }) => path));
  const problems = await scanArticles(pool, ['deep.md', 'slow.md', 'tram.md'], keep, options);
  expect(scanned).toEqual(['tram.md']);
  expect(problems.map(({ id, place }) => [id, place?.path])).toEqual([
    ['archive/worker-lost', 'articles/deep.md'],
    ['archive/too-slow', 'articles/slow.md'],
  ]);
  expect(problems[0]?.why).toContain('out of memory');
});

test('progress counts every article, lost ones too', async () => {
  const seen: string[] = [];
  const onProgress = (done: number, total: number) => seen.push(`${done}/${total}`);
  await scanArticles(pool, ['deep.md', 'tram.md'], () => undefined, { ...options, onProgress });
  expect(seen).toEqual(['1/2', '2/2']);
});
