import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { disk } from '../../files/disk.ts';
import { noHeldBytes } from './held-bytes.ts';
import { usualLimits } from './listen.ts';
import { listenWith } from './test-support/listen-with.ts';
import { openSocket, parseAnswer, rawGet, sendRaw } from './test-support/raw-request.ts';
import { serveFiles, smallSite } from './test-support/serve-files.ts';

/** Far more than the system keeps for a reader. */
const megabytes = 24;
const large = { 'media/large.jpg': new Uint8Array(megabytes * 1024 * 1024) };
const deadline = { timeout: 10_000, interval: 10 };

test.each([
  ['no HTTP at all', 'hello\r\n\r\n', 400],
  ['a TLS greeting', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['a line break in the address', 'GET /\x00 HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['too long an address', `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
  ['too large a header', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`, 431],
  ['too many headers', `GET / HTTP/1.1\r\nHost: x\r\n${'X: a\r\n'.repeat(20_000)}\r\n`, 431],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    400,
  ],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['an unheard-of method', 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
])('lives on after %s', async (_, text, status) => {
  const { port } = await serveFiles(smallSite);
  const answer = await sendRaw(port, text);
  // Where much more was on its way, the answer may be lost with the connection.
  expect(status === 431 ? [431, 0] : [status]).toContain(answer.status);
  expect((await rawGet(port, '/')).status).toBe(200);
});

test.each([
  [
    'CONNECT',
    (port: number) => `CONNECT example.org:443 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
  ],
  [
    'an upgrade to a socket',
    (port: number) =>
      `GET /.backissue/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\n` +
      'Upgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n',
  ],
])('hangs up on %s', async (_, text) => {
  const { port } = await serveFiles(smallSite, { live: true });
  expect((await sendRaw(port, text(port))).whole).toBe('');
  expect((await rawGet(port, '/')).status).toBe(200);
});

test('answers requests that come all at once in their order', async () => {
  const { port } = await serveFiles(smallSite);
  const targets = ['/robots.txt', '/', '/nothing', '/sections', '/feed.json', '/%E0%A4%A', '/'];
  const text = targets.map((target) => `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  const { whole } = await sendRaw(port, text.join(''));
  const statuses = [...whole.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
  // After the malformed one nothing more is listened to.
  expect(statuses).toEqual(['200', '200', '404', '301', '200', '400']);
  const places = ['User-agent', 'home', 'lost', 'Moved', '{}'].map((body) => whole.indexOf(body));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test('answers a thousand connections at once', async () => {
  const { port } = await serveFiles(smallSite);
  const sockets = Array.from({ length: 1000 }, () => openSocket(port));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  const answers = sockets.map(
    (socket) =>
      new Promise<string>((resolve, reject) => {
        socket.once('data', (data) => resolve(data.toString('latin1')));
        socket.once('error', reject);
      }),
  );
  const connected = sockets.map(
    (socket) => new Promise<void>((resolve) => socket.once('connect', () => resolve())),
  );
  await Promise.all(connected);
  for (const socket of sockets) socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  for (const answer of await Promise.all(answers)) expect(parseAnswer(answer).status).toBe(200);
});

describe('gives up', () => {
  const never = { ...usualLimits, headersMs: 60_000, requestMs: 60_000, idleMs: 60_000 };

  test('a request that never comes to its end', async () => {
    const limits = { ...never, headersMs: 100, requestMs: 200, checkEveryMs: 50 };
    const { port } = await listenWith(smallSite, {}, limits);
    const unfinished = ['GET', 'GET / HTTP/1.1\r\n', 'GET / HTTP/1.1\r\nHost: x\r\nX-Y'];
    const ends = await Promise.all(unfinished.map((text) => sendRaw(port, text)));
    expect(ends.map(({ status }) => status)).toEqual([408, 408, 408]);
  });

  test('a connection that never begins one', async () => {
    const { port } = await listenWith(smallSite, {}, { ...never, idleMs: 100 });
    expect((await sendRaw(port, '')).whole).toBe('');
  });

  test('one who asks and does not read', async () => {
    const { port, serving } = await listenWith(large, {}, { ...never, idleMs: 200 });
    const socket = openSocket(port);
    onTestFinished(() => void socket.destroy());
    await new Promise<void>((resolve) => {
      socket.once('data', () => {
        socket.pause();
        resolve();
      });
      socket.write(`GET /media/large.jpg HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    });
    await vi.waitUntil(() => serving.heldBytes.held.size === 0, deadline);
  });
});

describe('large files', () => {
  test('are in memory once, however many ask for them and do not read', async () => {
    const { port } = await serveFiles(large);
    const before = process.memoryUsage().arrayBuffers;
    const sockets = Array.from({ length: 100 }, () => openSocket(port));
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
    });
    let begun = 0;
    for (const socket of sockets) {
      socket.once('data', () => {
        begun++;
        socket.pause();
      });
      socket.write(`GET /media/large.jpg HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    }
    await vi.waitUntil(() => begun === sockets.length, deadline);
    const grown = (process.memoryUsage().arrayBuffers - before) / 1024 / 1024;
    expect(grown).toBeLessThan(100 * megabytes * 0.25);
  });

  test('are let go when the asker hangs up, also of requests whose turn never came', async () => {
    const { serving, port } = await listenWith(large);
    const socket = openSocket(port);
    const request = `GET /media/large.jpg HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
    socket.once('data', () => socket.pause());
    socket.write(request.repeat(5));
    await vi.waitUntil(() => serving.heldBytes.held.size === 1, deadline);
    socket.destroy();
    await vi.waitUntil(() => serving.heldBytes.held.size === 0, deadline);
    expect((await rawGet(port, '/media/large.jpg', ['Range: bytes=0-3'])).body).toBe('\0\0\0\0');
    await vi.waitUntil(() => serving.heldBytes.held.size === 0, deadline);
  });

  test('are let go when they are sent, while the connection stays', async () => {
    const { serving, port } = await listenWith(large);
    const socket = openSocket(port);
    onTestFinished(() => void socket.destroy());
    let received = 0;
    socket.on('data', ({ length }) => (received += length));
    socket.write(`GET /media/large.jpg HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    await vi.waitUntil(() => received > megabytes * 1024 * 1024, deadline);
    await vi.waitUntil(() => serving.heldBytes.held.size === 0, deadline);
    expect(socket.closed).toBe(false);
  });

  test('are put off when too many are on their way', async () => {
    const { port } = await listenWith({ ...large, ...smallSite }, { heldBytes: noHeldBytes(1024) });
    const socket = openSocket(port);
    onTestFinished(() => void socket.destroy());
    await new Promise((resolve) => {
      socket.once('data', resolve);
      socket.write(`GET /media/large.jpg HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    });
    socket.pause();
    const answer = await rawGet(port, '/robots.txt');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
  });
});

describe('a fault of ours', () => {
  test('is an answer, and no end', async () => {
    const { port, told } = await serveFiles(smallSite, { live: true });
    told.preview = () => Promise.reject(new Error('no template'));
    const answer = await rawGet(port, '/');
    expect(answer.status).toBe(500);
    expect(answer.body).toContain('no template');
    told.preview = () => {
      throw new Error('at once');
    };
    expect((await rawGet(port, '/nothing')).status).toBe(500);
    told.preview = () => Promise.resolve(null);
    expect((await rawGet(port, '/')).status).toBe(200);
  });

  test('of the disk names what is the matter, not where', async () => {
    const read = () => {
      throw Object.assign(new Error('EACCES: /home/x'), { code: 'EACCES' });
    };
    const { port } = await listenWith(smallSite, { files: { ...disk, read } });
    for (const target of ['/', '/robots.txt', '/nothing']) {
      const answer = await rawGet(port, target);
      const text = 'The file cannot be read: permission is denied.\n';
      expect([answer.status, answer.body]).toEqual([500, text]);
    }
  });

  test('is none when the asker hangs up before the answer is there', async () => {
    let answer: (html: string) => void = () => undefined;
    const preview = () => new Promise<string>((resolve) => (answer = resolve));
    let asked = 0;
    const { port, serving } = await listenWith(smallSite, {}, usualLimits, () => {
      asked++;
      return preview();
    });
    const socket = openSocket(port);
    socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    await vi.waitUntil(() => asked === 1, deadline);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.destroy();
    await closed;
    // By its answer the server shows that it has seen the end of the first connection.
    expect((await rawGet(port, '/robots.txt')).status).toBe(200);
    answer('late');
    expect((await rawGet(port, '/robots.txt')).status).toBe(200);
    expect(serving.heldBytes.held.size).toBe(0);
  });
});
