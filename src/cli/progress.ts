import { stderr } from 'node:process';
import type { BuildStage, OnBuildProgress } from '../workers/passes.ts';

const words: Readonly<Record<BuildStage, string>> = {
  read: 'Reading articles',
  render: 'Making pages',
};

const redrawEveryMs = 100;
const lineEveryMs = 5000;

/** Shows how far a build is, on standard error: one line redrawn on a terminal, a line now and then elsewhere. */
export function showProgress(isQuiet: boolean): { onProgress: OnBuildProgress; end: () => void } {
  if (isQuiet) return { onProgress: () => undefined, end: () => undefined };
  const isTerminal = stderr.isTTY;
  const started = performance.now();
  let last = started;
  const onProgress: OnBuildProgress = (stage, done, total) => {
    const now = performance.now();
    if (now - last < (isTerminal ? redrawEveryMs : lineEveryMs)) return;
    last = now;
    const text = `${words[stage]}: ${done} of ${total} (${Math.floor((done / total) * 100)}%)`;
    stderr.write(isTerminal ? `\r\u001b[2K${text}` : `${text}\n`);
  };
  const end = (): void => {
    if (isTerminal) stderr.write('\r\u001b[2K');
  };
  return { onProgress, end };
}
