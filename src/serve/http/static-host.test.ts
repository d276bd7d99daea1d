import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFiles } from '../../../test/support/temporary-folder.ts';
import { sha256Of } from '../../model/manifest.ts';
import { rawGet } from './test-support/raw-request.ts';
import { publish, serveFiles, smallSite } from './test-support/serve-files.ts';

describe('serves', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', smallSite['index.html']],
    ['/sections/', 'text/html; charset=utf-8', smallSite['sections/index.html']],
    ['/assets/style.css?v=1', 'text/css; charset=utf-8', smallSite['assets/style.css']],
    ['/feed.atom', 'application/atom+xml; charset=utf-8', smallSite['feed.atom']],
    ['/404.html', 'text/html; charset=utf-8', smallSite['404.html']],
    ['/_redirects', 'application/octet-stream', smallSite._redirects],
  ])('%s', async (target, type, body) => {
    const { port } = await serveFiles(smallSite);
    const answer = await rawGet(port, target);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.body).toBe(body);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('its own manifest', async () => {
    const { port, outputFolder } = await serveFiles(smallSite);
    const answer = await rawGet(port, '/manifest-sha256.txt');
    expect(answer.body).toBe(readFileSync(join(outputFolder, 'manifest-sha256.txt'), 'latin1'));
  });

  test('what a new build publishes, without a new start', async () => {
    const { port, outputFolder, told } = await serveFiles(smallSite);
    expect((await rawGet(port, '/new/')).status).toBe(404);
    told.manifest = publish(outputFolder, { 'new/index.html': 'new' });
    expect((await rawGet(port, '/new/')).body).toBe('new');
    expect((await rawGet(port, '/sections/')).status).toBe(404);
  });
});

test('answers HEAD as GET, without the body', async () => {
  const { port } = await serveFiles(smallSite);
  for (const target of ['/', '/media/tram.jpg', '/no-such-page']) {
    const [head, get] = [await rawGet(port, target, [], 'HEAD'), await rawGet(port, target)];
    expect(head.body).toBe('');
    expect(head.status).toBe(get.status);
    for (const name of ['content-length', 'content-type', 'etag'])
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
    expect(head.headers.get('content-length')).toBe(`${get.body.length}`);
  }
});

test('leads /sections to /sections/ with its query', async () => {
  const { port } = await serveFiles(smallSite);
  const answer = await rawGet(port, '/sections?a=1');
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/sections/?a=1']);
});

describe('where nothing is published', () => {
  test('sends the page of wrong addresses, whatever was asked for', async () => {
    const { port } = await serveFiles(smallSite);
    for (const target of ['/nothing', '/nothing/', '/nothing.css', '/sections/x?y']) {
      const answer = await rawGet(port, target, ['If-None-Match: *', 'Range: bytes=0-1']);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.body).toBe(smallSite['404.html']);
    }
  });

  test('sends a plain page when the archive has none', async () => {
    const { port } = await serveFiles({ 'index.html': 'home' });
    const answer = await rawGet(port, '/nothing');
    expect(answer.status).toBe(404);
    expect(answer.body).toContain('Nothing is published at this address.');
  });

  test('finds nothing where nothing was ever built', async () => {
    const { port } = await serveFiles({});
    expect((await rawGet(port, '/')).status).toBe(404);
  });
});

describe('sends parts of a file', () => {
  const cases: readonly (readonly [string, number, string | undefined, number[]])[] = [
    ['bytes=0-0', 206, 'bytes 0-0/10', [0xff]],
    ['bytes=3-5', 206, 'bytes 3-5/10', [0, 1, 2]],
    ['bytes=8-', 206, 'bytes 8-9/10', [5, 6]],
    ['bytes=-2', 206, 'bytes 8-9/10', [5, 6]],
    ['bytes=10-', 416, 'bytes */10', []],
    ['bytes=-0', 416, 'bytes */10', []],
    ['bytes=5-3', 200, undefined, [...(smallSite['media/tram.jpg'] as Uint8Array)]],
    ['bytes=0-1,4-5', 200, undefined, [...(smallSite['media/tram.jpg'] as Uint8Array)]],
  ];
  test.each(cases)('%s', async (range, status, contentRange, bytes) => {
    const { port } = await serveFiles(smallSite);
    const answer = await rawGet(port, '/media/tram.jpg', [`Range: ${range}`]);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-range')).toBe(contentRange);
    if (status === 416) return;
    expect([...Buffer.from(answer.body, 'latin1')]).toEqual(bytes);
    expect(answer.headers.get('content-length')).toBe(`${bytes.length}`);
    expect(answer.headers.get('accept-ranges')).toBe('bytes');
  });

  test('only of the file that the asker has begun with', async () => {
    const { port } = await serveFiles(smallSite);
    const tag = (await rawGet(port, '/media/tram.jpg')).headers.get('etag') ?? '';
    const statusWith = async (ifRange: string) =>
      (await rawGet(port, '/media/tram.jpg', ['Range: bytes=1-2', `If-Range: ${ifRange}`])).status;
    expect(await statusWith(tag)).toBe(206);
    expect(await statusWith(`W/${tag}`)).toBe(200);
    expect(await statusWith('"another"')).toBe(200);
    expect(await statusWith('Tue, 29 Feb 1972 00:00:00 GMT')).toBe(200);
  });
});

describe('names the bytes of a file by its hash', () => {
  test.each([
    ['/', 'index.html'],
    ['/media/tram.jpg', 'media/tram.jpg'],
  ])('%s', async (target, path) => {
    const { port, told } = await serveFiles(smallSite);
    const tag = `"${sha256Of(told.manifest, path)}"`;
    expect((await rawGet(port, target)).headers.get('etag')).toBe(tag);
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const answer = await rawGet(port, target, [`If-None-Match: ${known}`]);
      expect([known, answer.status, answer.body]).toEqual([known, 304, '']);
      expect(answer.headers.get('etag')).toBe(tag);
    }
    const other = await rawGet(port, target, [`If-None-Match: "${'0'.repeat(64)}"`]);
    expect(other.status).toBe(200);
  });
});

describe('a published file that is no longer what was written', () => {
  const targets = ['/', '/sections/', '/media/tram.jpg'];

  test('is not found when it is gone, even by one who has it', async () => {
    const { port, outputFolder } = await serveFiles(smallSite);
    rmSync(join(outputFolder, 'media/tram.jpg'));
    rmSync(join(outputFolder, 'sections'), { recursive: true });
    rmSync(join(outputFolder, 'assets/style.css'));
    mkdirSync(join(outputFolder, 'assets/style.css'));
    for (const target of ['/media/tram.jpg', '/sections/', '/assets/style.css']) {
      expect([target, (await rawGet(port, target)).status]).toEqual([target, 404]);
      expect((await rawGet(port, target, ['If-None-Match: *'])).status).toBe(404);
    }
  });

  test('is not found through a symbolic link, be it the file or a folder on the way', async () => {
    const { port, outputFolder, around } = await serveFiles(smallSite);
    writeFiles(around, { 'secret/index.html': 'SECRET', 'secret/tram.jpg': 'SECRET' });
    for (const path of ['index.html', 'sections', 'media', '404.html'])
      rmSync(join(outputFolder, path), { recursive: true });
    symlinkSync(join(around, 'secret/index.html'), join(outputFolder, 'index.html'));
    symlinkSync(join(around, 'secret/index.html'), join(outputFolder, '404.html'));
    symlinkSync(join(around, 'secret'), join(outputFolder, 'sections'));
    symlinkSync(join(around, 'secret'), join(outputFolder, 'media'));
    for (const target of [...targets, '/404.html', '/nothing']) {
      const answer = await rawGet(port, target);
      expect([target, answer.status]).toEqual([target, 404]);
      expect(answer.whole).not.toContain('SECRET');
    }
    expect(readFileSync(join(outputFolder, 'media/tram.jpg'), 'utf8')).toBe('SECRET');
  });

  test('is sent as it stands when somebody changed a page by hand', async () => {
    const { port, outputFolder } = await serveFiles(smallSite);
    const tag = (await rawGet(port, '/')).headers.get('etag') ?? '';
    writeFileSync(join(outputFolder, 'index.html'), 'by hand');
    expect((await rawGet(port, '/', [`If-None-Match: ${tag}`])).body).toBe('by hand');
  });
});
