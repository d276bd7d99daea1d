import { comparePaths, type Manifest } from './manifest.ts';

const newline = 0x0a;

/** A manifest, and for each of its lines the number of that line among all lines of the pieces, in their order. */
export interface JoinedManifest {
  readonly manifest: Manifest;
  readonly order: Uint32Array;
}

/**
 * The manifest of a build, from pieces that each hold some lines of it, whole and in any order.
 * A path that comes twice is a fault of the program.
 */
export function joinManifest(pieces: readonly Uint8Array[]): JoinedManifest {
  const pieceOf: number[] = [];
  const startOf: number[] = [];
  let length = 0;
  pieces.forEach((piece, index) => {
    length += piece.length;
    for (let start = 0; start < piece.length; start = piece.indexOf(newline, start) + 1) {
      pieceOf.push(index);
      startOf.push(start);
    }
  });
  const pieceAt = (line: number): Uint8Array => pieces[pieceOf[line] ?? 0] ?? new Uint8Array();
  const startAt = (line: number): number => startOf[line] ?? 0;
  const compare = (a: number, b: number): number =>
    comparePaths(pieceAt(a), startAt(a), pieceAt(b), startAt(b));
  // Lines that come in order already cost one comparison each: this sort sees them, that of a typed array would not.
  const order = Uint32Array.from([...startOf.keys()].sort(compare));
  const bytes = new Uint8Array(length);
  const lines = new Uint32Array(order.length);
  let offset = 0;
  order.forEach((line, position) => {
    const before = order[position - 1];
    const piece = pieceAt(line);
    const start = startAt(line);
    const text = piece.subarray(start, piece.indexOf(newline, start) + 1);
    if (before !== undefined && compare(before, line) === 0)
      throw new Error(`Two files for one path: ${new TextDecoder().decode(text).slice(0, -1)}`);
    bytes.set(text, offset);
    lines[position] = offset;
    offset += text.length;
  });
  return { manifest: { bytes, lines }, order };
}
