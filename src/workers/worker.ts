/*
 * The entry of a worker thread: scans or renders one batch at a time. Each function notes in
 * shared memory which item it is at, so that the main thread can tell which one it is stuck on.
 */
import { workerData } from 'node:worker_threads';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { disk } from '../files/disk.ts';
import { createBodyRenderer } from '../stages/2-parse/markdown.ts';
import { createFeedReader } from '../stages/6-render/feeds/feed-entry.ts';
import type { RenderJob } from '../stages/6-render/render-job.ts';
import { render } from '../stages/6-render/render.ts';
import type { SiteFacts } from '../stages/6-render/site-facts.ts';
import { createTemplateEngine } from '../stages/6-render/template-engine.ts';
import { noKnownFolders } from '../stages/7-write/known-folders.ts';
import { packStaged, type StagedBatch } from '../stages/7-write/pack-staged.ts';
import { stageFile } from '../stages/7-write/stage-file.ts';
import { rereadArticle } from './reread-article.ts';
import { scanArticle, type ScannedArticle } from './scan-article.ts';
import { shownPathIn } from '../model/shown-path.ts';
import type { WorkerSetup } from './worker-setup.ts';

/** A batch of work; `progress` is one 32-bit number, the index of the item being worked on. */
export interface Batch<Item> {
  readonly items: readonly Item[];
  readonly progress: SharedArrayBuffer;
}

export interface RenderBatch extends Batch<RenderJob> {
  readonly site: SiteFacts;
}

/** What became of a batch of jobs. */
export interface RenderedBatch {
  readonly staged: StagedBatch;
  readonly problems: readonly Diagnostic[];
}

const [, setup] = workerData as readonly [unknown, WorkerSetup];
const from = {
  files: disk,
  folder: setup.articlesFolder,
  shownFolder: setup.shownArticlesFolder,
};
const themes = { files: disk, folders: setup.themeFolders };
const template = createTemplateEngine(themes, shownPathIn(setup.folder));
const renderBody = createBodyRenderer();
const reread = rereadArticle(from, setup.defaults, renderBody);
const readFeedEntry = createFeedReader(reread);
const known = noKnownFolders();

export function scan(batch: Batch<string>): ScannedArticle[] {
  return eachOf(batch, (path) => scanArticle(from, path, setup.defaults));
}

export function renderPages(batch: RenderBatch): RenderedBatch {
  const tools = {
    site: batch.site,
    template,
    themes,
    articlesFolder: setup.articlesFolder,
    reread,
    readFeedEntry,
  };
  const made = eachOf(batch, (job) => {
    const { file, problems } = render(job, tools);
    return {
      staged: file && stageFile(disk, setup.outputFolder, file, known, setup.rewrite),
      problems,
    };
  });
  const staged = made.map((page) => page.staged).filter((file) => file !== null);
  return { staged: packStaged(staged), problems: made.flatMap(({ problems }) => problems) };
}

function eachOf<Item, Result>(batch: Batch<Item>, work: (item: Item) => Result): Result[] {
  const progress = new Int32Array(batch.progress);
  return batch.items.map((item, index) => {
    Atomics.store(progress, 0, index);
    return work(item);
  });
}
