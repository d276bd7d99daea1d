import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';

// Real threads, each its own "process" by number, race for one output folder on the disk.

const threads = 4;
const races = 50;
const source = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backissue-races-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  compile(join(source, 'stages/7-write/open-output.ts'), new Set());
  compile(join(source, 'files/disk.ts'), new Set());
  writeFileSync(join(folder, 'racer.js'), racer);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Node 20 runs no TypeScript: puts a module and all that it imports into `folder` as JavaScript. */
function compile(path: string, done: Set<string>): void {
  if (done.has(path)) return;
  done.add(path);
  const text = readFileSync(path, 'utf8');
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: true,
    },
  });
  const target = join(folder, relative(source, path)).replace(/\.ts$/, '.js');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, outputText);
  for (const [, imported] of outputText.matchAll(/from ["'](\.[^"']+)\.js["']/g))
    compile(resolve(dirname(path), `${imported}.ts`), done);
}

const racer = `
import { parentPort, workerData } from 'node:worker_threads';
import { disk } from './files/disk.js';
import { openOutput } from './stages/7-write/open-output.js';
import { abandonOutput } from './stages/7-write/release-output.js';

const { number, threads, races, output } = workerData;
const [ready, tried, holders] = [0, 1, 2];
const shared = new Int32Array(workerData.shared);
const meet = (counter, race) => {
  Atomics.add(shared, counter, 1);
  while (Atomics.load(shared, counter) < (race + 1) * threads);
};
const results = [];
for (let race = 0; race < races; race++) {
  const options = {
    shown: 'dist',
    pid: 100 + race * threads + number,
    host: 'here',
    isAlive: (pid) => pid >= 100 + race * threads,
  };
  meet(ready, race);
  const opened = openOutput(disk, output, options);
  let others = 0;
  if (opened.kind === 'open') others = Atomics.add(shared, holders, 1);
  // Nobody gives up before all have tried, so that exactly one may have it.
  meet(tried, race);
  results.push({ race, kind: opened.kind, others, ids: opened.problems.map(({ id }) => id) });
  if (opened.kind === 'open') {
    Atomics.sub(shared, holders, 1);
    // Every other winner dies without a word, and leaves its lock to the next race.
    if (race % 2 === 1) abandonOutput(disk, opened.output);
  }
}
parentPort.postMessage(results);
`;

interface Result {
  readonly race: number;
  readonly kind: 'open' | 'refused';
  readonly others: number;
  readonly ids: readonly string[];
}

it(
  `of ${threads} builds that race, one gets the folder, ${races} times`,
  { timeout: 60_000 },
  async () => {
    const shared = new SharedArrayBuffer(12);
    const output = join(folder, 'dist');
    const results = await Promise.all(
      Array.from({ length: threads }, (_, number) => {
        const worker = new Worker(pathToFileURL(join(folder, 'racer.js')), {
          workerData: { number, threads, races, output, shared },
        });
        return new Promise<readonly Result[]>((done, failed) => {
          worker.once('message', done);
          worker.once('error', failed);
        });
      }),
    );
    const all = results.flat();
    expect(all).toHaveLength(threads * races);
    const winners = all.filter(({ kind }) => kind === 'open');
    expect(winners.map(({ race }) => race).sort((a, b) => a - b)).toEqual(
      Array.from({ length: races }, (_, race) => race),
    );
    for (const { kind, others, ids } of all) {
      expect(others).toBe(0);
      expect(ids).toEqual(kind === 'open' ? [] : ['output/locked']);
    }
  },
);
