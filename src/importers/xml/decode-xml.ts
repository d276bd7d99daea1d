import { asUtf8, joined } from '../bytes/as-utf8.ts';
import { decoderFor, type Decoder } from '../bytes/decoder-for.ts';
import { decodeMixed } from '../bytes/decode-mixed.ts';

/** A stretch of an XML file as text. */
export interface XmlChunk {
  readonly text: string;
  /** Whether some of its bytes were not in the encoding that the file has. */
  readonly isRepaired: boolean;
  readonly bytes: number;
}

/**
 * The text of an XML file, by its byte order mark or the encoding that its first line declares, UTF-8 without
 * either. Control characters, which XML does not allow and exports hold all the same, are left out.
 */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>): AsyncIterable<XmlChunk> {
  let tail: Uint8Array = new Uint8Array(0);
  let decoder: Decoder | null = null;
  let isFirst = true;
  for await (const chunk of asUtf8(chunks)) {
    if (isFirst) {
      isFirst = false;
      decoder = declaredDecoder(chunk);
    }
    if (decoder !== null) {
      const text = decoder.decode(chunk, { stream: true });
      yield { text: sound(text), isRepaired: text.includes('\ufffd'), bytes: chunk.length };
      continue;
    }
    const bytes = joined([tail, chunk]);
    const end = endOfWholeCharacters(bytes);
    tail = bytes.slice(end);
    const { text, isRepaired } = decodeMixed(bytes.subarray(0, end));
    yield { text: sound(text), isRepaired, bytes: chunk.length };
  }
  if (tail.length > 0) {
    const { text, isRepaired } = decodeMixed(tail);
    yield { text: sound(text), isRepaired, bytes: 0 };
  }
}

/** Null for UTF-8, which is decoded by ourselves. */
function declaredDecoder(start: Uint8Array): Decoder | null {
  const head = Buffer.from(start.subarray(0, 200)).toString('latin1');
  const name = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  // UTF-16 without a mark of its own was turned into UTF-8 already, or is none.
  if (name === undefined || /^(?:utf-?8|us-ascii|utf-?16)/i.test(name)) return null;
  return decoderFor(name);
}

/** Before the character at the end of `bytes` that goes on in the next chunk. */
function endOfWholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function sound(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
