import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// The compiled program is what users get, and its threads can only run compiled code.
import { serve } from '../../lib/serve/serve.js';
import type { BuildReport } from '../../src/serve/build-thread.ts';
import { buildOptions, projectFolder } from './build-archive.ts';

export interface ServedArchive {
  readonly url: string;
  /** Every build so far. */
  readonly builds: readonly BuildReport[];
  readonly faults: readonly unknown[];
  /** Resolves with the first build for which `wanted` holds, of those still to come or already there. */
  readonly built: (wanted: (report: BuildReport) => boolean) => Promise<BuildReport>;
  readonly watching: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Serves the archive in `folder` with `--watch` at a free port. */
export async function serveArchive(folder: string): Promise<ServedArchive> {
  const builds: BuildReport[] = [];
  const faults: unknown[] = [];
  const waiting = new Set<() => void>();
  let onWatching: () => void = () => undefined;
  const watching = new Promise<void>((resolve) => (onWatching = resolve));
  const serving = await serve(
    buildOptions(folder),
    {
      host: '127.0.0.1',
      port: 0,
      watch: true,
      editorUrl: 'vscode://file{path}:{line}:{column}',
      client: {
        clientFolder: join(projectFolder, 'lib', 'client'),
        morphFile: fileURLToPath(import.meta.resolve('idiomorph')),
      },
    },
    {
      onListening: () => undefined,
      onShown: () => undefined,
      onWatching,
      onBuilt: (report: BuildReport) => {
        builds.push(report);
        for (const look of waiting) look();
      },
      onFault: (error: unknown) => void faults.push(error),
    },
  );
  if (serving.kind !== 'serving') throw new Error(serving.kind);
  const built: ServedArchive['built'] = (wanted) =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = builds.find(wanted);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { url: serving.url, builds, faults, built, watching, close: serving.close };
}
