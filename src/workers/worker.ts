/*
 * The entry of a worker thread: scans or renders one batch at a time. Each function notes in
 * shared memory which item it is at, so that the main thread can tell which one it is stuck on.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { disk } from '../files/disk.ts';
import { readArticle } from '../stages/1-read/read-article.ts';
import type { RenderJob } from '../stages/6-render/render-job.ts';
import { render } from '../stages/6-render/render.ts';
import type { SiteFacts } from '../stages/6-render/site-facts.ts';
import { packStaged, type StagedBatch } from '../stages/7-write/pack-staged.ts';
import { stageFile } from '../stages/7-write/stage-file.ts';
import { scanArticle, type ScannedArticle } from './scan-article.ts';
import { createReceiver, type SentOnce } from './sent-once.ts';
import { createTools } from './worker-tools.ts';
import type { WorkerSetup } from './worker-setup.ts';

/** A batch of work; `progress` is one 32-bit number, the index of the item being worked on. */
export interface Batch<Item> {
  readonly items: readonly Item[];
  readonly progress: SharedArrayBuffer;
  readonly setup: SentOnce<WorkerSetup>;
}

export interface RenderBatch extends Batch<RenderJob> {
  readonly site: SentOnce<SiteFacts>;
}

/** What became of a batch of jobs. */
export interface RenderedBatch {
  readonly staged: StagedBatch;
  /** With the ticket of the job. */
  readonly problems: readonly (readonly [ticket: number, problems: readonly Diagnostic[]])[];
}

const toolsFor = createTools(disk);
const receiveSetup = createReceiver<WorkerSetup>();
const receiveSite = createReceiver<SiteFacts>();

export function scan(batch: Batch<string>): ScannedArticle[] {
  const { from, takeRead, defaults, putDown, writeReady } = toolsFor(receiveSetup(batch.setup));
  const scanned = eachOf(batch, (path) => {
    const found = scanArticle(from, path, defaults, putDown);
    return { path, ...found, read: takeRead() };
  });
  writeReady();
  return scanned;
}

export function renderPages(batch: RenderBatch): RenderedBatch {
  const setup = receiveSetup(batch.setup);
  const { renderTools, known, readAhead } = toolsFor(setup);
  const tools = { ...renderTools, site: receiveSite(batch.site) };
  readAhead(batch.items.flatMap(readyPlace));
  const made = eachOf(batch, (job) => {
    const { file, problems } = render(job, tools);
    const { outputFolder, rewrite } = setup;
    const { ticket } = job;
    const staged = file && stageFile(disk, outputFolder, file, known, { ticket, rewrite });
    return { staged, ticket, problems };
  });
  return {
    staged: packStaged(made.map(({ staged }) => staged).filter((file) => file !== null)),
    problems: made
      .filter(({ problems }) => problems.length > 0)
      .map(({ ticket, problems }) => [ticket, problems]),
  };
}

/** Where the article of a page stands ready, if it does. */
function readyPlace(job: RenderJob): string[] {
  return job.kind === 'article' && job.source.ready !== '' ? [job.source.ready] : [];
}

/** A page made ahead of its build: its HTML, or what is wrong with it. */
export interface PagePreview {
  /** Null when it cannot be made. */
  readonly html: string | null;
  readonly problems: readonly Diagnostic[];
}

/**
 * Makes the pages of articles as their files stand now, with the surroundings that the last plan knew, and writes
 * nothing. Null for a page that must wait for its build.
 */
export function previewPages(batch: RenderBatch): (PagePreview | null)[] {
  const { renderTools, from } = toolsFor(receiveSetup(batch.setup));
  const tools = { ...renderTools, site: receiveSite(batch.site) };
  return eachOf(batch, (job) => {
    if (job.kind !== 'article') return null;
    const source = readArticle(from, job.source.path);
    // A file that is gone, or half there, is for the build to judge.
    if (!('text' in source)) return null;
    const now = { ...job, source: { ...job.source, sha256: source.sha256, ready: '' } };
    const { file, problems } = render(now, tools);
    return { html: file === null ? null : String(file.bytes), problems };
  });
}

function eachOf<Item, Result>(batch: Batch<Item>, work: (item: Item) => Result): Result[] {
  const progress = new Int32Array(batch.progress);
  return batch.items.map((item, index) => {
    Atomics.store(progress, 0, index);
    return work(item);
  });
}
