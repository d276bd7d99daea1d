import { readLines } from '../bytes/read-lines.ts';
import { splitValues } from './split-values.ts';

export interface RawRecord {
  /** Null when it is larger than allowed. */
  readonly bytes: Uint8Array | null;
  /** Its first line, from 1. */
  readonly line: number;
  /** False when the file ends inside it. */
  readonly isWhole: boolean;
  readonly limit: string;
}

const megabyte = 1024 * 1024;
const largestRecord = 32 * megabyte;
const limit = '32 MB';

/**
 * The records of a file of JSON as they stand there. When its first line is a whole object or starts
 * none, every line is a record, so that a broken one costs no other; otherwise records are found by their braces.
 */
export async function* readRecords(chunks: AsyncIterable<Uint8Array>): AsyncIterable<RawRecord> {
  const iterator = chunks[Symbol.asyncIterator]();
  const start = await readStart(iterator);
  const whole = replayed(start, iterator);
  if (isByLines(start)) {
    for await (const { bytes, number, isEnded } of readLines(whole, largestRecord)) {
      if (bytes !== null && isBlank(bytes)) continue;
      yield { bytes, line: number, isWhole: isEnded, limit };
    }
    return;
  }
  for await (const piece of splitValues(whole, largestRecord)) yield { ...piece, limit };
}

/** Enough of the stream to see how it is laid out. */
async function readStart(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < megabyte) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value);
    size += next.value.length;
    if (next.value.includes(10) && size > 4096) break;
  }
  return parts;
}

async function* replayed(
  start: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncIterable<Uint8Array> {
  yield* start;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    yield next.value;
  }
}

function isByLines(start: readonly Uint8Array[]): boolean {
  const text = Buffer.concat(start).toString('latin1').trimStart();
  if (text.startsWith('[')) return false;
  const end = text.indexOf('\n');
  const first = (end < 0 ? text : text.slice(0, end)).trim();
  // An object that its first line does not end goes on below.
  return !first.startsWith('{') || first.endsWith('}') || !/^\{\s*(?:"[^"]*"\s*:.*,)?$/.test(first);
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 4096 && bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13));
}
