/*
 * The entry of the thread that builds for `serve`: it keeps its worker threads and the newest plan from one
 * build to the next, and reads from the published archive what the server must know.
 */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { build, type PlannedArchive } from '../build.ts';
import type { BuildResult } from '../build-result.ts';
import type { BuildOptions } from '../config/build-options.ts';
import { disk } from '../files/disk.ts';
import { emptyManifest, manifestPath, parseManifest, type Manifest } from '../model/manifest.ts';
import { createPause } from '../model/pause.ts';
import type { RenderJob } from '../stages/6-render/render-job.ts';
import { siteFacts, type SiteFacts } from '../stages/6-render/site-facts.ts';
import { createJobs } from '../stages/6-render/to-job.ts';
import { startThreads } from '../workers/pool.ts';
import { threadsFor, type WorkerSetup } from '../workers/worker-setup.ts';
import { changedFiles } from './changed-files.ts';

export interface BuilderQuestion {
  readonly number: number;
  readonly content:
    | { readonly kind: 'build' }
    | { readonly kind: 'job'; readonly urlPath: string }
    | { readonly kind: 'close' };
}

/** Answers the question of the same number. */
export interface BuilderAnswer {
  readonly number: number;
  readonly content: BuildReport | PreviewJob | null;
}

export interface BuildReport {
  readonly result: BuildResult;
  readonly seconds: number;
  /** What is published now. */
  readonly manifest: Manifest;
  /** Paths from the root of files other than pages that changed; null when too many to tell. */
  readonly files: readonly string[] | null;
}

/** All that a thread needs to make one page; plain data. */
export interface PreviewJob {
  readonly job: RenderJob;
  readonly site: SiteFacts;
  readonly setup: WorkerSetup;
}

const options = workerData as BuildOptions;
const threads = startThreads(threadsFor(options));
const newest: { plan: PlannedArchive | null; manifest: Manifest; isClosed: boolean } = {
  plan: null,
  manifest: emptyManifest,
  isClosed: false,
};

parentPort?.on('message', ({ number, content }: BuilderQuestion) => {
  if (content.kind === 'close') close();
  else if (content.kind === 'job') answer(number, jobFor(content.urlPath));
  else void runBuild(number);
});

async function runBuild(number: number): Promise<void> {
  const started = performance.now();
  const onPlanned = (plan: PlannedArchive): void => {
    newest.plan = plan;
  };
  const pause = createPause(giveUpIfClosed);
  const result = await build(options, { threads, onPlanned, pause });
  const before = newest.manifest;
  const path = join(options.folder, options.output, manifestPath);
  newest.manifest = parseManifest(disk.read(path) ?? new Uint8Array()).manifest;
  const seconds = (performance.now() - started) / 1000;
  const files = changedFiles(before, newest.manifest);
  answer(number, { result, seconds, manifest: newest.manifest, files });
}

function close(): void {
  newest.isClosed = true;
  void threads.close().then(() => parentPort?.close());
}

function giveUpIfClosed(): void {
  if (newest.isClosed) throw new Error('The thread that builds is to end.');
}

function jobFor(urlPath: string): PreviewJob | null {
  if (newest.plan === null) return null;
  const { site, archive, setup } = newest.plan;
  for (const { name, texts, pages } of site) {
    // Pages with texts of articles stand below the address of their group.
    if (texts.length === 0 || !urlPath.startsWith(name)) continue;
    for (const page of pages())
      if (page.urlPath === urlPath && page.kind === 'article')
        return { job: createJobs(archive.settings)(page, 0), site: siteFacts(archive), setup };
  }
  return null;
}

function answer(number: number, content: BuilderAnswer['content']): void {
  parentPort?.postMessage({ number, content } satisfies BuilderAnswer);
}
