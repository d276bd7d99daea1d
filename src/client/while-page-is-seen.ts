import type { StateFollower } from './follow-states.ts';

/**
 * Follows the server only while the page is on screen. A page behind others, or kept for the way back,
 * holds no connection; when it comes to the front it gets the whole state again and catches up.
 */
export function whilePageIsSeen({ start, stop }: StateFollower): void {
  let hasLeft = false;
  const decide = (): void =>
    document.visibilityState === 'visible' && !hasLeft ? start() : stop();
  document.addEventListener('visibilitychange', decide);
  window.addEventListener('pageshow', () => {
    hasLeft = false;
    decide();
  });
  window.addEventListener('pagehide', () => {
    hasLeft = true;
    decide();
  });
  decide();
}
