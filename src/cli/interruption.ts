import process from 'node:process';

/** By which a user or the system asks a command to end. */
export const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What is thrown where a build can be given up, after the user has asked for it. */
export const interruption = new Error('The build was interrupted.');

/**
 * Listens for Ctrl-C and its like. The function it returns throws `interruption` once that was heard; it is called
 * wherever a build can be given up without harm. `onHeard` is called with the first signal; a second one ends the process at once.
 */
export function listenForInterruption(onHeard: () => void): () => void {
  const heard = { isHeard: false };
  for (const signal of endSignals)
    process.once(signal, () => {
      if (!heard.isHeard) onHeard();
      heard.isHeard = true;
    });
  return () => {
    if (heard.isHeard) throw interruption;
  };
}
