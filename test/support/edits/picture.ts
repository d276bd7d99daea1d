/** The bytes of a GIF of that size; another `seed` gives other bytes of the same length. */
export function picture(width: number, height: number, seed = 0): Uint8Array {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  const comment = Buffer.from([0x21, 0xfe, 0x01, seed % 256, 0x00]);
  return Buffer.concat([Buffer.from('GIF89a'), size, Buffer.from([0, 0, 0]), comment, ending]);
}

const ending = Buffer.from([0x3b]);
