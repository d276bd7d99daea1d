export interface FollowedPage {
  /** Resolves when the page, as the server gives it, has these words. */
  readonly waitForWords: (words: string) => Promise<void>;
  readonly close: () => void;
}

const longestWaitMs = 60_000;

/** Does what an open tab does: looks at a page, listens to the server's events, and fetches the page at each of them. */
export async function followPage(
  site: string,
  address: string,
  signal: AbortSignal,
): Promise<FollowedPage> {
  const closing = new AbortController();
  const both = AbortSignal.any([signal, closing.signal]);
  const awaited = new Map<string, () => void>();
  const look = async (): Promise<void> => {
    const response = await fetch(new URL(address, site), { signal: both });
    const html = await response.text();
    if (!response.ok) throw new Error(`${response.url} is answered with ${response.status}.`);
    for (const [words, resolve] of awaited) if (html.includes(words)) resolve();
  };
  await look();
  const events = await fetch(new URL('.backissue/events', site), { signal: both });
  void readEvents(events, () => void look().catch(() => undefined));
  return {
    waitForWords: (words) =>
      new Promise<void>((resolve, reject) => {
        const giveUp = (why: Error): void => {
          awaited.delete(words);
          clearTimeout(timer);
          reject(why);
        };
        const late = new Error(`${address} did not show an edit within ${longestWaitMs / 1000} s.`);
        const timer = setTimeout(() => giveUp(late), longestWaitMs);
        signal.addEventListener('abort', () => giveUp(new Error('interrupted')), { once: true });
        awaited.set(words, () => {
          awaited.delete(words);
          clearTimeout(timer);
          resolve();
        });
      }),
    close: () => closing.abort(),
  };
}

/** Calls `onEvent` for every message of an event stream until it ends. */
async function readEvents(response: Response, onEvent: () => void): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const read = await reader?.read();
      if (read?.value === undefined) return;
      // Each message is one line and comes in one piece.
      if (read.value.includes('data:')) onEvent();
    }
  } catch {
    // The stream was closed: by us, or with the server.
  }
}
