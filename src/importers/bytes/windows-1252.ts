/** The characters of the bytes 80 to 9F; the five that have none stand as themselves, as the Encoding Standard has it. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes by their characters, from 80 on. */
export const windows1252Bytes: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index) => [characterOf(128 + index), 128 + index]),
);

/**
 * Windows-1252 as text. Our own, because the `TextDecoder` of some releases of Node 20 reads it as Latin-1, and
 * drops the quotes and dashes of every old page.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (character) => characterOf(character.charCodeAt(0)));
}

function characterOf(byte: number): string {
  return byte < 0xa0 && byte >= 0x80 ? (high[byte - 0x80] ?? '') : String.fromCharCode(byte);
}
