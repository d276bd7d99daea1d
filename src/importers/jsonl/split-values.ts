/** A JSON value of a stream of them, as it stands in the file. */
export interface JsonPiece {
  /** Null when the value is larger than allowed. */
  readonly bytes: Uint8Array | null;
  /** Line on which it starts, from 1. */
  readonly line: number;
  /** False when the stream ends inside it. */
  readonly isWhole: boolean;
}

const [quote, backslash, lineFeed] = [0x22, 0x5c, 0x0a];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * Cuts a stream into the JSON objects at its top, or in the list that is its top, whatever lines they stand on. Looks at
 * braces and quotes only; what is between objects is skipped. Holds no more than `largest` bytes of one.
 */
export async function* splitValues(
  chunks: AsyncIterable<Uint8Array>,
  largest: number,
): AsyncIterable<JsonPiece> {
  let depth = 0;
  let inText = false;
  let isEscaped = false;
  let line = 1;
  let startLine = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte === lineFeed) line++;
      if (inText) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) inText = false;
      } else if (byte === quote) {
        if (depth > 0) inText = true;
      } else if (byte === openBrace || (byte === openBracket && depth > 0)) {
        if (depth === 0) {
          from = at;
          startLine = line;
        }
        depth++;
      } else if (depth > 0 && (byte === closeBrace || byte === closeBracket)) {
        depth--;
        if (depth === 0) {
          add(chunk.subarray(from, at + 1));
          yield { bytes: taken(), line: startLine, isWhole: true };
        }
      }
    }
    if (depth > 0) add(chunk.subarray(from));
  }
  if (depth > 0) yield { bytes: taken(), line: startLine, isWhole: false };

  function add(part: Uint8Array): void {
    size += part.length;
    if (size > largest) parts = [];
    else parts.push(part);
  }

  function taken(): Uint8Array | null {
    const bytes = size > largest ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return bytes;
  }
}
