import { spawnSync } from 'node:child_process';
import { env } from 'node:process';
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Chromium on this machine; null when there is none. CI must have one: there its absence is an error. */
export function findChromium(): string | null {
  const names = [env.CHROMIUM ?? '', 'chromium', 'chromium-browser', 'google-chrome'];
  for (const name of names.filter((candidate) => candidate !== '')) {
    const found = spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim();
    if (found !== '') return found;
  }
  if (env.CI === 'true') throw new Error('The browser tests need Chromium on CI.');
  return null;
}

export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium.');
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quiet] });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.atom': 'application/atom+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves `folder` as a static host would, below `basePath` (`/`, `/archive/`), on a free port of this machine. */
export async function serveFolder(
  folder: string,
  basePath = '/',
): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const below = path.startsWith(basePath) ? normalize(path.slice(basePath.length)) : null;
    let file = below === null || below.startsWith('..') ? '' : join(folder, below);
    if (file !== '' && existsSync(file) && statSync(file).isDirectory())
      file = join(file, 'index.html');
    if (file !== '' && existsSync(file)) {
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
      });
      response.end(readFileSync(file));
    } else {
      response.writeHead(404, { 'content-type': types['.html'] });
      response.end(readFileSync(join(folder, '404.html')));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, server };
}
