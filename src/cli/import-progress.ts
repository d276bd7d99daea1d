import { stderr } from 'node:process';
import type { ImportProgress } from '../importers/import-articles.ts';
import { grouped } from './report.ts';

const redrawEveryMs = 100;
const lineEveryMs = 5000;
/** Before so long, a rate says nothing. */
const steadyAfterMs = 2000;

/** Shows how far an import is, on standard error: one line redrawn on a terminal, a line now and then elsewhere. */
export function showImportProgress(isQuiet: boolean): {
  onProgress: (progress: ImportProgress) => void;
  end: () => void;
} {
  if (isQuiet) return { onProgress: () => undefined, end: () => undefined };
  const isTerminal = stderr.isTTY;
  const started = performance.now();
  let last = started;
  const onProgress = (progress: ImportProgress): void => {
    const now = performance.now();
    if (now - last < (isTerminal ? redrawEveryMs : lineEveryMs)) return;
    last = now;
    const text = progressWords(progress, now - started);
    stderr.write(isTerminal ? `\r\u001b[2K${text}` : `${text}\n`);
  };
  const end = (): void => {
    if (isTerminal) stderr.write('\r\u001b[2K');
  };
  return { onProgress, end };
}

/** `Importing: 1,200 articles, 34% of 12 MB, 410 articles/s, about 2 min left`. */
export function progressWords(progress: ImportProgress, passedMs: number): string {
  const { articles, bytes, totalBytes } = progress;
  const isSteady = passedMs >= steadyAfterMs;
  const rate = articles / (passedMs / 1000);
  // Several formats look at a file's end first, so that a little more than all may have been read.
  const share = totalBytes === null || totalBytes === 0 ? null : Math.min(1, bytes / totalBytes);
  const secondsLeft = share === null || share === 0 ? null : (passedMs / 1000) * (1 / share - 1);
  return [
    `Importing: ${grouped(articles)} articles`,
    share === null
      ? `${sizeWords(bytes)} read`
      : `${Math.floor(share * 100)}% of ${sizeWords(totalBytes ?? 0)}`,
    ...(isSteady ? [`${grouped(Math.round(rate))} articles/s`] : []),
    ...(isSteady && secondsLeft !== null ? [`about ${timeWords(secondsLeft)} left`] : []),
  ].join(', ');
}

function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  return bytes < 1_000_000_000
    ? `${Math.round(bytes / 1_000_000)} MB`
    : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

function timeWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
