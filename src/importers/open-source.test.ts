import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import { fileChunks, filePart } from '../files/byte-source.ts';
import { disk } from '../files/disk.ts';
import { openSource, type SourceReader } from './open-source.ts';

const folder = temporaryFolder();
mkdirSync(join(folder, 'pages', 'tram_files'), { recursive: true });
mkdirSync(join(folder, 'pages-secret'));
writeFileSync(join(folder, 'pages', 'tram.html'), '<p>The tram is back.</p>');
writeFileSync(join(folder, 'pages', 'tram_files', 'quay one.jpg'), 'picture');
writeFileSync(join(folder, 'secret.jpg'), 'secret');
writeFileSync(join(folder, 'pages-secret', 'secret.jpg'), 'secret');
symlinkSync(join(folder, 'secret.jpg'), join(folder, 'pages', 'link.jpg'));
symlinkSync(join(folder, 'pages-secret'), join(folder, 'pages', 'linked'));

const reader: SourceReader = {
  fs: disk,
  chunks: fileChunks,
  part: filePart,
  standardInput: () => fileChunks(join(folder, 'secret.jpg')),
};
const open = (name: string, onBytes: (count: number) => void = () => undefined) => {
  const found = { file: name, path: join(folder, 'pages', name), isNamed: true };
  return openSource(found, reader, [], onBytes);
};
async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

test.for([
  ['tram_files/quay%20one.jpg', 'picture'],
  ['./tram_files/quay one.jpg?v=2', 'picture'],
  ['../secret.jpg', null],
  ['tram_files/../../secret.jpg', null],
  ['%2e%2e/secret.jpg', null],
  ['..%2fsecret.jpg', null],
  ['../pages-secret/secret.jpg', null],
  ['/etc/passwd', null],
  ['file:///etc/passwd', null],
  ['link.jpg', null],
  ['linked/secret.jpg', null],
  ['gone.jpg', null],
  ['tram_files', null],
  ['', null],
] as const)('beside a page, %s', async ([written, expected]) => {
  const { source } = await open('tram.html');
  const bytes = source.beside(written);
  expect(bytes === null ? null : Buffer.from(bytes).toString()).toBe(expected);
});

test('a compressed file is unpacked on the way, as often as it is opened', async () => {
  const text = 'The tram is back. '.repeat(20_000);
  writeFileSync(join(folder, 'pages', 'tram.txt.gz'), gzipSync(text));
  let read = 0;
  const { source, detected } = await open('tram.txt.gz', (count) => (read += count));
  expect(detected.format).toBe('text');
  expect(await bytesOf(source.open())).toBe(text);
  expect(await bytesOf(source.open())).toBe(text);
  // What is read is counted as it lies on the disk.
  expect(read).toBe(2 * gzipSync(text).length);
});

test('a compressed WARC stays compressed, record by record', async () => {
  const warc = gzipSync('WARC/1.1\r\nWARC-Type: warcinfo\r\n\r\n');
  writeFileSync(join(folder, 'pages', 'a.warc.gz'), warc);
  const { source, detected } = await open('a.warc.gz');
  expect(detected.format).toBe('warc');
  expect(source.readAt?.(0, 2)).toEqual(Uint8Array.from([0x1f, 0x8b]));
  expect(await bytesOf(source.open())).toBe(warc.toString());
});

test('a file can be read in parts', async () => {
  const { source } = await open('tram.html');
  expect(source.size).toBe(24);
  expect(Buffer.from(source.readAt?.(3, 8) ?? []).toString()).toBe('The tram');
  expect(source.readAt?.(20, 100)).toHaveLength(4);
});
