import { mendMojibake } from '../mend-mojibake.ts';
import { decodeMixed } from '../bytes/decode-mixed.ts';

/** Text of a source, and why its letters must be looked at. */
export interface SoundText {
  readonly text: string;
  readonly reasons: readonly string[];
}

export const readAsWindows1252 = 'Some bytes are not UTF-8 and were read as Windows-1252.';

/** Bytes that should be UTF-8 as text, letters that were encoded twice mended. */
export function soundText(bytes: Uint8Array): SoundText {
  const { text, isRepaired } = decodeMixed(bytes);
  const mended = mendedText(text);
  return isRepaired ? { ...mended, reasons: [readAsWindows1252, ...mended.reasons] } : mended;
}

export function mendedText(whole: string): SoundText {
  const { text, mended } = mendMojibake(whole);
  if (mended.length === 0) return { text, reasons: [] };
  const shown = mended.slice(0, 10).join(', ');
  return { text, reasons: [`Letters that were encoded twice were mended: ${shown}.`] };
}
