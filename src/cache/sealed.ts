import { hash } from 'node:crypto';

const newline = 0x0a;
const head = /^backissue cache (\d+) ([0-9a-f]{64})$/;

/**
 * A piece of a cache file: a line with the payload's length in bytes and a hash over identity and
 * payload, then the payload. Whatever was damaged, cut off, or made by another program is not opened again.
 */
export function seal(identity: string, payload: Uint8Array): Uint8Array {
  const line = `backissue cache ${payload.length} ${sumOf(identity, payload)}\n`;
  return Buffer.concat([Buffer.from(line), payload]);
}

/** The payloads of the pieces that follow each other in a file, up to the first that is not sound. */
export function unseal(
  identity: string,
  bytes: Uint8Array,
): { readonly payloads: readonly Uint8Array[]; readonly isWhole: boolean } {
  const payloads: Uint8Array[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.subarray(start, start + 200).indexOf(newline);
    const [, length, sum] = head.exec(latin(bytes.subarray(start, start + Math.max(end, 0)))) ?? [];
    const from = start + end + 1;
    const payload = bytes.subarray(from, from + Number(length));
    if (sum === undefined || payload.length !== Number(length)) break;
    if (sum !== sumOf(identity, payload)) break;
    payloads.push(payload);
    start = from + payload.length;
  }
  return { payloads, isWhole: start === bytes.length };
}

function sumOf(identity: string, payload: Uint8Array): string {
  // Hashed by itself, the identity cannot run over into the payload.
  return hash('sha256', hash('sha256', identity) + hash('sha256', payload));
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
