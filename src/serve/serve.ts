/*
 * Serve: the published archive at an address of this machine, and with `watch` always the newest state of its sources. In order: a
 * server over what the last build published, a thread that builds, a thread that watches. A change is a hint: it
 * starts a build, which looks for itself what has changed.
 */
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { LiveState } from '../client/live-state.ts';
import type { BuildOptions } from '../config/build-options.ts';
import { resolveFolders } from '../config/resolve-folders.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { disk } from '../files/disk.ts';
import { manifestPath, parseManifest } from '../model/manifest.ts';
import type { BuildReport } from './build-thread.ts';
import { startBuilder } from './builder.ts';
import type { ListenFailure } from './http/listen.ts';
import type { LiveOptions } from './http/server-options.ts';
import { startServer } from './http/start-server.ts';
import { keepUpToDate } from './keep-up-to-date.ts';
import { liveProblems } from './live-problems.ts';
import { createPreviews, failed } from './previews.ts';
import { startWatcher } from './watcher.ts';

/** A file is often emptied before it is written, each of which is told: so long is waited for the next stroke. */
const strokeMs = 8;

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly watch: boolean;
  /** Opens a file in an editor: an address with `{path}`, `{line}` and `{column}` in it. */
  readonly editorUrl: string;
  readonly client: Pick<LiveOptions, 'clientFolder' | 'morphFile'>;
}

/** What is told to whoever started the server, as it happens. */
export interface ServeEvents {
  readonly onListening: (url: string) => void;
  /** `paths` are those that changed, as far as is known; none for the first build. */
  readonly onBuilt: (report: BuildReport, paths: readonly string[]) => void;
  /** A page was shown ahead of its build, so many seconds after its file was saved. */
  readonly onShown: (path: string, seconds: number) => void;
  /** Every folder is watched. */
  readonly onWatching: () => void;
  /** The thread that builds has failed in a way it should not; the next change starts another. */
  readonly onFault: (error: unknown) => void;
}

export interface Serving {
  readonly kind: 'serving';
  readonly url: string;
  /** Ends at once; a build that runs is given up, and leaves nothing half written. */
  readonly close: () => Promise<void>;
}

export async function serve(
  build: BuildOptions,
  options: ServeOptions,
  events: ServeEvents,
): Promise<Serving | ListenFailure> {
  const { folders } = resolveFolders(disk, build);
  const published = disk.read(join(folders.output, manifestPath)) ?? new Uint8Array();
  const now = {
    manifest: parseManifest(published).manifest,
    problems: [] as readonly Diagnostic[],
  };
  const told = {
    server: randomUUID(),
    version: 1,
    saves: 0,
    files: [] as readonly string[] | null,
  };
  const state = (): LiveState => ({
    ...told,
    problems: liveProblems(now.problems, build.folder, options.editorUrl),
  });

  const builder = startBuilder(build);
  const previews = options.watch ? createPreviews(builder, build.secondsPerArticle) : null;
  const site = {
    manifest: () => now.manifest,
    outputFolder: folders.output,
    preview: (urlPath: string) => Promise.resolve(previews?.lookAt(urlPath) ?? null),
  };
  const live = options.watch ? { ...options.client, state } : null;
  const server = await startServer(site, { host: options.host, port: options.port, live });
  if (server.kind !== 'running') {
    await Promise.all([builder.close(), previews?.close()]);
    return server;
  }
  events.onListening(server.url);

  const tell = (files: readonly string[] | null): void => {
    told.version++;
    told.files = files;
    server.tell();
  };
  const strokes = new Map<string, NodeJS.Timeout>();
  const show = async (path: string, started: number): Promise<void> => {
    strokes.delete(path);
    told.saves++;
    const page = (await previews?.make(path)) ?? null;
    if (page === null) return;
    if (page.html !== null) events.onShown(path, (performance.now() - started) / 1000);
    // What else is wrong, the build is about to say again.
    else now.problems = failed(page);
    tell([]);
  };
  const upkeep = keepUpToDate({
    build: () => builder.build(),
    onBuilt: (report, paths) => {
      const { result, manifest, files } = report;
      now.problems = result.problems;
      now.manifest = manifest;
      if (result.published) previews?.renew();
      events.onBuilt(report, paths);
      tell(files);
    },
    onFault: events.onFault,
  });
  const real = (path: string) => disk.realPath(path);
  const ownTemplates = resolve(build.folder, build.templates);
  const watched = {
    folders: [folders.articles, ownTemplates, build.defaultTheme].map(real),
    files: [real(folders.config)],
  };
  const watcher = options.watch
    ? startWatcher(watched, (path) => {
        clearTimeout(strokes.get(path));
        const started = performance.now();
        strokes.set(
          path,
          setTimeout(() => void show(path, started).catch(events.onFault), strokeMs),
        );
        upkeep.changed(path);
      })
    : null;
  void watcher?.ready.then(() => {
    events.onWatching();
    // What was saved while not every folder was watched yet.
    upkeep.changed(null);
  }, events.onFault);
  upkeep.changed(null);
  return {
    kind: 'serving',
    url: server.url,
    close: async () => {
      upkeep.stop();
      for (const stroke of strokes.values()) clearTimeout(stroke);
      await Promise.all([server.close(), watcher?.close(), builder.close(), previews?.close()]);
    },
  };
}
