import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** An answer of a web server as a WARC file keeps it. */
export interface HttpResponse {
  readonly status: number;
  /** `text/html`, without parameters; empty when it is not named. */
  readonly mediaType: string;
  readonly charset: string | null;
  readonly body: Uint8Array;
  /** Why the body cannot be read; null when it can. */
  readonly fault: 'compression' | 'bomb' | 'damaged' | null;
  /** The compression that the server named. */
  readonly encoding: string;
}

const largestBody = 64 * 1024 * 1024;

/** Reads the block of a `response` record; null when it is no answer of HTTP. */
export function readHttpResponse(block: Uint8Array): HttpResponse | null {
  const head = headOf(block);
  if (head === null) return null;
  const [statusLine = '', ...lines] = head.text.split(/\r?\n/);
  const status = Number(/^HTTP\/[\d.]+ (\d{3})/.exec(statusLine)?.[1] ?? 'none');
  if (Number.isNaN(status)) return null;
  const header = (name: string): string => {
    const found = lines.find((line) => line.toLowerCase().startsWith(`${name}:`));
    return found === undefined ? '' : found.slice(name.length + 1).trim();
  };
  const type = header('content-type');
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1] ?? null;
  const mediaType = type.replace(/;.*$/s, '').trim().toLowerCase();
  const raw = block.subarray(head.end);
  const plain = /\bchunked\b/i.test(header('transfer-encoding')) ? withoutChunks(raw) : raw;
  const encoding = header('content-encoding').toLowerCase();
  const unpacked = unpack(plain, encoding);
  const isFault = typeof unpacked === 'string';
  return {
    status,
    mediaType,
    charset,
    encoding,
    body: isFault ? new Uint8Array(0) : unpacked,
    fault: isFault ? unpacked : null,
  };
}

function headOf(block: Uint8Array): { text: string; end: number } | null {
  const start = Buffer.from(block.buffer, block.byteOffset, Math.min(block.length, 256 * 1024));
  const wide = start.indexOf('\r\n\r\n');
  const narrow = start.indexOf('\n\n');
  const isWide = wide >= 0 && (narrow < 0 || wide < narrow);
  const at = isWide ? wide : narrow;
  if (at < 0) return null;
  return { text: start.subarray(0, at).toString('latin1'), end: at + (isWide ? 4 : 2) };
}

/** The body without the sizes of its chunks; as it is when it has none, for crawlers that join them and keep the header. */
function withoutChunks(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\r\n', at);
    const size = end < 0 ? '' : bytes.subarray(at, Math.min(end, at + 20)).toString('latin1');
    const hex = /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(size)?.[1];
    if (hex === undefined) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(hex, 16);
    if (length === 0) break;
    parts.push(bytes.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

function unpack(
  body: Uint8Array,
  encoding: string,
): Uint8Array | 'compression' | 'bomb' | 'damaged' {
  let bytes = body;
  const steps = encoding
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (steps.length > 3) return 'bomb';
  for (const name of steps.reverse()) {
    if (bytes.length === 0) return bytes;
    try {
      const options = { maxOutputLength: largestBody };
      if (name === 'gzip' || name === 'x-gzip') {
        // Some crawlers unpack the body and keep the header.
        if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes, options);
      } else if (name === 'br') bytes = brotliDecompressSync(bytes, options);
      else if (name === 'deflate') bytes = inflateEither(bytes, options);
      else return 'compression';
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'ERR_BUFFER_TOO_LARGE') return 'bomb';
      return looksLikeText(bytes) ? bytes : 'damaged';
    }
  }
  return bytes;
}

function inflateEither(bytes: Uint8Array, options: { maxOutputLength: number }): Uint8Array {
  try {
    return inflateSync(bytes, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw error;
    return inflateRawSync(bytes, options);
  }
}

/** Whether bytes that should be packed are a page as it is. */
function looksLikeText(bytes: Uint8Array): boolean {
  return /^\s*</.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
}
