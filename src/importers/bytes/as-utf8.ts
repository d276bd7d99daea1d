import { TextDecoder } from 'node:util';

/**
 * The bytes without their byte order mark; UTF-16 that says so by its mark becomes UTF-8. What is
 * not UTF-8 otherwise passes as it is: see `decodeMixed`.
 */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let start: Uint8Array | null = new Uint8Array(0);
  let decoder: TextDecoder | null = null;
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    let bytes: Uint8Array = chunk;
    if (start !== null) {
      bytes = start.length === 0 ? chunk : joined([start, chunk]);
      if (bytes.length < 3) {
        start = bytes;
        continue;
      }
      start = null;
      const encoding = markedEncoding(bytes);
      if (encoding === 'utf-8') bytes = bytes.subarray(3);
      else if (encoding !== null) decoder = new TextDecoder(encoding);
    }
    yield decoder === null ? bytes : encoder.encode(decoder.decode(bytes, { stream: true }));
  }
  if (start !== null && start.length > 0) yield start;
  if (decoder !== null) yield encoder.encode(decoder.decode());
}

/** The encoding that the byte order mark names; null when there is none. */
export function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
