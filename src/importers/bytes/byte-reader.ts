import { joined } from './as-utf8.ts';

/** A stream of bytes that is read in pieces of any size, and in which what was read may be put back. */
export interface ByteReader {
  /** Bytes read so far. */
  readonly position: () => number;
  /** The next bytes, as many as come at once; null at the end. */
  readonly readSome: () => Promise<Uint8Array | null>;
  readonly putBack: (bytes: Uint8Array) => void;
  /** `length` bytes, fewer only at the end. */
  readonly read: (length: number) => Promise<Uint8Array>;
  /** Goes on by `length` bytes; gives how many there were. */
  readonly skip: (length: number) => Promise<number>;
  /** A line without its end, one byte a character; null at the end, and when it is longer than `longest`. */
  readonly readLine: (longest: number) => Promise<string | null>;
}

export function createByteReader(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = chunks[Symbol.asyncIterator]();
  let waiting: Uint8Array = new Uint8Array(0);
  let position = 0;

  async function readSome(): Promise<Uint8Array | null> {
    if (waiting.length > 0) {
      const bytes = waiting;
      waiting = new Uint8Array(0);
      position += bytes.length;
      return bytes;
    }
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      if (next.value.length === 0) continue;
      position += next.value.length;
      return next.value;
    }
    return null;
  }

  function putBack(bytes: Uint8Array): void {
    position -= bytes.length;
    waiting = waiting.length === 0 ? bytes : joined([bytes, waiting]);
  }

  async function read(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let missing = length;
    while (missing > 0) {
      const bytes = await readSome();
      if (bytes === null) break;
      if (bytes.length > missing) putBack(bytes.subarray(missing));
      parts.push(bytes.subarray(0, missing));
      missing -= Math.min(missing, bytes.length);
    }
    return joined(parts);
  }

  async function skip(length: number): Promise<number> {
    let missing = length;
    while (missing > 0) {
      const bytes = await readSome();
      if (bytes === null) break;
      if (bytes.length > missing) putBack(bytes.subarray(missing));
      missing -= Math.min(missing, bytes.length);
    }
    return length - missing;
  }

  async function readLine(longest: number): Promise<string | null> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const bytes = await readSome();
      if (bytes === null) break;
      const end = bytes.indexOf(10);
      parts.push(end < 0 ? bytes : bytes.subarray(0, end));
      size += end < 0 ? bytes.length : end;
      if (end >= 0) {
        putBack(bytes.subarray(end + 1));
        break;
      }
      if (size > longest) return null;
    }
    if (parts.length === 0) return null;
    return Buffer.from(joined(parts)).toString('latin1').replace(/\r$/, '');
  }

  return { position: () => position, readSome, putBack, read, skip, readLine };
}
