import type { ProblemId } from '../diagnostics/catalog.ts';
import type { BuildReport } from './build-thread.ts';

export interface UpkeepOptions {
  /** Looks for itself what has changed. Rejects when it failed in a way it should not. */
  readonly build: () => Promise<BuildReport>;
  /** `paths` are those whose change led to the build; none when it was only to make sure. */
  readonly onBuilt: (report: BuildReport, paths: readonly string[]) => void;
  readonly onFault: (error: unknown) => void;
}

export interface Upkeep {
  /** Something may have changed at a path, or, with null, anywhere. */
  readonly changed: (path: string | null) => void;
  readonly stop: () => void;
}

/** A save is several strokes: it is waited for so long after the last of them. */
const quietMs = 25;
/** However busy it is, a build begins so long after the first change. */
const mostWaitMs = 250;
/** So long after a build one more makes sure: a system may fail to tell of a change in a folder that is new. */
const makeSureMs = 700;
const againMs = 200;
/** A file that is saved while a build runs is no news to who saved it, unless no build gets through any more. */
const mostOvertaken = 10;

/**
 * Builds after every change, one build at a time, until a build has begun after the last
 * change and nothing has changed since.
 */
export function keepUpToDate({ build, onBuilt, onFault }: UpkeepOptions): Upkeep {
  const paths = new Set<string>();
  const work = { waiting: false, building: false, again: false, overtaken: 0, firstAtMs: 0 };
  const stop = new AbortController();
  const isStopped = () => stop.signal.aborted;
  const isWaiting = () => work.waiting;
  const timers = { next: undefined as NodeJS.Timeout | undefined };

  const wait = (milliseconds: number): void => {
    clearTimeout(timers.next);
    timers.next = setTimeout(() => void run(), milliseconds);
  };
  const run = async (): Promise<void> => {
    work.waiting = false;
    work.building = true;
    const taken = [...paths];
    paths.clear();
    try {
      const report = await build();
      work.again = failedOnlyBy(report, passing);
      work.overtaken = failedOnlyBy(report, overtaken) ? work.overtaken + 1 : 0;
      // The next build tells of these changes.
      if (work.overtaken > 0 && work.overtaken < mostOvertaken)
        for (const path of taken) paths.add(path);
      else if (!isStopped()) onBuilt(report, taken);
    } catch (error) {
      work.again = false;
      if (!isStopped()) onFault(error);
    }
    work.building = false;
    if (isStopped()) return;
    if (isWaiting()) wait(quietMs);
    else if (work.again || taken.length > 0) wait(work.again ? againMs : makeSureMs);
  };
  return {
    changed: (path) => {
      if (isStopped()) return;
      if (path !== null) paths.add(path);
      const nowMs = performance.now();
      if (!work.waiting) work.firstAtMs = nowMs;
      work.waiting = true;
      if (!work.building) wait(Math.min(quietMs, Math.max(0, work.firstAtMs + mostWaitMs - nowMs)));
    },
    stop: () => {
      stop.abort();
      clearTimeout(timers.next);
    },
  };
}

/** A file was saved while the build ran. */
const overtaken: readonly ProblemId[] = ['file/changed'];
/** That, or another build was writing: the next build may get through. */
const passing: readonly ProblemId[] = [...overtaken, 'output/locked'];

/** Whether a build failed, and only by problems of these kinds. */
function failedOnlyBy({ result }: BuildReport, ids: readonly ProblemId[]): boolean {
  const errors = result.problems.filter(({ severity }) => severity === 'error');
  return errors.length > 0 && errors.every(({ id }) => ids.includes(id));
}
