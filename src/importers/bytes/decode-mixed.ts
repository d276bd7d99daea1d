import { decodeWindows1252 } from './windows-1252.ts';

/** Text, and whether some of its bytes had to be read as Windows-1252. */
export interface Decoded {
  readonly text: string;
  readonly isRepaired: boolean;
}

/**
 * Bytes that should be UTF-8 as text. A byte that cannot be is read by Windows-1252, of which old exports often hold
 * some or nothing else; text of that encoding all but never looks like UTF-8. Never a replacement character of ours.
 */
export function decodeMixed(bytes: Uint8Array): Decoded {
  const whole = decodeUtf8(bytes);
  if (whole !== null) return { text: whole, isRepaired: false };
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    if (at > from) parts.push(soundText(bytes.subarray(from, at)));
    parts.push(decodeWindows1252(bytes.subarray(at, at + 1)));
    at++;
    from = at;
  }
  parts.push(soundText(bytes.subarray(from)));
  return { text: parts.join(''), isRepaired: true };
}

/** The text of `bytes`, without a byte order mark; null when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function soundText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Bytes of the character of UTF-8 at `at`; 0 when there is none (RFC 3629, surrogates and overlong forms among them). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let index = 2; index < length; index++) {
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
