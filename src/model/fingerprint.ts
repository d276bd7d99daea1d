import { createHash, hash } from 'node:crypto';

/**
 * A short text that stands for plain data: equal data has equal fingerprints, and for other data they differ,
 * but for one case in 2^80. Fields are taken in the order in which they were set.
 */
export function fingerprintOf(data: unknown): string {
  return shortHash(JSON.stringify([data]));
}

/** Fingerprints of data in which much is shared, such as planned pages: what has been seen is not walked again. */
export interface Fingerprints {
  /** Of data; of what has a field `fingerprint`, that. */
  readonly of: (data: unknown) => string;
  /** A longer text that stands for an object and what its fields hold; for one that is not seen twice. */
  readonly textOf: (data: object) => string;
}

/** Text of so many letters stands for itself: to hash it would take longer than to carry it along. */
const mostAsText = 64;

export function createFingerprints(): Fingerprints {
  const known = new Map<object, string>();
  const of = (data: unknown): string => {
    if (typeof data !== 'object' || data === null) return JSON.stringify(data);
    if ('fingerprint' in data) return data.fingerprint as string;
    const before = known.get(data);
    if (before !== undefined) return before;
    const text = textOf(data);
    const found = text.length <= mostAsText ? text : shortHash(text);
    known.set(data, found);
    return found;
  };
  const textOf = (data: object): string => {
    let text = '';
    if (Array.isArray(data)) for (const item of data) text += `${of(item)},`;
    // Plain data has no other fields than its own.
    else for (const name in data) text += `${name}:${of(data[name as keyof typeof data])},`;
    return Array.isArray(data) ? `[${text}]` : `{${text}}`;
  };
  return { of, textOf };
}

/** The text is hashed in pieces of this many letters, so that the text of a large archive never stands in memory. */
const pieceLength = 1 << 16;

/**
 * A short text that stands for `head` and for large plain data of which little is seen twice: all of it is walked,
 * and nothing remembered. Of what has a field `fingerprint`, that counts.
 */
export function largeFingerprint(head: string, data: object): string {
  const digest = createHash('sha1');
  let text = `${head}\n`;
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) text += JSON.stringify(value);
    else if (Array.isArray(value)) {
      text += '[';
      for (const item of value) {
        walk(item);
        text += ',';
      }
      text += ']';
    } else if ('fingerprint' in value) text += value.fingerprint as string;
    else {
      text += '{';
      for (const name in value) {
        text += `${name}:`;
        walk(value[name as keyof typeof value]);
        text += ',';
      }
      text += '}';
    }
    if (text.length > pieceLength) {
      digest.update(text);
      text = '';
    }
  };
  walk(data);
  return digest.update(text).digest('base64').slice(0, fingerprintLength);
}

const fingerprintLength = 14;

/** 14 letters: 84 bits. */
export function shortHash(text: string | Uint8Array): string {
  return hash('sha1', text, 'base64').slice(0, fingerprintLength);
}
