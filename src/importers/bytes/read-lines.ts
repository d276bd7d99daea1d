import { joined } from './as-utf8.ts';

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without the line end; null when the line is longer than allowed. */
  readonly bytes: Uint8Array | null;
  /** False for the last line when nothing ends it. */
  readonly isEnded: boolean;
}

const lineFeed = 10;
const carriageReturn = 13;

/** Cuts a stream into lines, holding no more than `longest` bytes of one. A file's last line end starts no further line. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncIterable<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      add(chunk.subarray(from, end));
      yield { number, bytes: taken(), isEnded: true };
      number++;
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield { number, bytes: taken(), isEnded: false };

  function add(part: Uint8Array): void {
    size += part.length;
    if (size > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  }

  function taken(): Uint8Array | null {
    const bytes = size > longest ? null : joined(parts);
    parts = [];
    size = 0;
    return bytes?.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes;
  }
}
