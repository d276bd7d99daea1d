import { keyLength } from './page-cache.ts';

/**
 * Finds the row of a key in a column of them. Most are asked for in the order in which they stand, so that the next
 * row is tried first. Of two rows with one key the later is found.
 */
export function rowFinder(keys: Uint8Array): (key: string) => number | null {
  const text = Buffer.from(keys.buffer, keys.byteOffset, keys.length);
  const at = (row: number) => text.toString('latin1', row * keyLength, (row + 1) * keyLength);
  const rows = keys.length / keyLength;
  let byKey: Map<string, number> | null = null;
  let next = 0;
  return (key) => {
    if (at(next) === key) return next++;
    byKey ??= new Map(Array.from({ length: rows }, (_, row) => [at(row), row]));
    const row = byKey.get(key) ?? null;
    if (row !== null) next = row + 1;
    return row;
  };
}

/** A column of keys. */
export function keyColumn(keys: readonly (string | null)[]): Uint8Array {
  return Buffer.from(keys.map((key) => key ?? noKey).join(''), 'latin1');
}

/** In the place of one that there is none of; no key is like it. */
export const noKey = '\0'.repeat(keyLength);
