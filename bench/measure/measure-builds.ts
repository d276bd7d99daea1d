import { rmSync } from 'node:fs';
import { editArticle, editTemplate } from '../systems/edit-site.ts';
import type { System } from '../systems/system.ts';
import { lookAtOutput, momentIn, type Output } from './look-at-output.ts';
import { median, medianIfAll } from './median.ts';
import { runCommand, type Effort } from './run-command.ts';

/** The builds measured, in this order: each finds what the one before left. */
export const buildKinds = ['cold', 'unchanged', 'edit', 'template'] as const;
export type BuildKind = (typeof buildKinds)[number];

export type BuildResult = Effort & Output;

/** What one build of one system takes and leaves. */
export async function measureBuild(
  system: System,
  kind: BuildKind,
  run: number,
  signal: AbortSignal,
): Promise<BuildResult> {
  prepare[kind](system, run);
  const since = await momentIn(system.build.folder);
  const { wallSeconds, cpuSeconds, peakBytes } = await runCommand(system.build, signal);
  return { wallSeconds, cpuSeconds, peakBytes, ...lookAtOutput(system.outputFolder, since) };
}

const prepare: Readonly<Record<BuildKind, (system: System, run: number) => void>> = {
  cold: ({ outputFolder, traces }) => {
    for (const path of [outputFolder, ...traces]) rmSync(path, { recursive: true, force: true });
  },
  unchanged: () => undefined,
  edit: (system, run) => editArticle(system, run),
  template: (system, run) => editTemplate(system, run),
};

/** The medians of several runs of the same build, and what the last of them left. */
export function summarize(results: readonly BuildResult[]): BuildResult {
  const last = results.at(-1);
  if (last === undefined) throw new Error('Nothing was measured.');
  return {
    ...last,
    wallSeconds: median(results.map(({ wallSeconds }) => wallSeconds)),
    cpuSeconds: medianIfAll(results.map(({ cpuSeconds }) => cpuSeconds)),
    peakBytes: medianIfAll(results.map(({ peakBytes }) => peakBytes)),
  };
}
