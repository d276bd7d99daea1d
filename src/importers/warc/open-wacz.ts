import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import type { ImportSource } from '../imported-article.ts';
import type { WarcSource } from './picture-index.ts';

/** A WARC file inside of a WACZ file. */
export interface InnerWarc extends WarcSource {
  readonly name: string;
}

/**
 * Lists the WARC files in a WACZ file, which is a zip file. One that the zip stores as it is can be read anywhere; a
 * packed one only from start to end. Throws when it is no sound zip file.
 */
export async function* openWacz(
  readAt: (position: number, length: number) => Uint8Array,
  size: number,
): AsyncIterable<InnerWarc> {
  // Declared abstract for classes to extend; what it lacks is given here.
  const Reader = RandomAccessReader as unknown as new () => RandomAccessReader;
  const reader = Object.assign(new Reader(), {
    _readStreamForRange: (start: number, end: number) =>
      Readable.from(pieces(readAt, start, end), { objectMode: false }),
  });
  const zip = await fromRandomAccessReaderPromise(reader, size, {
    autoClose: false,
    validateEntrySizes: true,
  });
  for await (const entry of zip.eachEntry()) {
    if (!/^archive\/[^/]+\.warc(?:\.gz)?$/i.test(entry.fileName)) continue;
    if (entry.compressionMethod !== 0) {
      yield {
        name: entry.fileName,
        readAt: null,
        async *open() {
          yield* await zip.openReadStreamPromise(entry);
        },
      };
      continue;
    }
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const end = fileDataStart + entry.compressedSize;
    yield {
      name: entry.fileName,
      readAt: (position, length) =>
        readAt(fileDataStart + position, Math.min(length, end - fileDataStart - position)),
      // eslint-disable-next-line @typescript-eslint/require-await -- a stream like any other
      async *open() {
        yield* pieces(readAt, fileDataStart, end);
      },
    };
  }
}

const pieceSize = 256 * 1024;

function* pieces(
  readAt: ImportSource['readAt'] & object,
  start: number,
  end: number,
): Generator<Uint8Array> {
  for (let position = start; position < end; position += pieceSize) {
    const bytes = readAt(position, Math.min(pieceSize, end - position));
    if (bytes.length === 0) return;
    yield bytes;
  }
}
