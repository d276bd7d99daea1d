import type { LiveState } from './live-state.ts';
import { readStream, type OnState } from './read-stream.ts';

/** Both may be called again and again; only changes count. */
export interface StateFollower {
  readonly start: () => void;
  readonly stop: () => void;
}

type TabMessage =
  { readonly kind: 'state'; readonly state: LiveState } | { readonly kind: 'question' };

const name = 'backissue-live';

/**
 * Hands on the server's states, over one connection for all tabs of a browser: HTTP/1.1 allows six for
 * each host, so that a stream for each of seven tabs would leave none to load a page with. The tab that
 * holds a lock reads the stream and tells the others; when it goes, the browser gives the lock to the
 * next.
 */
export function followStates(onState: OnState): StateFollower {
  let following: AbortController | null = null;
  return {
    start: () => {
      if (following !== null) return;
      following = new AbortController();
      follow(following.signal, onState);
    },
    stop: () => {
      following?.abort();
      following = null;
    },
  };
}

function follow(signal: AbortSignal, onState: OnState): void {
  // Browsers lock only on this machine's own addresses and over HTTPS. Elsewhere each page that is seen reads for itself.
  const locks = navigator.locks as LockManager | undefined;
  if (locks === undefined) {
    void readStream(signal, onState);
    return;
  }
  let last: LiveState | null = null;
  const channel = new BroadcastChannel(name);
  const tell = (message: TabMessage): void => channel.postMessage(message);
  signal.addEventListener('abort', () => channel.close());
  channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
    if (data.kind === 'state') onState(data.state);
    else if (last !== null) tell({ kind: 'state', state: last });
  });
  tell({ kind: 'question' });
  const readForAll = (): Promise<void> =>
    readStream(signal, (state) => {
      last = state;
      tell({ kind: 'state', state });
      onState(state);
    });
  // It is refused when this tab stops while it still waits.
  locks.request(name, { signal }, readForAll).catch(() => undefined);
}
