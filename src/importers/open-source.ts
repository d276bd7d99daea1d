import { dirname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FileSystem } from '../files/file-system.ts';
import { resolveArchivePath } from '../model/archive-path.ts';
import { detectFormat, headLength, isGzip, type Detected } from './detect-format.ts';
import type { FoundSource } from './find-sources.ts';
import type { ImportSource } from './imported-article.ts';
import type { ReadPart } from './known-texts.ts';

/** How files and standard input are read: the disk's own ways, or those of a test. */
export interface SourceReader {
  readonly fs: FileSystem;
  readonly chunks: (path: string) => AsyncIterable<Uint8Array>;
  readonly part: ReadPart;
  readonly standardInput: () => AsyncIterable<Uint8Array>;
}

/** A source that is open, and what its start shows. */
export interface OpenSource {
  readonly source: ImportSource;
  readonly detected: Detected;
}

/** The largest file beside a page that is read: a picture. */
const largestBeside = 100_000_000;

/**
 * Opens a source and looks at its start. A compressed file is unpacked on the way, unless it is a WARC, which
 * is compressed record by record. `onBytes` is told how much of the file was read.
 */
export async function openSource(
  found: FoundSource,
  reader: SourceReader,
  columns: Iterable<string>,
  onBytes: (count: number) => void,
): Promise<OpenSource> {
  const raw = found.file === '-' ? standardInput(reader, onBytes) : file(found, reader, onBytes);
  const head = await headOf(raw.look());
  if (!isGzip(head)) return { source: raw.source, detected: detectFormat(head, columns) };
  const inner = await headOf(unpacked(raw.look()));
  const detected = detectFormat(inner, columns);
  if (detected.format === 'warc') return { source: raw.source, detected };
  const open = () => unpacked(raw.source.open());
  return { source: { ...raw.source, size: null, readAt: null, open }, detected };
}

interface RawSource {
  readonly source: ImportSource;
  /** The bytes, not counted, for looking at the start. */
  readonly look: () => AsyncIterable<Uint8Array>;
}

function file(
  found: FoundSource,
  reader: SourceReader,
  onBytes: (count: number) => void,
): RawSource {
  const { path } = found;
  return {
    look: () => reader.chunks(path),
    source: {
      file: found.file,
      size: reader.fs.size(path),
      open: () => counted(reader.chunks(path), onBytes),
      readAt: (position, length) => {
        onBytes(length);
        return reader.part(path, position, length);
      },
      beside: (written) => besideOf(reader.fs, path, written),
    },
  };
}

/** Only what lies in the folder of the page or below it, and no link out of it. */
function besideOf(fs: FileSystem, path: string, written: string): Uint8Array | null {
  const below = resolveArchivePath('page', written.replace(/[?#].*$/, ''));
  if (below === null) return null;
  const folder = dirname(path);
  const target = join(folder, ...below.split('/'));
  const size = fs.size(target);
  if (size === null || size > largestBeside) return null;
  const real = fs.realPath(target);
  const root = fs.realPath(folder);
  return real.startsWith(join(root, sep)) ? fs.read(target) : null;
}

/** Can be read once only: what was looked at is kept and comes first. */
function standardInput(reader: SourceReader, onBytes: (count: number) => void): RawSource {
  const rest = reader.standardInput()[Symbol.asyncIterator]();
  const start: Uint8Array[] = [];
  async function* look(): AsyncGenerator<Uint8Array> {
    yield* start;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      start.push(next.value);
      yield next.value;
    }
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* start.splice(0);
    for (let next = await rest.next(); next.done !== true; next = await rest.next())
      yield next.value;
  }
  return {
    look,
    source: {
      file: 'stdin',
      size: null,
      open: () => counted(whole(), onBytes),
      readAt: null,
      beside: () => null,
    },
  };
}

/** The start of a stream; of a damaged one what can be read, since reading it whole will tell the damage. */
async function headOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      parts.push(chunk);
      size += chunk.length;
      if (size >= headLength) break;
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  return Buffer.concat(parts).subarray(0, headLength);
}

/** Whether an error says that compressed data is damaged or cut off. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(chunks);
  const stream = createGunzip();
  // `pipe` does not pass on what goes wrong before it.
  packed.on('error', (error) => stream.destroy(error));
  for await (const chunk of packed.pipe(stream)) yield chunk as Uint8Array;
}
