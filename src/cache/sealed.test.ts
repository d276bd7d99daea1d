import { describe, expect, it } from 'vitest';
import { seal, stateOfNone, stateWith, unseal } from './sealed.ts';

const text = (payloads: readonly Uint8Array[]) =>
  payloads.map((bytes) => Buffer.from(bytes).toString());
const file = Buffer.concat([seal('me', Buffer.from('one\ntwo')), seal('me', Buffer.from(''))]);

describe('a sealed file', () => {
  it('gives back its pieces', () => {
    const { payloads, isWhole } = unseal('me', file);
    expect([text(payloads), isWhole]).toEqual([['one\ntwo', ''], true]);
    expect(unseal('me', new Uint8Array())).toEqual({
      payloads: [],
      state: stateOfNone,
      isWhole: true,
    });
  });

  it('gives nothing to another', () => {
    expect(unseal('you', file)).toMatchObject({ payloads: [], isWhole: false });
  });

  it('has the state that was known when its pieces were put together, and another for other pieces', () => {
    const pieces = ['one', 'two', 'three', 'two'].map((each) => seal('me', Buffer.from(each)));
    const stateOf = (order: readonly number[]): string => {
      const chosen = order.map((index) => pieces[index] ?? new Uint8Array());
      const { state } = unseal('me', Buffer.concat(chosen));
      expect(chosen.reduce(stateWith, stateOfNone)).toBe(state);
      return state;
    };
    const orders = [[], [0], [1], [0, 1], [1, 0], [0, 1, 2], [0, 1, 1], [0, 2, 1]];
    expect(new Set(orders.map(stateOf)).size).toBe(orders.length);
    // Equal pieces are equal wherever they come from.
    expect(stateOf([0, 3])).toBe(stateOf([0, 1]));
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
