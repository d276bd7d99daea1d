import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeFiles } from '../../../test/support/temporary-folder.ts';
import { rawGet, sendRaw } from './test-support/raw-request.ts';
import { serveFiles, smallSite, type ServedFiles } from './test-support/serve-files.ts';
import { malformed, traversals } from './test-support/traversals.ts';

const secret = 'SECRET-7c1f';

/** Serves the small site with things around and between its files that nobody may read. */
async function serveBesideSecrets(live = false): Promise<ServedFiles> {
  const served = await serveFiles(smallSite, { live });
  const hidden = [
    'secret.txt',
    'dist-secret/secret.txt',
    'dist/CNAME',
    'dist/.git/config',
    'dist/.well-known/note.txt',
    'dist/.backissue/staging/x',
    'dist/.backissue/lock',
    'client/secret.txt',
  ];
  writeFiles(served.around, Object.fromEntries(hidden.map((path) => [path, secret])));
  return served;
}

const isLeak = (whole: string): boolean => whole.includes(secret) || whole.includes('root:');

describe.each([false, true])('with --watch: %s', (live) => {
  test('reads nothing but what is published', async () => {
    const { port } = await serveBesideSecrets(live);
    for (const target of traversals) {
      const answer = await rawGet(port, target);
      expect([400, 404], target).toContain(answer.status);
      expect(isLeak(answer.whole), target).toBe(false);
    }
  });

  test('tells of a malformed address that it is one, and lives on', async () => {
    const { port } = await serveBesideSecrets(live);
    for (const target of malformed) expect((await rawGet(port, target)).status, target).toBe(400);
    expect((await rawGet(port, '/')).status).toBe(200);
  });
});

test('control: a server that only compares the beginnings of paths fails the same lists', async () => {
  const { outputFolder } = await serveBesideSecrets();
  const died: unknown[] = [];
  const port = await portOf(
    createServer((request, response) => {
      try {
        const path = join(outputFolder, decodeURIComponent(request.url ?? ''));
        if (!path.startsWith(outputFolder)) throw Object.assign(new Error(path), { code: 'EPERM' });
        response.end(readFileSync(path));
      } catch (error) {
        if (error instanceof URIError) died.push(error);
        response.writeHead(404).end();
      }
    }),
  );
  const leaks: string[] = [];
  for (const target of [...traversals, ...malformed])
    if (isLeak((await rawGet(port, target)).whole)) leaks.push(target);
  expect(leaks).toEqual(
    expect.arrayContaining([
      '/../dist-secret/secret.txt',
      '/%2e%2e%2fdist-secret%2fsecret.txt',
      '/CNAME',
      '/.git/config',
      '/.backissue/staging/x',
    ]),
  );
  expect(died.length).toBeGreaterThanOrEqual(5);
});

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe('asks who is meant', () => {
  const own = (port: number) => [
    `127.0.0.1:${port}`,
    `localhost:${port}`,
    `LOCALHOST:${port}`,
    `gazette.localhost:${port}`,
    `127.9.9.9:${port}`,
    `[::1]:${port}`,
  ];
  const foreign = (port: number) => [
    `evil.example:${port}`,
    'evil.example',
    '127.0.0.1',
    'localhost',
    `127.0.0.1:${port + 1}`,
    `localhost.evil.example:${port}`,
    `127.0.0.1.evil.example:${port}`,
    `127.0.0.1.nip.example:${port}`,
    `0.0.0.0:${port}`,
    `192.168.1.5:${port}`,
    `2130706433:${port}`,
    `[::2]:${port}`,
  ];
  const unsound = (port: number) => [
    [],
    [''],
    [`127.0.0.1:${port}`, `127.0.0.1:${port}`],
    [`127.0.0.1:${port}`, 'evil.example'],
    ['evil.example', `127.0.0.1:${port}`],
    [`evil.example@127.0.0.1:${port}`],
    [`127.0.0.1:${port}, evil.example`],
    [`http://127.0.0.1:${port}`],
  ];
  const statusOf = async (port: number, hosts: readonly string[], target = '/') => {
    const lines = hosts.map((host) => `Host: ${host}\r\n`).join('');
    const text = `GET ${target} HTTP/1.1\r\n${lines}Connection: close\r\n\r\n`;
    return (await sendRaw(port, text)).status;
  };

  test('by its Host', async () => {
    const { port } = await serveFiles(smallSite, { live: true });
    for (const target of ['/', '/.backissue/live.js', '/nothing']) {
      const status = target === '/nothing' ? 404 : 200;
      for (const host of own(port)) expect(await statusOf(port, [host], target), host).toBe(status);
      for (const host of foreign(port))
        expect(await statusOf(port, [host], target), host).toBe(403);
      for (const hosts of unsound(port))
        expect(await statusOf(port, hosts, target), hosts.join(' and ')).toBe(400);
    }
  });

  test('also of one who speaks HTTP/1.0', async () => {
    const { port } = await serveFiles(smallSite);
    expect((await sendRaw(port, 'GET / HTTP/1.0\r\n\r\n')).status).toBe(400);
    const named = await sendRaw(port, `GET / HTTP/1.0\r\nHost: localhost:${port}\r\n\r\n`);
    expect(named.body).toBe(smallSite['index.html']);
  });

  test('by the Origin', async () => {
    const { port } = await serveFiles(smallSite, { live: true });
    const origins: readonly (readonly [string, number])[] = [
      [`http://127.0.0.1:${port}`, 200],
      [`HTTP://127.0.0.1:${port}`, 200],
      ['null', 403],
      ['', 403],
      ['http://evil.example', 403],
      [`http://evil.example:${port}`, 403],
      [`https://127.0.0.1:${port}`, 403],
      [`http://127.0.0.1:${port + 1}`, 403],
      [`http://127.0.0.1:${port}.evil.example`, 403],
      ['http://127.0.0.1', 403],
      [`http://localhost:${port}`, 403],
      ['file://', 403],
      ['chrome-extension://abc', 403],
    ];
    for (const target of ['/', '/assets/style.css', '/.backissue/live.js'])
      for (const [origin, status] of origins) {
        const answer = await rawGet(port, target, [`Origin: ${origin}`]);
        expect(answer.status, origin).toBe(status);
        for (const name of answer.headers.keys())
          expect(name, origin).not.toMatch(/^access-control-/);
      }
    const twice = await rawGet(port, '/', ['Origin: null', `Origin: http://127.0.0.1:${port}`]);
    expect(twice.status).toBe(403);
    const preflight = await rawGet(
      port,
      '/',
      ['Origin: http://evil.example', 'Access-Control-Request-Method: GET'],
      'OPTIONS',
    );
    expect(preflight.status).toBe(403);
  });

  test('by what browsers say of the page that asks, for all that only our pages need', async () => {
    const { port } = await serveFiles(smallSite, { live: true });
    const statusFor = async (target: string, site: string) =>
      (await rawGet(port, target, [`Sec-Fetch-Site: ${site}`])).status;
    for (const name of ['live.js', 'idiomorph.js', 'events', 'nothing.js'])
      for (const site of ['cross-site', 'same-site', 'x'])
        expect(await statusFor(`/.backissue/${name}`, site)).toBe(403);
    expect(await statusFor('/.backissue/live.js', 'same-origin')).toBe(200);
    expect(await statusFor('/.backissue/live.js', 'none')).toBe(200);
    // A link from another site may be followed.
    expect(await statusFor('/', 'cross-site')).toBe(200);
  });
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE'])(
  'only lets files be read, not %s',
  async (method) => {
    const { port } = await serveFiles(smallSite);
    const answer = await rawGet(port, '/', [], method);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  },
);
