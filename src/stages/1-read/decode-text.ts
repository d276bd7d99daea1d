import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';

/**
 * The text of `bytes`, which must be UTF-8 (a byte order mark is taken off), with every
 * line end as `\n`. What is not UTF-8 is a problem with its place, never a replacement character.
 */
export function decodeText(bytes: Uint8Array, shownPath: string): string | Diagnostic {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    const encoding = bytes[0] === 0xff ? 'UTF-16LE' : 'UTF-16BE';
    const advice = converting('UTF-16', shownPath);
    return problem('file/not-utf8', { encoding, advice }, { place: { path: shownPath } });
  }
  const decoded = decodeUtf8(bytes);
  if (decoded === null) {
    const sound = bytes.subarray(0, firstWrongByte(bytes));
    // As a stream: the start of a character that goes wrong later on is no character before it.
    const before = new TextDecoder().decode(sound, { stream: true });
    const place = endOf(withLineFeeds(before), shownPath);
    const advice = converting('WINDOWS-1252', shownPath);
    const facts = { encoding: 'Windows-1252 or Latin-1', advice };
    const text = withLineFeeds(new TextDecoder().decode(bytes));
    return problem('file/not-utf8', facts, { place, text });
  }
  const text = withLineFeeds(decoded);
  const nul = text.indexOf('\0');
  if (nul === -1) return text;
  return problem('file/nul-character', {}, { place: endOf(text.slice(0, nul), shownPath), text });
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The place just behind `text`, which starts the file at `path`. */
function endOf(text: string, path: string): Place {
  const lines = text.split('\n');
  return { path, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The offset of the first byte that cannot be UTF-8, by halving: a prefix that decodes as a stream is whole so far. */
function firstWrongByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good + 1 < bad) {
    const middle = Math.floor((good + bad) / 2);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

function converting(encoding: string, path: string): string {
  const name = /[^\w./-]/.test(path) ? `"${path}"` : path;
  const command = `iconv -f ${encoding} -t UTF-8 ${name} > converted`;
  return `Convert it, for example with \`${command}\`, and look whether the letters are right.`;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
