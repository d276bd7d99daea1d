import { joined } from './as-utf8.ts';

/** All bytes of a stream; null when there are more than `largest`, of which no more are read then. */
export async function readWhole(
  chunks: AsyncIterable<Uint8Array>,
  largest: number,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largest) return null;
    parts.push(chunk);
  }
  return joined(parts);
}
