import type { LiveState } from './live-state.ts';
import { createProblemSheet } from './problem-sheet.ts';
import type { StateArrival } from './read-stream.ts';

/**
 * Shows what keeps the newest state from being published: opens with errors, also with the same ones
 * after another save, and closes when they are mended. What the reader has hidden stays hidden until
 * then.
 */
export function createProblemPanel(): (state: LiveState, arrival: StateArrival) => void {
  const sheet = createProblemSheet();
  let last = '';
  return (state, arrival) => {
    const now = JSON.stringify(state);
    // On coming back to the front a page is told again what it has shown already.
    if (arrival === 'connection' && now === last) return;
    last = now;
    if (state.problems.some(({ severity }) => severity === 'error')) sheet.show(state.problems);
    else sheet.hide();
  };
}
