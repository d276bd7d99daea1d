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

/** What a file holds, up to the first piece that is not sound. */
export interface Unsealed {
  /** Of its pieces, in their order. */
  readonly payloads: readonly Uint8Array[];
  /** Stands for the pieces and their order. */
  readonly state: string;
  readonly isWhole: boolean;
}

/** Opens a file of sealed pieces. */
export function unseal(identity: string, bytes: Uint8Array): Unsealed {
  const payloads: Uint8Array[] = [];
  let state = stateOfNone;
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.subarray(start, start + 200).indexOf(newline);
    const line = latin(bytes.subarray(start, start + Math.max(end, 0)));
    const [, length, sum] = head.exec(line) ?? [];
    const from = start + end + 1;
    const payload = bytes.subarray(from, from + Number(length));
    if (sum === undefined || payload.length !== Number(length)) break;
    if (sum !== sumOf(identity, payload)) break;
    payloads.push(payload);
    state = stateAfter(state, sum);
    start = from + payload.length;
  }
  return { payloads, state, isWhole: start === bytes.length };
}

/** The state of a file without any piece. */
export const stateOfNone = '';

/** The state of a file to which a sealed piece is added. */
export function stateWith(state: string, piece: Uint8Array): string {
  const [, , sum = ''] = head.exec(latin(piece.subarray(0, piece.indexOf(newline)))) ?? [];
  return stateAfter(state, sum);
}

function stateAfter(state: string, sum: string): string {
  return hash('sha256', state + sum);
}

function sumOf(identity: string, payload: Uint8Array): string {
  // Hashed by itself, the identity cannot run over into the payload.
  return hash('sha256', hash('sha256', identity) + hash('sha256', payload));
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
