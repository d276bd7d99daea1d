import type { LiveState } from './live-state.ts';
import { createProblemSheet } from './problem-sheet.ts';

/**
 * Shows what keeps the newest state from being published: opens with errors, also with the same ones
 * after another save, and closes when they are mended. What the reader has hidden stays hidden when the
 * same is told again, as by the build that comes after the preview of a page.
 */
export function createProblemPanel(): (state: LiveState) => void {
  const sheet = createProblemSheet();
  let last = '';
  return ({ server, saves, problems }) => {
    const now = JSON.stringify([server, saves, problems]);
    if (now === last) return;
    last = now;
    if (problems.some(({ severity }) => severity === 'error')) sheet.show(problems);
    else sheet.hide();
  };
}
