import { createByteReader, type ByteReader } from '../bytes/byte-reader.ts';
import { inflateMember, seekMember, type MemberEnd } from './inflate-member.ts';

/** A record of a WARC file (ISO 28500). */
export interface WarcRecord {
  readonly kind: 'record';
  /** `response`, `request`, `warcinfo` ... */
  readonly type: string;
  readonly uri: string;
  readonly date: string;
  /** Null when it was not asked for, or is larger than allowed. */
  readonly block: Uint8Array | null;
  readonly length: number;
  /** Whether the file ends inside it. */
  readonly isWhole: boolean;
  /** Where the bytes stand from which it can be read again by itself, and how many these are. */
  readonly place: RecordPlace;
}

export interface RecordPlace {
  readonly position: number;
  readonly size: number;
  readonly isPacked: boolean;
}

export interface WarcFault {
  readonly kind: 'fault';
  readonly fault: 'damaged' | 'short' | 'bomb' | 'no-record';
}

export const largestBlock = 48 * 1024 * 1024;
const longestLine = 64 * 1024;
const mostHeaders = 500;

/**
 * Reads a WARC file, packed or not, as a stream. `wants` says of which records the content is needed; that of
 * others is passed over. What cannot be read is told, and reading goes on behind it.
 */
export async function* readWarc(
  chunks: AsyncIterable<Uint8Array>,
  wants: (type: string, uri: string) => boolean,
): AsyncIterable<WarcRecord | WarcFault> {
  const reader = createByteReader(chunks);
  const start = await reader.read(2);
  reader.putBack(start);
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    yield* readRecords(reader, wants, null);
    return;
  }
  for (;;) {
    const next = await reader.readSome();
    if (next === null) return;
    reader.putBack(next);
    const position = reader.position();
    const end: MemberEnd = { fault: null };
    const inner = createByteReader(inflateMember(reader, end));
    const held: WarcRecord[] = [];
    // The place of a record is known when its member has been read.
    for await (const record of readRecords(inner, wants, position)) {
      if (record.kind === 'fault') yield record;
      else held.push(record);
      if (held.length > 1) yield held.shift() as WarcRecord;
    }
    while ((await inner.readSome()) !== null);
    const place = { position, size: reader.position() - position, isPacked: true };
    // What breaks off for another fault than the end of the file is told as that fault.
    const isShort = end.fault === 'short';
    for (const record of held) if (record.isWhole || isShort) yield { ...record, place };
    if (end.fault === null) continue;
    const isTold = isShort && held.some(({ isWhole }) => !isWhole);
    if (!isTold) yield { kind: 'fault', fault: end.fault };
    if (!(await seekMember(reader))) return;
  }
}

async function* readRecords(
  reader: ByteReader,
  wants: (type: string, uri: string) => boolean,
  packedAt: number | null,
): AsyncIterable<WarcRecord | WarcFault> {
  let isLost = false;
  for (;;) {
    const position = reader.position();
    const line = await reader.readLine(longestLine);
    if (line === null) {
      // A line without an end is no text; at the end of the file there is nothing more.
      const more = await reader.readSome();
      if (more === null) return;
      if (!isLost) yield { kind: 'fault', fault: 'no-record' };
      isLost = true;
      continue;
    }
    if (line === '') continue;
    if (!/^WARC\/\d/.test(line)) {
      if (!isLost) yield { kind: 'fault', fault: 'no-record' };
      isLost = true;
      continue;
    }
    isLost = false;
    const headers = await readHeaders(reader);
    const length = Number(headers.get('content-length') ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0) {
      yield { kind: 'fault', fault: 'no-record' };
      isLost = true;
      continue;
    }
    const type = headers.get('warc-type') ?? '';
    const uri = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
    const isWanted = wants(type, uri) && length <= largestBlock;
    const block = isWanted ? await reader.read(length) : null;
    const there = block === null ? await reader.skip(length) : block.length;
    yield {
      kind: 'record',
      type,
      uri,
      date: headers.get('warc-date') ?? '',
      block,
      length,
      isWhole: there === length,
      place: { position, size: reader.position() - position, isPacked: packedAt !== null },
    };
  }
}

/** Headers of WARC and of HTTP alike, their names in small letters; of several the first counts. */
export async function readHeaders(reader: ByteReader): Promise<ReadonlyMap<string, string>> {
  const headers = new Map<string, string>();
  for (let count = 0; count < mostHeaders; count++) {
    const line = await reader.readLine(longestLine);
    if (line === null || line === '') break;
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}
