import { createInflateRaw } from 'node:zlib';
import type { ByteReader } from '../bytes/byte-reader.ts';

/** How unpacking one member of a gzip file went; filled in when all of it was read. */
export interface MemberEnd {
  /** `damaged` bytes are no gzip, `short` ones end too early, `bomb` grows without end. */
  fault: 'damaged' | 'short' | 'bomb' | null;
}

const pieceSize = 16 * 1024;
/** Bytes to which a member may grow whatever it is; above, only this many times its own size. */
const freeSize = 64 * 1024 * 1024;
const mostGrowth = 300;

/**
 * Unpacks the gzip member (RFC 1952) at which `reader` stands and leaves it behind its end, so that a damaged member
 * costs no other. `end` says afterwards how it went.
 */
export async function* inflateMember(
  reader: ByteReader,
  end: MemberEnd,
): AsyncIterable<Uint8Array> {
  if (!(await skipHeader(reader))) {
    end.fault = 'damaged';
    return;
  }
  const inflate = createInflateRaw();
  const ready: Uint8Array[] = [];
  const state = { isDone: false, isDamaged: false };
  inflate.on('data', (bytes: Uint8Array) => ready.push(bytes));
  inflate.on('end', () => (state.isDone = true));
  inflate.on('error', () => (state.isDamaged = true));
  let taken = 0;
  let grown = 0;
  let last: Uint8Array = new Uint8Array(0);
  while (!state.isDone) {
    const bytes = await reader.readSome();
    if (bytes === null) break;
    last = bytes.subarray(0, pieceSize);
    if (bytes.length > pieceSize) reader.putBack(bytes.subarray(pieceSize));
    taken += last.length;
    await new Promise<void>((resolve) => {
      inflate.once('error', () => resolve());
      inflate.once('end', () => resolve());
      inflate.write(last, () => resolve());
    });
    inflate.removeAllListeners('error');
    inflate.on('error', () => (state.isDamaged = true));
    for (const part of ready.splice(0)) {
      grown += part.length;
      yield part;
    }
    // The stream tells its end a little later than that it takes no more.
    if (inflate.bytesWritten < taken) break;
    if (state.isDamaged || grown > Math.max(freeSize, taken * mostGrowth)) break;
  }
  for (const part of ready.splice(0)) yield part;
  const isBomb = grown > Math.max(freeSize, taken * mostGrowth);
  const over = taken - inflate.bytesWritten;
  inflate.destroy();
  // The next member may start in what was read last.
  if (state.isDamaged || isBomb) reader.putBack(last);
  if (state.isDamaged) {
    end.fault = 'damaged';
    return;
  }
  if (isBomb) {
    end.fault = 'bomb';
    return;
  }
  if (over > 0) reader.putBack(last.subarray(last.length - over));
  else if (!state.isDone) {
    end.fault = 'short';
    return;
  }
  // Check sum and length; the words are checked by the length of the record.
  if ((await reader.skip(8)) < 8) end.fault = 'short';
}

async function skipHeader(reader: ByteReader): Promise<boolean> {
  const head = await reader.read(10);
  if (head.length < 10 || head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8) return false;
  const flags = head[3] as number;
  if ((flags & 4) !== 0) {
    const size = await reader.read(2);
    await reader.skip((size[0] ?? 0) + (size[1] ?? 0) * 256);
  }
  if ((flags & 8) !== 0) await skipText(reader);
  if ((flags & 16) !== 0) await skipText(reader);
  if ((flags & 2) !== 0) await reader.skip(2);
  return true;
}

/** Goes behind the next zero byte. */
async function skipText(reader: ByteReader): Promise<void> {
  for (;;) {
    const bytes = await reader.readSome();
    if (bytes === null) return;
    const end = bytes.indexOf(0);
    if (end < 0) continue;
    reader.putBack(bytes.subarray(end + 1));
    return;
  }
}

/** Goes on to what looks like the start of a gzip member; false at the end of the file. */
export async function seekMember(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const bytes = await reader.read(64 * 1024);
    if (bytes.length < 4) return false;
    for (let at = bytes.indexOf(0x1f); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
      const isStart = bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && (bytes[at + 3] ?? 255) < 32;
      if (!isStart) continue;
      reader.putBack(bytes.subarray(at));
      return true;
    }
    if (bytes.length < 64 * 1024) return false;
    // The mark may stand across the border of two pieces.
    reader.putBack(bytes.subarray(-3));
  }
}
