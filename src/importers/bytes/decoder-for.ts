import { TextDecoder } from 'node:util';
import { decodeWindows1252 } from './windows-1252.ts';

export interface Decoder {
  /** As the Encoding Standard names it. */
  readonly encoding: string;
  /** With `stream`, characters may go on in the next bytes. */
  readonly decode: (bytes: Uint8Array, options?: { readonly stream: boolean }) => string;
}

/** The decoder for a label of the Encoding Standard, such as `latin1`; null for one that is not in it. */
export function decoderFor(label: string): Decoder | null {
  try {
    const decoder = new TextDecoder(label);
    const { encoding } = decoder;
    if (encoding === 'windows-1252') return { encoding, decode: decodeWindows1252 };
    return { encoding, decode: (bytes, options) => decoder.decode(bytes, options) };
  } catch {
    return null;
  }
}
