import type { InSteps } from '../../src/model/pause.ts';

/** What work in steps comes to when nothing is let in between. */
export function atOneGo<Result>(work: InSteps<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
