import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { writeFiles } from '../../../test/support/temporary-folder.ts';
import { listenWith } from './test-support/listen-with.ts';
import { openSocket, rawGet } from './test-support/raw-request.ts';
import { quietState, serveFiles, smallSite } from './test-support/serve-files.ts';

const tag = '<script type="module" src="/.backissue/live.js"></script>';
const deadline = { timeout: 10_000, interval: 10 };

test('puts the script into every page, and into no file on disk', async () => {
  const { port, outputFolder } = await serveFiles(smallSite, { live: true });
  for (const target of ['/', '/sections/', '/404.html', '/nothing', '/nothing.css']) {
    const { body, headers } = await rawGet(port, target);
    expect(body.split(tag).length, target).toBe(2);
    expect(headers.get('content-length')).toBe(`${body.length}`);
  }
  for (const target of ['/assets/style.css', '/feed.atom', '/robots.txt', '/manifest-sha256.txt'])
    expect((await rawGet(port, target)).body, target).not.toContain('.backissue');
  for (const [path, content] of Object.entries(smallSite))
    expect(readFileSync(join(outputFolder, path))).toEqual(Buffer.from(content));
});

test('puts it also into the page that stands for an archive not built yet', async () => {
  const { port } = await serveFiles({}, { live: true });
  expect((await rawGet(port, '/')).body).toContain(tag);
});

test('has nothing of it without --watch', async () => {
  const { port } = await serveFiles(smallSite);
  for (const target of ['/', '/sections/', '/nothing'])
    expect((await rawGet(port, target)).body).not.toContain('.backissue');
  for (const name of ['', 'live.js', 'idiomorph.js', 'events'])
    expect((await rawGet(port, `/.backissue/${name}`)).status).toBe(404);
});

test('serves the modules of the client and nothing beside them', async () => {
  const { port, around } = await serveFiles(smallSite, { live: true });
  writeFiles(around, { 'client/live.d.ts': '', 'client/sub/live.js': '', 'client/.live.js': '' });
  const client = await rawGet(port, '/.backissue/live.js?x');
  expect([client.status, client.body]).toEqual([200, 'live();']);
  expect(client.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const known = await rawGet(port, '/.backissue/live.js', [
    `If-None-Match: ${client.headers.get('etag')}`,
  ]);
  expect(known.status).toBe(304);
  const morph = await rawGet(port, '/.backissue/idiomorph.js');
  expect(morph.body).toBe('export const Idiomorph = {};');
  for (const name of ['', 'other.js', 'live.d.ts', 'sub/live.js', '.live.js', '%2e%2e%2fmorph.js'])
    expect([400, 404]).toContain((await rawGet(port, `/.backissue/${name}`)).status);
});

test('names the bytes of a page with the script apart from those without', async () => {
  const [live, plain] = [await serveFiles(smallSite, { live: true }), await serveFiles(smallSite)];
  const tagOf = async (port: number, target: string) =>
    (await rawGet(port, target)).headers.get('etag');
  expect(await tagOf(live.port, '/')).not.toBe(await tagOf(plain.port, '/'));
  expect(await tagOf(live.port, '/robots.txt')).toBe(await tagOf(plain.port, '/robots.txt'));
});

test('shows a page rendered ahead of the build, and names its very bytes', async () => {
  const { port, told } = await serveFiles(smallSite, { live: true });
  const built = (await rawGet(port, '/sections/')).headers.get('etag') ?? '';
  const asked: string[] = [];
  told.preview = (urlPath) => {
    asked.push(urlPath);
    return Promise.resolve(urlPath === '/sections/' ? '<head></head>é' : null);
  };
  const ahead = await rawGet(port, '/sections/index.html?x', [`If-None-Match: ${built}`]);
  expect(ahead.status).toBe(200);
  expect(Buffer.from(ahead.body, 'latin1').toString()).toBe(`<head>${tag}</head>é`);
  const tagAhead = ahead.headers.get('etag') ?? '';
  expect((await rawGet(port, '/sections/', [`If-None-Match: ${tagAhead}`])).status).toBe(304);
  expect((await rawGet(port, '/')).body).toContain('home');
  await rawGet(port, '/nothing');
  await rawGet(port, '/robots.txt');
  expect(asked).toEqual(['/sections/', '/sections/', '/', '/404.html']);
});

/** A tab that listens; `text` grows. */
function listenTo(port: number): { readonly socket: Socket; text: string; ended: boolean } {
  const tab = { socket: openSocket(port), text: '', ended: false };
  onTestFinished(() => void tab.socket.destroy());
  tab.socket.on('data', (data) => (tab.text += data.toString()));
  tab.socket.on('error', () => undefined);
  tab.socket.on('close', () => (tab.ended = true));
  tab.socket.write(
    `GET /.backissue/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n\r\n`,
  );
  return tab;
}

const statesIn = (text: string): unknown[] =>
  [...text.matchAll(/^data: ([^\n]*)\n\n/gm)].map(([, json]) => JSON.parse(json ?? '') as unknown);

test('tells every tab the whole state on connecting and at each change', async () => {
  const { port, server, told } = await serveFiles(smallSite, { live: true });
  const tabs = [listenTo(port), listenTo(port)];
  await vi.waitUntil(() => tabs.every(({ text }) => statesIn(text).length === 1), deadline);
  expect(tabs[0]!.text).toContain('HTTP/1.1 200 OK');
  expect(tabs[0]!.text).toMatch(/^Content-Type: text\/event-stream; charset=utf-8\r$/m);
  expect(tabs[0]!.text).not.toContain('Content-Length');
  const text = 'broken\r\n\ndata: </script>\u2028';
  const problem = { id: 'a/b', severity: 'error', place: null, text, href: null } as const;
  told.state = { ...quietState, version: 2, files: null, problems: [problem] };
  server.tell();
  await vi.waitUntil(() => tabs.every(({ text: seen }) => statesIn(seen).length === 2), deadline);
  for (const tab of tabs) expect(statesIn(tab.text)).toEqual([quietState, told.state]);
  const late = listenTo(port);
  await vi.waitUntil(() => statesIn(late.text).length === 1, deadline);
  expect(statesIn(late.text)).toEqual([told.state]);
});

test('goes on telling when a tab has closed', async () => {
  const { port, server, told } = await serveFiles(smallSite, { live: true });
  const [closed, open] = [listenTo(port), listenTo(port)];
  await vi.waitUntil(() => [closed, open].every(({ text }) => text.includes('data:')), deadline);
  closed.socket.destroy();
  for (let version = 2; version < 6; version++) {
    told.state = { ...quietState, version };
    server.tell();
  }
  await vi.waitUntil(() => statesIn(open.text).length === 5, deadline);
});

test('forgets a tab that has closed', async () => {
  const live = { clientFolder: '/nowhere', morphFile: '/nowhere', state: () => quietState };
  const { port, serving } = await listenWith(smallSite, { live });
  const tabs = [listenTo(port), listenTo(port)];
  await vi.waitUntil(() => serving.streams.size === 2, deadline);
  tabs[0]!.socket.destroy();
  await vi.waitUntil(() => serving.streams.size === 1, deadline);
});

test('listens to a hundred tabs at most; the oldest makes way', async () => {
  const { port } = await serveFiles(smallSite, { live: true });
  const tabs: ReturnType<typeof listenTo>[] = [];
  for (let count = 0; count < 103; count++) {
    const tab = listenTo(port);
    tabs.push(tab);
    await vi.waitUntil(() => tab.text.includes('data:'), { ...deadline, interval: 1 });
  }
  // An ended answer leaves its connection open for other requests: the last chunk shows the end.
  const isOver = (tab: (typeof tabs)[number]): boolean => tab.text.endsWith('0\r\n\r\n');
  await vi.waitUntil(() => tabs.slice(0, 3).every(isOver), deadline);
  expect(tabs.slice(3).some(isOver)).toBe(false);
});

test('hangs up on a tab that has stopped reading', async () => {
  const { port, server, told } = await serveFiles(smallSite, { live: true });
  const [stuck, open] = [listenTo(port), listenTo(port)];
  await vi.waitUntil(() => [stuck, open].every(({ text }) => text.includes('data:')), deadline);
  stuck.socket.pause();
  // More than the system itself keeps for a reader.
  const size = 1024 * 1024;
  for (let count = 1; count <= 24; count++) {
    told.state = { ...quietState, server: 'x'.repeat(size) };
    server.tell();
    await vi.waitUntil(() => open.text.length > count * size, { ...deadline, interval: 1 });
  }
  stuck.socket.resume();
  await vi.waitUntil(() => stuck.ended, deadline);
  expect(stuck.text.length).toBeLessThan(24 * size);
  expect(open.ended).toBe(false);
});
