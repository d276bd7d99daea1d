import { closeSync, createReadStream, openSync, readSync } from 'node:fs';

/*
 * Files of the disk that may be larger than memory: read as a stream, or in parts.
 */

/** The bytes of a file, a piece at a time. Thrown is what the disk refuses, with the system's `code`. */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 });
  for await (const chunk of stream) yield chunk as Uint8Array;
}

/** `length` bytes of a file from `position` on, fewer at its end. */
export function filePart(path: string, position: number, length: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const read = readSync(file, bytes, filled, length - filled, position + filled);
      if (read === 0) break;
      filled += read;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}
