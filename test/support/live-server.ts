import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createHash } from 'node:crypto';
import type { LiveState } from '../../src/client/live-state.ts';

/**
 * What stands in for `backissue serve --watch` in tests of its client: pages that a test sets, and states
 * that it tells.
 */
export interface LiveServer {
  readonly origin: string;
  /** What is served, by path: HTML under `/` and `/x/`, any other text as its name says. */
  readonly files: Map<string, string>;
  /** Paths that redirect, and where to. */
  readonly moved: Map<string, string>;
  /** Paths whose next answer waits for the promise; it is what was served when it was asked for. */
  readonly delays: Map<string, Promise<unknown>>;
  /** Lets the next answer for a path wait until the function given back is called. */
  readonly hold: (path: string) => () => void;
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** How many event streams were open, now and at most. */
  readonly streams: { open: number; most: number };
  readonly state: () => LiveState;
  /** Tells a new state: the next version, unless `change` says otherwise. */
  readonly tell: (change?: Partial<LiveState>) => void;
  /** Ends all event streams, as a server does that stops. */
  readonly drop: () => void;
  /** Forgets all, as a new server in the same place, for the next test. */
  readonly reset: () => void;
  readonly close: () => void;
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};
const notFound =
  '<!DOCTYPE html><html lang="en"><head><title>Gone</title></head><body>Gone</body></html>';
const clientScript = '<script type="module" src="/.backissue/live.js"></script>';

export async function startLiveServer(): Promise<LiveServer> {
  const files = new Map<string, string>();
  const moved = new Map<string, string>();
  const delays = new Map<string, Promise<unknown>>();
  const asked: string[] = [];
  const streams = { open: 0, most: 0 };
  const listeners = new Set<ServerResponse>();
  let state: LiveState = { version: 1, server: 'a', saves: 0, files: [], problems: [] };

  const send = (response: ServerResponse): void => {
    response.write(`data: ${JSON.stringify(state)}\n\n`);
  };
  const openStream = (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    listeners.add(response);
    streams.open = listeners.size;
    streams.most = Math.max(streams.most, streams.open);
    response.on('close', () => {
      listeners.delete(response);
      streams.open = listeners.size;
    });
    send(response);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host');
    asked.push(pathname + search);
    const target = moved.get(pathname);
    if (target !== undefined) {
      response.writeHead(301, { location: target, 'cache-control': 'no-cache' }).end();
      return;
    }
    const held = files.get(pathname) ?? clientFile(pathname);
    const delay = delays.get(pathname);
    delays.delete(pathname);
    await delay;
    if (pathname === '/.backissue/events') {
      openStream(response);
      return;
    }
    const type =
      (held === null ? undefined : types[pathname.split('.').at(-1) ?? '']) ?? 'text/html';
    const text = held ?? notFound;
    const body = type === 'text/html' ? text.replace('</head>', `${clientScript}</head>`) : text;
    const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
    const isKnown = held !== null && request.headers['if-none-match'] === etag;
    response.writeHead(isKnown ? 304 : held === null ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      // The client is the same all the time that its tests run, and each page loads all of it.
      'cache-control': pathname.startsWith('/.backissue/') ? 'max-age=3600' : 'no-cache',
      etag,
    });
    response.end(isKnown ? undefined : body);
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const tell = (change: Partial<LiveState> = {}): void => {
    const { version, saves } = state;
    state = { ...state, version: version + 1, saves: saves + 1, files: [], ...change };
    for (const response of listeners) send(response);
  };
  const hold = (path: string): (() => void) => {
    let release: () => void = () => undefined;
    delays.set(path, new Promise<void>((resolve) => (release = resolve)));
    return release;
  };
  const drop = (): void => {
    for (const response of listeners) response.destroy();
  };
  const reset = (): void => {
    for (const map of [files, moved, delays]) map.clear();
    asked.length = 0;
    state = { version: 1, server: `${state.server}+`, saves: 0, files: [], problems: [] };
  };
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    files,
    moved,
    delays,
    hold,
    asked,
    streams,
    state: () => state,
    tell,
    drop,
    reset,
    close,
  };
}

/** The compiled client, as the real server serves it; null for any other path. */
function clientFile(path: string): string | null {
  const [, name] = /^\/\.backissue\/([a-z-]+\.js)$/.exec(path) ?? [];
  if (name === undefined) return null;
  const file =
    name === 'idiomorph.js'
      ? '../../node_modules/idiomorph/dist/idiomorph.esm.js'
      : `../../lib/client/${name}`;
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
