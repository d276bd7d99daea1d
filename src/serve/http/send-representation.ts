import type { IncomingHttpHeaders } from 'node:http';
import { byteRange } from './byte-range.ts';
import { isHeldByAsker, mayContinue } from './entity-tag.ts';
import { whenOver, type Exchange } from './exchange.ts';
import { holdBytes, type HeldBytes } from './held-bytes.ts';
import { sendText } from './send-text.ts';

/** Something that can be sent, before it is read. */
export interface Representation {
  /** A page of wrong addresses is sent with 404. */
  readonly status: 200 | 404;
  /** What it is, for sharing its bytes among answers. */
  readonly name: string;
  readonly contentType: string;
  /** Null when nothing names these bytes. */
  readonly entityTag: string | null;
  /** In bytes. */
  readonly size: number;
  /** Null when it is gone by now. */
  readonly load: () => Uint8Array | null;
}

/** Sends all of it, a part, or word that the asker has it already. False, and nothing sent, when it is gone. */
export function sendRepresentation(
  exchange: Exchange,
  heldBytes: HeldBytes,
  representation: Representation,
): boolean {
  const { request, response } = exchange;
  const { status, name, contentType, entityTag, size, load } = representation;
  const headers = { ...(entityTag !== null && { ETag: entityTag }) };
  if (status === 200 && entityTag !== null)
    if (isHeldByAsker(request.headers['if-none-match'], entityTag)) {
      response.writeHead(304, headers).end();
      return true;
    }
  const described = { ...headers, 'Content-Type': contentType, 'Accept-Ranges': 'bytes' };
  if (request.method === 'HEAD') {
    response.writeHead(status, { ...described, 'Content-Length': size }).end();
    return true;
  }
  const hold = holdBytes(heldBytes, `${name} ${entityTag ?? ''} ${size}`, size, load);
  if (hold.kind === 'gone') return false;
  if (hold.kind === 'full') {
    sendText(exchange, 503, 'Too much is being sent at once.', { 'Retry-After': 1 });
    return true;
  }
  const { bytes, release } = hold;
  whenOver(exchange, release);
  const range = byteRange(
    status === 200 ? rangeOf(request.headers, entityTag) : undefined,
    bytes.length,
  );
  if (range.kind === 'unsatisfiable') {
    const total = { 'Content-Range': `bytes */${bytes.length}` };
    sendText(exchange, 416, `There are only ${bytes.length} bytes.`, total);
  } else if (range.kind === 'part') {
    const part = bytes.subarray(range.start, range.end + 1);
    response.writeHead(206, {
      ...described,
      'Content-Length': part.length,
      'Content-Range': `bytes ${range.start}-${range.end}/${bytes.length}`,
    });
    response.end(part);
  } else {
    response.writeHead(status, { ...described, 'Content-Length': bytes.length });
    response.end(bytes);
  }
  return true;
}

/** The part asked for; everything where the asker holds the rest of other bytes than these. */
function rangeOf(headers: IncomingHttpHeaders, entityTag: string | null): string | undefined {
  const ifRange = headers['if-range'];
  return mayContinue(typeof ifRange === 'string' ? ifRange : undefined, entityTag)
    ? headers.range
    : undefined;
}
