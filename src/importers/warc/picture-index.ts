import { gunzipSync } from 'node:zlib';
import type { ImportSource } from '../imported-article.ts';
import { readHttpResponse } from './http-response.ts';
import { readWarc, type RecordPlace } from './read-warc.ts';

/** Finds the picture that a WARC file holds for an address. */
export type FindPicture = (address: string) => Uint8Array | null;

/** More than any crawl's; places are held in memory, some 200 bytes each. */
const mostPictures = 1_000_000;
const largestRead = 64 * 1024 * 1024;

/**
 * Goes through a WARC file once and notes where its pictures stand, so that each can be read when an article
 * shows it. A file that can only be read once, such as standard input, has none.
 */
export async function indexPictures(source: WarcSource): Promise<FindPicture> {
  const { readAt } = source;
  if (readAt === null) return () => null;
  const places = new Map<string, RecordPlace>();
  const isPicture = (uri: string): boolean =>
    /\.(?:jpe?g|png|gif|webp|avif)(?:[?#].*)?$|\/(?:images?|photos?|media|img|uploads)\//i.test(
      uri,
    );
  for await (const record of readWarc(source.open(), () => false)) {
    if (record.kind === 'fault' || record.type !== 'response' || !record.isWhole) continue;
    if (!isPicture(record.uri) || places.size >= mostPictures) continue;
    places.set(keyOf(record.uri), record.place);
  }
  return (address) => {
    const place = places.get(keyOf(address));
    if (place === undefined || place.size > largestRead) return null;
    return pictureIn(readAt(place.position, place.size), place.isPacked);
  };
}

export type WarcSource = Pick<ImportSource, 'open' | 'readAt'>;

/** The body of the first record in `bytes`. */
function pictureIn(bytes: Uint8Array, isPacked: boolean): Uint8Array | null {
  try {
    const record = Buffer.from(
      isPacked ? gunzipSync(bytes, { maxOutputLength: largestRead }) : bytes,
    );
    const end = record.indexOf('\r\n\r\n');
    const head = end < 0 ? '' : record.subarray(0, end).toString('latin1');
    const length = Number(/^content-length:\s*(\d+)/im.exec(head)?.[1] ?? '0');
    const response = readHttpResponse(record.subarray(end + 4, end + 4 + length));
    return response?.status === 200 && response.fault === null ? response.body : null;
  } catch {
    return null;
  }
}

/** An address without what does not tell two pictures apart: scheme and fragment. */
function keyOf(address: string): string {
  return address.replace(/^https?:/i, '').replace(/#.*$/s, '');
}
