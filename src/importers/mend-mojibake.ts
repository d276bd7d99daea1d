import { windows1252Bytes } from './bytes/windows-1252.ts';

/** Text in which letters that were decoded wrongly, twice encoded, are whole again. */
export interface MendedText {
  readonly text: string;
  /** What was mended, each once: `â€™ -> ’`. */
  readonly mended: readonly string[];
}

/** What UTF-8 looks like when it is read as Windows-1252. */
const characters = [...windows1252Bytes.keys()];
const run = new RegExp(`[${characters.join('').replace(/[\\\]^-]/g, '\\$&')}]{2,}`, 'g');

/**
 * Mends UTF-8 that was read as Windows-1252 and encoded again (`itâ€™s`). Only whole
 * sequences that are UTF-8 to the letter are touched; in real prose they do not occur.
 */
export function mendMojibake(text: string): MendedText {
  const mended = new Set<string>();
  const result = text.replace(run, (found) => {
    let whole = '';
    for (let at = 0; at < found.length;) {
      const length = sequenceLength(windows1252Bytes.get(found[at] ?? '') ?? 0);
      const piece = found.slice(at, at + length);
      const letter = length > 1 && piece.length === length ? decoded(piece) : null;
      if (letter === null) {
        whole += found[at] ?? '';
        at++;
      } else {
        whole += letter;
        at += length;
        mended.add(`${piece} -> ${letter}`);
      }
    }
    return whole;
  });
  return { text: result, mended: [...mended] };
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
}

function decoded(piece: string): string | null {
  try {
    const raw = Uint8Array.from(piece, (character) => windows1252Bytes.get(character) ?? 0);
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return null;
  }
}
