import { describe, expect, it } from 'vitest';
import { seal, unseal } from './sealed.ts';

const text = (payloads: readonly Uint8Array[]) =>
  payloads.map((bytes) => Buffer.from(bytes).toString());
const file = Buffer.concat([seal('me', Buffer.from('one\ntwo')), seal('me', Buffer.from(''))]);

describe('a sealed file', () => {
  it('gives back its pieces', () => {
    const { payloads, isWhole } = unseal('me', file);
    expect([text(payloads), isWhole]).toEqual([['one\ntwo', ''], true]);
    expect(unseal('me', new Uint8Array())).toEqual({ payloads: [], isWhole: true });
  });

  it('gives nothing to another', () => {
    expect(unseal('you', file)).toEqual({ payloads: [], isWhole: false });
  });

  it('opens no piece in which a bit is flipped, and none behind it', () => {
    const first = file.length - seal('me', Buffer.from('')).length;
    for (let at = 0; at < file.length; at++)
      for (const bit of [1, 32, 128]) {
        const damaged = Buffer.from(file);
        damaged[at] = (damaged[at] ?? 0) ^ bit;
        const { payloads, isWhole } = unseal('me', damaged);
        expect([text(payloads), isWhole], `byte ${at}`).toEqual([
          at < first ? [] : ['one\ntwo'],
          false,
        ]);
      }
  });

  it('is read as far as it goes when it is cut off', () => {
    for (let length = 1; length < file.length; length++) {
      const { payloads } = unseal('me', file.subarray(0, length));
      expect(payloads.length).toBeLessThan(2);
    }
  });
});
