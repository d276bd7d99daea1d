import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Doubt } from './imported-article.ts';
import { mendMojibake } from './mend-mojibake.ts';
import { decodeWindows1252 } from './bytes/windows-1252.ts';

/** A source as text, and what a person should look at in it. */
export interface DecodedSource {
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

/**
 * The text of a plain text file: by its byte order mark, as UTF-8 if it is that, as UTF-16 if every second byte
 * says so, else as Windows-1252, which is told. Never a replacement character that was not there.
 */
export function decodeSource(bytes: Uint8Array, file: string): DecodedSource | Diagnostic {
  const utf16 = utf16Of(bytes);
  const encoding = utf16 ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  const unused = encoding === 'windows-1252' ? bytes.findIndex((byte) => notIn1252.has(byte)) : -1;
  const decoded = unused >= 0 ? null : decode(bytes, encoding);
  if (decoded === null || decoded.includes('\0')) {
    const facts = { encoding: utf16 ?? 'Windows-1252' };
    return problem('import/encoding-unknown', facts, { place: { path: file } });
  }
  const { text, mended } = mendMojibake(decoded.replace(/\r\n?/g, '\n'));
  const doubts: Doubt[] = [];
  if (encoding === 'windows-1252')
    doubts.push({ field: 'body', reason: 'The file is not UTF-8 and was read as Windows-1252.' });
  if (mended.length > 0)
    doubts.push({
      field: 'body',
      reason: `Letters that were encoded twice were mended: ${mended.slice(0, 10).join(', ')}.`,
    });
  return { text, doubts };
}

/** Bytes for which Windows-1252 has no character. */
const notIn1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 512);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even === 0) return 'utf-16le';
  return even > start.length / 4 && odd === 0 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  return decode(bytes, 'utf-8') !== null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
