/** Chance that can be repeated: the same seed gives the same numbers in the same order. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  readonly fraction: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
  /** True in so many of 100 cases. */
  readonly percent: (share: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** Numbers of stream `stream` of a seed: streams do not depend on each other, so that articles can be made in any order. */
export function createRandom(seed: number, stream: number): Random {
  let state = mix(mix(seed) ^ Math.imul(stream + 1, 0x9e3779b1));
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    return (mix(state) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number =>
    from + Math.floor(fraction() * (to - from + 1));
  return {
    fraction,
    whole,
    percent: (share) => fraction() * 100 < share,
    pick: (items) => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
  };
}

/** Spreads every bit of a 32-bit number over all of them. */
function mix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return bits ^ (bits >>> 16);
}
