import { join } from 'node:path';
import type { BuildOptions, BuildResult } from '../../../src/index.ts';
import type { OnBuildProgress } from '../../../src/workers/passes.ts';
import { buildArchive } from '../build-archive.ts';
import { compareBuilds, compareToFresh, compareToRepeated, type Built } from './compare-builds.ts';
import { editDesk, type Desk } from './edit-desk.ts';
import { outputTree, type OutputTree } from './output-tree.ts';
import { optionsOf, type Interruption, type Step } from './step.ts';
import type { Workbench } from './workbench.ts';

/** Builds the project in a folder, as `buildArchive` does. */
export type Builder = (
  folder: string,
  options: Partial<BuildOptions>,
  onProgress?: OnBuildProgress,
) => Promise<BuildResult>;

export interface RunOptions {
  /** The build under test; what it is compared to is always the real one, without a cache. */
  readonly builder?: Builder;
  /** When the same is built again, and the sources alone into no output: after every step, or after the last one only. */
  readonly more?: 'always' | 'last';
}

/** What was found in a sequence of steps. */
export interface Findings {
  /** What an incremental build did that a clean one does not; empty when all is well. */
  readonly complaints: readonly string[];
  /** What each step did, for a person; the last one is that of the complaints. */
  readonly told: readonly string[];
  /** How many steps were done, that of the complaints among them. */
  readonly stepsDone: number;
  /** What builds did, to show that sequences are worth their time. */
  readonly tally: Readonly<Record<keyof typeof noTally, number>>;
}

const noTally = {
  published: 0,
  /** Builds that wrote some files and left others alone. */
  partial: 0,
  failed: 0,
  interrupted: 0,
  /** Files of all published archives, those that were made for them, and those made when the same was built again. */
  files: 0,
  made: 0,
  madeAgain: 0,
};

/**
 * Works off steps in a project that keeps its cache. Each build is compared with that of a twin, which has the
 * same sources and output and no cache; with a second build of the same; and with a build of the sources alone.
 * Ends with the first step that gives reason to complain.
 */
export async function runSteps(
  steps: readonly Step[],
  bench: Workbench,
  { builder = buildArchive, more = 'last' }: RunOptions = {},
): Promise<Findings> {
  const desk = editDesk(bench);
  const tally = { ...noTally };
  const told: string[] = [];
  let stepsDone = 0;
  const result = (complaints: readonly string[]) => ({ complaints, told, stepsDone, tally });
  try {
    await builder(desk.work, optionsOf('usual', bench.themes));
    desk.copyOutput('dist');
    for (const [index, step] of steps.entries()) {
      const options = optionsOf(step.options, bench.themes);
      const output = options.output ?? 'dist';
      const isClean = options.clean === true;
      stepsDone++;
      told.push(`${desk.prepare(step, output).join('; ')} [${step.options}, ${step.save}]`);
      if (step.interruption !== null) {
        tally.interrupted++;
        told.push(await interrupt(step.interruption, desk, options, builder));
        desk.copyOutput(output);
      }
      desk.writeTwin();

      const before = publishedFiles(outputTree(join(desk.work, output)));
      const build = (with_: Builder, folder: string, given = options) =>
        built(with_, folder, given, output);
      const actual = await build(builder, desk.work);
      if ('thrown' in actual) return result([actual.thrown]);
      const expected = await build(buildArchive, desk.twin);
      if ('thrown' in expected) throw new Error(`The build without a cache: ${expected.thrown}`);
      count(tally, actual);
      const complaints = [
        ...compareBuilds(actual, expected, before, isClean),
        ...desk.changedSources(),
      ];
      if (complaints.length > 0) return result(complaints);

      if (more === 'always' || index === steps.length - 1) {
        const again = await build(
          builder,
          desk.work,
          isClean ? { ...options, clean: false } : options,
        );
        if ('thrown' in again) return result([again.thrown]);
        if (again.result.published) tally.madeAgain += again.made;
        complaints.push(...compareToRepeated(actual, again));

        desk.writeBare();
        const fresh = await build(buildArchive, desk.bare);
        if ('thrown' in fresh) throw new Error(`The build of the sources alone: ${fresh.thrown}`);
        complaints.push(...compareToFresh(actual, fresh));
      }
      if (complaints.length > 0) return result(complaints);
      desk.built(actual.result, output);
    }
    return result([]);
  } finally {
    desk.close();
  }
}

/** Without what a build that was cut off has staged, which no build counts. */
function publishedFiles(tree: OutputTree): OutputTree {
  return new Map([...tree].filter(([path]) => !path.startsWith('.backissue/')));
}

async function built(
  builder: Builder,
  folder: string,
  options: Partial<BuildOptions>,
  output: string,
): Promise<Built | { readonly thrown: string }> {
  try {
    let made = 0;
    const result = await builder(folder, options, (stage, done) => {
      if (stage === 'render') made = done;
    });
    const outputFolder = join(folder, output);
    return { folder: outputFolder, tree: outputTree(outputFolder), result, made };
  } catch (error) {
    return { thrown: `the build threw ${error instanceof Error ? error.stack : String(error)}` };
  }
}

/** A build in the middle of which somebody saves, or which is cut off; what became of it is not looked at. */
async function interrupt(
  { at, edits, undone }: Interruption,
  desk: Desk,
  options: Partial<BuildOptions>,
  builder: Builder,
): Promise<string> {
  let signs = 0;
  const before = desk.state();
  let told = 'ended before it could be interrupted';
  const onProgress = (): void => {
    if (++signs !== at) return;
    told = edits.length === 0 ? 'cut off' : desk.apply(edits, 'in place').join('; ');
    if (edits.length === 0) throw new Error(cutOff);
  };
  try {
    await builder(desk.work, options, onProgress);
  } catch (error) {
    if (!(error instanceof Error) || error.message !== cutOff) throw error;
  }
  if (undone) desk.undo(before);
  return `  in the middle of a build: ${told}${undone ? ', and taken back' : ''}`;
}

const cutOff = 'The build is cut off.';

function count(tally: typeof noTally, { result, made }: Built): void {
  const { published, written, unchanged } = result;
  if (!published) tally.failed++;
  else {
    tally.published++;
    tally.files += written + unchanged;
    tally.made += made;
    if (written > 0 && unchanged > 0) tally.partial++;
  }
}
