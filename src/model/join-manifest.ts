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
  const endAt = (line: number): number =>
    pieceOf[line + 1] === pieceOf[line] ? startAt(line + 1) : pieceAt(line).length;
  const compare = (a: number, b: number): number =>
    comparePaths(pieceAt(a), startAt(a), pieceAt(b), startAt(b));
  // Lines that come in order already cost one comparison each: this sort sees them, that of a typed array would not.
  const order = Uint32Array.from([...startOf.keys()].sort(compare));
  const bytes = new Uint8Array(length);
  const lines = new Uint32Array(order.length);
  let offset = 0;
  let first = 0;
  order.forEach((line, position) => {
    const next = order[position + 1];
    if (next !== undefined && compare(line, next) === 0)
      throw new Error(`Two files for one path: ${textOf(pieceAt(line), startAt(line))}`);
    lines[position] = offset + startAt(line) - startAt(order[first] ?? 0);
    // Lines that follow each other in their piece, too, are copied together.
    if (next === line + 1 && pieceOf[next] === pieceOf[line]) return;
    const run = pieceAt(line).subarray(startAt(order[first] ?? 0), endAt(line));
    bytes.set(run, offset);
    offset += run.length;
    first = position + 1;
  });
  return { manifest: { bytes, lines }, order };
}

function textOf(piece: Uint8Array, start: number): string {
  return new TextDecoder().decode(piece.subarray(start, piece.indexOf(newline, start)));
}
