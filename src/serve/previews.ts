import { relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { inOrder } from '../workers/next-batch.ts';
import { runBatches } from '../workers/run-batches.ts';
import { startThreads } from '../workers/pool.ts';
import { sendOnce } from '../workers/sent-once.ts';
import type { PagePreview, RenderBatch } from '../workers/worker.ts';
import type { PreviewJob } from './build-thread.ts';
import type { Builder } from './builder.ts';

/**
 * Pages of articles made anew the moment their files are saved, before the build has come round
 * to them. Only of pages that somebody has looked at lately.
 */
export interface Previews {
  /** Notes that a page is looked at, and gives what has been made of it ahead of the build. */
  readonly lookAt: (urlPath: string) => string | null;
  /** Makes the page of the article in a file, if anyone looks at it; null when nobody does, or when closed meanwhile. */
  readonly make: (file: string) => Promise<PagePreview | null>;
  /** Forgets the pages made, because a build has published them, and asks for what the next ones are made of. */
  readonly renew: () => void;
  readonly close: () => Promise<void>;
}

/** Pages remembered as looked at. */
const mostPages = 64;

export function createPreviews(builder: Builder, secondsPerArticle: number): Previews {
  const threads = startThreads(1);
  const looked = new Map<string, PreviewJob | null>();
  const made = new Map<string, string>();
  const state = { isWarm: false, isClosed: false };
  const learn = async (urlPath: string): Promise<void> => {
    // A builder that has died is told of where builds are asked for.
    const job = await builder.jobFor(urlPath).catch(() => null);
    if (looked.has(urlPath)) looked.set(urlPath, job);
    // The first page that a thread makes takes ten times as long, so that one is made while nobody waits.
    if (job !== null && !state.isWarm) {
      state.isWarm = true;
      void makePage(job, threads.run, secondsPerArticle).catch(() => undefined);
    }
  };
  return {
    lookAt: (urlPath) => {
      const job = looked.get(urlPath);
      looked.delete(urlPath);
      looked.set(urlPath, job ?? null);
      if (job === undefined) void learn(urlPath);
      for (const oldest of looked.keys()) {
        if (looked.size <= mostPages) break;
        looked.delete(oldest);
      }
      return made.get(urlPath) ?? null;
    },
    make: async (file) => {
      const preview = [...looked.values()].find((known) => known !== null && isOf(known, file));
      if (preview == null) return null;
      const page = await makePage(preview, threads.run, secondsPerArticle).catch(
        (error: unknown) => {
          if (state.isClosed) return null;
          throw error;
        },
      );
      if (page?.html != null) made.set(preview.job.urlPath, page.html);
      return page;
    },
    renew: () => {
      made.clear();
      for (const urlPath of looked.keys()) void learn(urlPath);
    },
    close: () => {
      state.isClosed = true;
      return threads.close();
    },
  };
}

function isOf({ job, setup }: PreviewJob, file: string): boolean {
  const path = relative(setup.articlesFolder, file).replaceAll(sep, '/');
  return job.kind === 'article' && job.source.path === path;
}

async function makePage(
  { job, site, setup }: PreviewJob,
  run: ReturnType<typeof startThreads>['run'],
  seconds: number,
): Promise<PagePreview | null> {
  const pages: (PagePreview | null)[] = [];
  await runBatches(
    inOrder([job]),
    { size: 1, threads: 1, inFlight: 1, milliseconds: seconds * 1000 },
    (found: readonly (PagePreview | null)[]) => pages.push(...found),
    // The build will be stuck on it, too, and tell.
    () => undefined,
    (items, progress, signal, thread) => {
      // Sent anew for each, because templates may have changed since the last one.
      const sent = { site: sendOnce(site), setup: sendOnce(setup) };
      const batch: RenderBatch = { items, progress, ...sent };
      return run(thread, 'previewPages', batch, signal) as Promise<(PagePreview | null)[]>;
    },
  );
  return pages[0] ?? null;
}

/** Whether a page could not be made because of what its author wrote. */
export function failed({ problems }: PagePreview): readonly Diagnostic[] {
  return problems.filter(({ severity }) => severity === 'error');
}
