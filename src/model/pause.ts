import { setImmediate } from 'node:timers/promises';

/** Awaited again and again in what takes long at a stretch, so that Ctrl-C is heard. What it throws gives the build up. */
export type Pause = () => Promise<void>;

export const noPause: Pause = () => Promise.resolve();

/** Work that can be left between two of its steps, and what it comes to. */
export type InSteps<Result> = Generator<undefined, Result>;

/** Does work with a pause between its steps. */
export async function pausing<Result>(work: InSteps<Result>, pause: Pause): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

/** Work goes on for so long before what waits is let in. */
const atAStretchMs = 50;

/** `giveUpIfAsked` throws when the build is to be given up. */
export function createPause(giveUpIfAsked: () => void): Pause {
  let sinceMs = performance.now();
  return async () => {
    if (performance.now() - sinceMs < atAStretchMs) return;
    await setImmediate();
    sinceMs = performance.now();
    giveUpIfAsked();
  };
}
