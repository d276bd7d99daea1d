/**
 * Bytes that answers are sending just now, by what they are. However many ask for one file, it is in
 * memory once; and slow readers of many files cannot fill the memory.
 */
export interface HeldBytes {
  readonly held: Map<string, { readonly bytes: Uint8Array; answers: number }>;
  /** In bytes; a single file may be larger, when nothing else is held. */
  readonly limit: number;
}

export interface Hold {
  readonly kind: 'held';
  readonly bytes: Uint8Array;
  /** To be called once. */
  readonly release: () => void;
}

export function noHeldBytes(limit: number): HeldBytes {
  return { held: new Map(), limit };
}

/** The bytes named `key`, read by `load` unless they are held; `gone` when `load` finds none. */
export function holdBytes(
  { held, limit }: HeldBytes,
  key: string,
  expectedSize: number,
  load: () => Uint8Array | null,
): Hold | { readonly kind: 'full' } | { readonly kind: 'gone' } {
  const known = held.get(key);
  if (known === undefined && held.size > 0 && total({ held }) + expectedSize > limit)
    return { kind: 'full' };
  const bytes = known?.bytes ?? load();
  if (bytes === null) return { kind: 'gone' };
  const entry = known ?? { bytes, answers: 0 };
  entry.answers++;
  held.set(key, entry);
  const release = (): void => {
    entry.answers--;
    if (entry.answers === 0) held.delete(key);
  };
  return { kind: 'held', bytes, release };
}

function total({ held }: Pick<HeldBytes, 'held'>): number {
  let sum = 0;
  for (const { bytes } of held.values()) sum += bytes.length;
  return sum;
}
