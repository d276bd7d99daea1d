import { Worker } from 'node:worker_threads';
import type { BuildOptions } from '../config/build-options.ts';
import type { BuildReport, BuilderAnswer, BuilderQuestion, PreviewJob } from './build-thread.ts';

/** The thread that builds, so that the server answers meanwhile. */
export interface Builder {
  /** One build after the other; rejects when the thread has died. */
  readonly build: () => Promise<BuildReport>;
  /** What the article's page at a URL path is made of, as of the newest plan; null when that knows no such page. */
  readonly jobFor: (urlPath: string) => Promise<PreviewJob | null>;
  /** Gives up a running build, leaving nothing half written, and ends the thread. */
  readonly close: () => Promise<void>;
}

export function startBuilder(options: BuildOptions): Builder {
  const thread = new Worker(new URL('./build-thread.js', import.meta.url), { workerData: options });
  const waiting = new Map<number, (answer: BuilderAnswer['content'] | Error) => void>();
  let asked = 0;
  thread.on('message', ({ number, content }: BuilderAnswer) => {
    waiting.get(number)?.(content);
    waiting.delete(number);
  });
  const giveUp = (error: Error): void => {
    for (const answer of waiting.values()) answer(error);
    waiting.clear();
  };
  thread.on('error', giveUp);
  const ended = new Promise<void>((resolve) => {
    thread.on('exit', () => {
      giveUp(new Error('The thread that builds has ended.'));
      resolve();
    });
  });
  const ask = (question: BuilderQuestion['content']): Promise<BuilderAnswer['content']> =>
    new Promise((resolve, reject) => {
      const number = ++asked;
      waiting.set(number, (answer) => {
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      });
      thread.postMessage({ number, content: question } satisfies BuilderQuestion);
    });
  return {
    build: async () => (await ask({ kind: 'build' })) as BuildReport,
    jobFor: async (urlPath) => (await ask({ kind: 'job', urlPath })) as PreviewJob | null,
    close: async () => {
      thread.postMessage({ number: 0, content: { kind: 'close' } } satisfies BuilderQuestion);
      await ended;
    },
  };
}
