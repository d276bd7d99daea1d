import type { LiveState } from './live-state.ts';

/** Given each state as it is told; perhaps one known already, which is told again on connecting. */
export type OnState = (state: LiveState) => void;

const shortestWaitMs = 500;
const longestWaitMs = 2000;

/** Reads the server's states until `signal` ends it, and connects again when the server has been away. */
export function readStream(signal: AbortSignal, onState: OnState): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    let wait = shortestWaitMs;
    let close: () => void = () => undefined;
    const connect = (): void => {
      const source = new EventSource(new URL('events', import.meta.url));
      close = () => source.close();
      source.addEventListener('message', ({ data }: MessageEvent<string>) => {
        wait = shortestWaitMs;
        onState(JSON.parse(data) as LiveState);
      });
      // Left alone, browsers try again after different times, and never after an answer other than a stream.
      source.addEventListener('error', () => {
        source.close();
        const timer = setTimeout(connect, wait);
        close = () => clearTimeout(timer);
        wait = Math.min(wait * 2, longestWaitMs);
      });
    };
    signal.addEventListener('abort', () => {
      close();
      resolve();
    });
    connect();
  });
}
