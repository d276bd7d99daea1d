/** Numbers by numbers, in a few bytes for each: what a `Map` would hold in a hundred. */
export interface HashTable {
  /** Null when nothing was set. */
  readonly get: (key: number) => number | null;
  readonly set: (key: number, value: number) => void;
}

const smallest = 1024;

/** Keys are hashes, whole numbers above 0; values are any numbers. Grows by doubling. */
export function createHashTable(): HashTable {
  let keys = new Float64Array(smallest);
  let values = new Float64Array(smallest);
  let used = 0;

  /** Where `key` stands, or the free place where it would. */
  function placeOf(key: number): number {
    let at = key % keys.length;
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) % keys.length;
    return at;
  }

  function grow(): void {
    const [oldKeys, oldValues] = [keys, values];
    keys = new Float64Array(oldKeys.length * 2);
    values = new Float64Array(oldKeys.length * 2);
    oldKeys.forEach((key, index) => {
      if (key === 0) return;
      const at = placeOf(key);
      keys[at] = key;
      values[at] = oldValues[index] ?? 0;
    });
  }

  return {
    get(key) {
      const at = placeOf(key);
      return keys[at] === key ? (values[at] ?? null) : null;
    },
    set(key, value) {
      if (used * 2 > keys.length) grow();
      const at = placeOf(key);
      if (keys[at] === 0) used++;
      keys[at] = key;
      values[at] = value;
    },
  };
}

/** The start of a hash in hex as a key: 52 bits, and never 0. */
export function hashKey(hex: string): number {
  return Number.parseInt(hex.slice(0, 13), 16) || 1;
}
