import { createServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { emptyManifest } from '../../model/manifest.ts';
import { startServer } from './start-server.ts';
import { openSocket, rawGet } from './test-support/raw-request.ts';
import { serveFiles, smallSite } from './test-support/serve-files.ts';

const site = {
  manifest: () => emptyManifest,
  outputFolder: '/nowhere',
  preview: () => Promise.resolve(null),
};

test('says where it is', async () => {
  const { server } = await serveFiles(smallSite);
  expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
});

test('listens at the address it is asked to, and at no other', async () => {
  const { port } = await serveFiles(smallSite, { host: '127.0.0.1' });
  const socket = openSocketAt('127.0.0.2', port);
  await expect(socket).rejects.toThrow('ECONNREFUSED');
  const { port: everywhere } = await serveFiles(smallSite, { host: '0.0.0.0' });
  await expect(openSocketAt('127.0.0.2', everywhere)).resolves.toBe('connected');
});

function openSocketAt(host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = openSocket(port, host);
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.destroy();
      resolve('connected');
    });
  });
}

test('tells that the port is taken, so that the next may be tried', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const result = await startServer(site, { host: '127.0.0.1', port, live: null });
  expect(result).toEqual({ kind: 'port-taken', port });
});

test('tells that it cannot listen at an address of another machine', async () => {
  const result = await startServer(site, { host: '192.0.2.1', port: 0, live: null });
  expect(result).toEqual({ kind: 'address-refused', host: '192.0.2.1', code: 'EADDRNOTAVAIL' });
});

test('ends at once, whatever is open, and can be told to twice', async () => {
  const { server, port } = await serveFiles(
    { ...smallSite, 'media/large.jpg': new Uint8Array(24 * 1024 * 1024) },
    { live: true },
  );
  const asks = [
    '',
    'GET / HT',
    `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
    `GET /.backissue/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
    `GET /media/large.jpg HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
  ];
  const sockets = asks.map((text) => {
    const socket = openSocket(port);
    socket.on('error', () => undefined);
    socket.once('data', () => socket.pause());
    if (text !== '') socket.write(text);
    return socket;
  });
  await Promise.all(
    sockets.map(
      (socket, index) =>
        new Promise((resolve) => socket.once(index < 2 ? 'connect' : 'data', resolve)),
    ),
  );
  const start = performance.now();
  await server.close();
  // Far less than any of the times after which a connection is given up.
  expect(performance.now() - start).toBeLessThan(2_000);
  await expect(rawGet(port, '/')).rejects.toThrow('ECONNREFUSED');
  await server.close();
  server.tell();
});
