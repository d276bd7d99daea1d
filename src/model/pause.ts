import { setImmediate } from 'node:timers/promises';

/** Awaited again and again in what takes long at a stretch, so that Ctrl-C is heard. What it throws gives the build up. */
export type Pause = () => Promise<void>;

export const noPause: Pause = () => Promise.resolve();

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
