import { printSteps } from './print-steps.ts';
import { runSteps, type Findings, type RunOptions } from './run-steps.ts';
import { simplestSteps } from './simplest-steps.ts';
import type { Step } from './step.ts';
import type { Workbench } from './workbench.ts';

export interface Search extends RunOptions {
  /** How often a failing sequence may be run again to make it simpler. */
  readonly tries?: number;
}

/** Runs steps; throws what is wrong with their builds, and the steps as code, when anything is. */
export async function expectCleanBuilds(
  steps: readonly Step[],
  bench: Workbench,
  { tries = 0, ...options }: Search = {},
): Promise<Findings['tally']> {
  const found = await runSteps(steps, bench, options);
  if (found.complaints.length === 0) return found.tally;
  // What came after the first complaint was not done.
  const failing = steps.slice(0, found.stepsDone);
  const fails = async (candidate: readonly Step[]): Promise<boolean> =>
    (await runSteps(candidate, bench, options)).complaints.length > 0;
  const simplest = await simplestSteps(failing, fails, tries);
  const last = simplest === failing ? found : await runSteps(simplest, bench, options);
  const shown = last.complaints.length === 0 ? found : last;
  throw new Error(
    [
      'An incremental build is not what a clean one is:',
      ...shown.complaints.slice(0, 12).map((complaint) => `  - ${complaint}`),
      ...(shown.complaints.length > 12 ? [`  and ${shown.complaints.length - 12} more`] : []),
      'after these steps, the last of which is the one complained about:',
      ...shown.told.map((line) => `  ${line}`),
      'To see it again: runSteps(steps, bench), with these steps:',
      printSteps(last.complaints.length === 0 ? failing : simplest),
    ].join('\n'),
  );
}
