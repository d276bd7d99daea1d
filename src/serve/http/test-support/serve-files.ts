import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder, writeFiles } from '../../../../test/support/temporary-folder.ts';
import type { LiveState } from '../../../client/live-state.ts';
import {
  manifestLine,
  manifestPath,
  parseManifest,
  type Manifest,
} from '../../../model/manifest.ts';
import type { ServedSite } from '../served-site.ts';
import { startServer, type RunningServer } from '../start-server.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

export interface ServedFiles {
  readonly server: RunningServer;
  readonly port: number;
  /** The folder around the output folder. */
  readonly around: string;
  readonly outputFolder: string;
  /** What the server is told; tests change it. */
  readonly told: { state: LiveState; manifest: Manifest; preview: ServedSite['preview'] };
}

export const quietState: LiveState = {
  version: 1,
  server: 'one',
  saves: 0,
  files: [],
  problems: [],
};

/** Serves `files` as a build publishes them, until the test ends. */
export async function serveFiles(
  files: Files,
  { live = false, host = '127.0.0.1' }: { readonly live?: boolean; readonly host?: string } = {},
): Promise<ServedFiles> {
  const around = temporaryFolder();
  const outputFolder = join(around, 'dist');
  const told: ServedFiles['told'] = {
    state: quietState,
    manifest: publish(outputFolder, files),
    preview: () => Promise.resolve(null),
  };
  const clientFolder = join(around, 'client');
  writeFiles(around, { 'client/live.js': 'live();', 'morph.js': 'export const Idiomorph = {};' });
  const site: ServedSite = {
    manifest: () => told.manifest,
    outputFolder,
    preview: (urlPath) => told.preview(urlPath),
  };
  const liveOptions = {
    clientFolder,
    morphFile: join(around, 'morph.js'),
    state: () => told.state,
  };
  const server = await startServer(site, { host, port: 0, live: live ? liveOptions : null });
  if (server.kind !== 'running') throw new Error(server.kind);
  onTestFinished(() => server.close());
  return { server, port: server.port, around, outputFolder, told };
}

/** Writes `files` and their manifest. */
export function publish(outputFolder: string, files: Files): Manifest {
  const lines = Object.entries(files).map(([path, content]) =>
    manifestLine(path, createHash('sha256').update(content).digest('hex')),
  );
  const text = lines.join('');
  writeFiles(outputFolder, { ...files, [manifestPath]: text });
  return parseManifest(Buffer.from(text)).manifest;
}

/** A small published archive. */
export const smallSite: Files = {
  'index.html': '<!doctype html><html><head><title>Home</title></head><body>home</body></html>',
  '404.html': '<!doctype html><html><head><title>Lost</title></head><body>lost</body></html>',
  'sections/index.html': '<html><head></head><body>sections</body></html>',
  'assets/style.css': 'body { color: black }',
  'media/tram.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0, 1, 2, 3, 4, 5, 6]),
  'feed.atom': '<feed/>',
  'feed.json': '{}',
  'robots.txt': 'User-agent: *',
  _redirects: '/a /b 301',
};
