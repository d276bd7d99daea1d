import { hash } from 'node:crypto';

/**
 * A short text that stands for plain data: equal data has equal fingerprints, and for other data they differ,
 * but for one case in 2^80. Fields are taken in the order in which they were set.
 */
export function fingerprintOf(data: unknown): string {
  return shortHash(JSON.stringify([data]));
}

/**
 * The same for data in which much is shared, such as planned pages: what has been seen is not walked again. Whatever has a
 * field `fingerprint` is taken by it.
 */
export function createFingerprints(): (data: unknown) => string {
  const known = new Map<object, string>();
  const of = (data: unknown): string => {
    if (typeof data !== 'object' || data === null) return JSON.stringify([data]);
    if ('fingerprint' in data) return data.fingerprint as string;
    const before = known.get(data);
    if (before !== undefined) return before;
    let text = Array.isArray(data) ? '[' : '{';
    if (Array.isArray(data)) for (const item of data) text += `${of(item)},`;
    else for (const [name, value] of Object.entries(data)) text += `${name}:${of(value)},`;
    const found = shortHash(text);
    known.set(data, found);
    return found;
  };
  return of;
}

function shortHash(text: string): string {
  return hash('sha1', text, 'base64').slice(0, 14);
}
