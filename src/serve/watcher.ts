import { Worker } from 'node:worker_threads';
import type { Watched, WatchMessage } from './watch-thread.ts';

export interface Watcher {
  /** Resolves when every folder is watched. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Watches folders and files, there or not. `onChange` gets the paths at which something happened: hints, of which some may be
 * missing and some be wrong.
 */
export function startWatcher(watched: Watched, onChange: (path: string) => void): Watcher {
  const thread = new Worker(new URL('./watch-thread.js', import.meta.url), { workerData: watched });
  const ready = new Promise<void>((resolve, reject) => {
    thread.on('message', (message: WatchMessage) => {
      if (message.kind === 'ready') resolve();
      else onChange(message.path);
    });
    thread.on('error', reject);
  });
  return {
    ready,
    close: async () => {
      await thread.terminate();
    },
  };
}
