import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// The compiled program is what users get, and its threads can only run compiled code.
import { build, buildKeepingGoing } from '../../lib/index.js';
import type { BuildOptions, BuildResult } from '../../lib/index.js';
import { startThreads, type Threads } from '../../lib/workers/pool.js';
import type { OnBuildProgress } from '../../src/workers/passes.ts';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** The options with which the archive in `folder` is built into its `dist/`. */
export function buildOptions(folder: string, options: Partial<BuildOptions> = {}): BuildOptions {
  return {
    folder,
    program: 'tests',
    defaultTheme: join(projectFolder, 'templates'),
    home: null,
    input: 'articles',
    output: 'dist',
    templates: 'templates',
    templatesAsked: false,
    config: 'backissue.yaml',
    configAsked: false,
    baseUrl: null,
    strict: false,
    drafts: false,
    clean: false,
    keepGoing: false,
    offline: false,
    workers: 1,
    secondsPerArticle: 20,
    ...options,
  };
}

/** Builds the archive whose `articles/` (and `backissue.yaml`, `templates/`) stand in `folder`, into its `dist/`. */
export async function buildArchive(
  folder: string,
  options: Partial<BuildOptions> = {},
  onProgress: OnBuildProgress = () => undefined,
): Promise<BuildResult> {
  const all = buildOptions(folder, options);
  const run = all.keepGoing ? buildKeepingGoing : build;
  return run(all, { onProgress, ...(all.workers === 1 ? { threads: oneThread() } : {}) });
}

let kept: Threads | null = null;

/** One thread for all builds of a test file: starting it takes longer than a small archive. */
function oneThread(): Threads {
  return (kept ??= startThreads(1));
}
