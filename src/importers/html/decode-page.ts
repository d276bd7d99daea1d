import { TextDecoder } from 'node:util';
import { markedEncoding } from '../bytes/as-utf8.ts';
import { decodeMixed, decodeUtf8 } from '../bytes/decode-mixed.ts';
import { decoderFor } from '../bytes/decoder-for.ts';
import { mendedText, type SoundText } from '../record/sound-text.ts';

interface Guessed {
  readonly text: string;
  /** Null when its encoding is sure. */
  readonly doubt: string | null;
}

/**
 * The text of a page: by its byte order mark, by the charset that its server named, by the one that it names
 * itself, else by its bytes. What a name promises and the bytes do not keep is read as UTF-8 where it is, and as
 * Windows-1252 where it is not.
 */
export function decodePage(bytes: Uint8Array, serverCharset: string | null): SoundText {
  const { text: decoded, doubt } = decode(bytes, serverCharset);
  const { text, reasons } = mendedText(decoded);
  return { text, reasons: doubt === null ? reasons : [doubt, ...reasons] };
}

function decode(bytes: Uint8Array, serverCharset: string | null): Guessed {
  const marked = markedEncoding(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), doubt: null };
  const named = serverCharset ?? namedCharset(bytes);
  const utf8 = decodeUtf8(bytes);
  if (named === null) {
    if (utf8 !== null) return { text: utf8, doubt: null };
    return guessed(bytes, 'It names no encoding, and was read as Windows-1252.');
  }
  if (/^utf-?8$/i.test(named)) {
    if (utf8 !== null) return { text: utf8, doubt: null };
    return guessed(bytes, 'It says UTF-8, and some bytes are not; they were read as Windows-1252.');
  }
  const decoder = decoderFor(named);
  // Bytes beyond ASCII that are sound UTF-8 are no accident, whatever name stands above them.
  if (utf8 !== null && (decoder === null || !isAscii(bytes))) {
    const isSingle =
      decoder !== null && /^(?:windows-|iso-8859|koi8|macintosh|x-mac)/.test(decoder.encoding);
    if (decoder === null || isSingle) return { text: utf8, doubt: null };
  }
  if (decoder === null)
    return guessed(bytes, `Its encoding \`${named}\` is not known; it was read as Windows-1252.`);
  const text = decoder.decode(bytes);
  if (!text.includes('\ufffd')) return { text, doubt: null };
  return guessed(
    bytes,
    `It says ${named}, and some bytes are not; they were read as Windows-1252.`,
  );
}

function guessed(bytes: Uint8Array, doubt: string): Guessed {
  return { text: decodeMixed(bytes).text, doubt };
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

/** What `meta` says in the first bytes, where browsers look for it. */
function namedCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString(
    'latin1',
  );
  const declared = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  const name =
    declared ?? /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? null;
  // A page in which these ASCII letters can be read is not in UTF-16, whatever it says.
  return name !== null && /^utf-?16/i.test(name) ? 'utf-8' : name;
}
