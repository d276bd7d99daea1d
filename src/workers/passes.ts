import type { BuildOptions } from '../config/build-options.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Archive } from '../model/archive.ts';
import type { SitePage } from '../model/site-page.ts';
import type { RenderJob } from '../stages/6-render/render-job.ts';
import { createJobs } from '../stages/6-render/to-job.ts';
import { siteFacts } from '../stages/6-render/site-facts.ts';
import type { StagedBatch } from '../stages/7-write/pack-staged.ts';
import { byKind, inOrder, type NextBatch } from './next-batch.ts';
import type { LostReason, WorkerPool } from './pool.ts';
import type { ScannedArticle } from './scan-article.ts';

/** How far a pass has come. */
export type OnProgress = (done: number, total: number) => void;

export interface PassOptions {
  readonly secondsPerArticle: number;
  /** An article's path below the articles folder, as a person would name it. */
  readonly shownPath: (path: string) => string;
  readonly onProgress: OnProgress;
}

export type BuildStage = 'read' | 'render';
export type OnBuildProgress = (stage: BuildStage, done: number, total: number) => void;

/** What both passes of a build are told, and where each one's progress goes. */
export function passOptions(
  options: BuildOptions,
  onProgress: OnBuildProgress,
): (stage: BuildStage) => PassOptions {
  return (stage) => ({
    secondsPerArticle: options.secondsPerArticle,
    shownPath: (path) => `${options.input}/${path}`,
    onProgress: (done, total) => {
      onProgress(stage, done, total);
    },
  });
}

/**
 * Pass one: what each article is, given to `onScanned` in no particular order. Those on which a thread was lost are
 * not among them; the result tells of these.
 */
export async function scanArticles(
  pool: WorkerPool,
  paths: readonly string[],
  onScanned: (articles: readonly ScannedArticle[]) => void,
  options: PassOptions,
): Promise<readonly Diagnostic[]> {
  const problems: Diagnostic[] = [];
  let done = 0;
  const step = (count = 1): void => {
    options.onProgress((done += count), paths.length);
  };
  await pool.scan(
    paths,
    (batch) => {
      onScanned(batch);
      step(batch.length);
    },
    (path, reason) => {
      problems.push(lostProblem(options.shownPath(path), reason, options));
      step();
    },
  );
  return problems;
}

/** A page with its place in the plan. */
export interface PlannedPage {
  readonly page: SitePage;
  readonly ticket: number;
}

/** What pass two made. */
export interface RenderedPages {
  readonly staged: readonly StagedBatch[];
  /** By ticket. */
  readonly problems: ReadonlyMap<number, readonly Diagnostic[]>;
}

/** Pass two: planned pages, `atMost` so many, made and staged, in no particular order. */
export async function renderPages(
  pool: WorkerPool,
  pages: Iterable<PlannedPage>,
  atMost: number,
  archive: Archive,
  options: PassOptions,
): Promise<RenderedPages> {
  const staged: StagedBatch[] = [];
  const problems = new Map<number, readonly Diagnostic[]>();
  let done = 0;
  const step = (count = 1): void => {
    options.onProgress((done += count), atMost);
  };
  await pool.render(
    jobsOf(pages, atMost, archive),
    siteFacts(archive),
    (batch, jobs) => {
      staged.push(batch.staged);
      for (const [ticket, found] of batch.problems) problems.set(ticket, found);
      step(jobs);
    },
    (job, reason) => {
      const path = 'source' in job ? options.shownPath(job.source.path) : job.urlPath;
      problems.set(job.ticket, [lostProblem(path, reason, options)]);
      step();
    },
  );
  return { staged, problems };
}

/** Where fewer pages may have to be made, one thread is mostly enough; where more, both have long compiled everything. */
const [fewestWorthSorting, mostWorthSorting] = [2000, 100_000];

/** Made batch by batch as threads come free, so that the views of all pages never stand in memory together. */
function jobsOf(
  pages: Iterable<PlannedPage>,
  atMost: number,
  { settings }: Archive,
): NextBatch<RenderJob> {
  const toJob = createJobs(settings);
  const isArticle = ({ page }: PlannedPage): boolean => page.kind === 'article';
  const isWorthIt = atMost >= fewestWorthSorting && atMost <= mostWorthSorting;
  const next = isWorthIt ? byKind(pages, isArticle) : inOrder(pages);
  return (thread, size) => next(thread, size).map(({ page, ticket }) => toJob(page, ticket));
}

function lostProblem(path: string, reason: LostReason, options: PassOptions): Diagnostic {
  const where = { place: { path } };
  return reason.kind === 'too-slow'
    ? problem('archive/too-slow', { seconds: options.secondsPerArticle }, where)
    : problem('archive/worker-lost', { reason: reason.message }, where);
}
