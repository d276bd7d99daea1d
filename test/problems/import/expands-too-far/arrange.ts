import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Arrange } from '../../../support/problem-folder.ts';

/** A page of 80 MB of spaces, which packed is as small as any. */
export const arrange: Arrange = (folder) => {
  const page = gzipSync(Buffer.alloc(80 * 1024 * 1024, ' '));
  const answer = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n';
  const block = Buffer.concat([Buffer.from(answer), page]);
  const head = [
    'WARC/1.1',
    'WARC-Type: response',
    'WARC-Target-URI: https://gazette.example/tram',
    'WARC-Date: 2017-01-02T03:04:05Z',
    `Content-Length: ${block.length}`,
  ];
  const record = [Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')];
  mkdirSync(join(folder, 'sources'));
  writeFileSync(join(folder, 'sources', 'crawl.warc'), Buffer.concat(record));
  return {};
};
