/** Hashes are whole numbers below this. */
export const hashRange = 2 ** 52;

/**
 * A number that stands for a text among millions: two of them share one by chance once in 2^52. Nobody is
 * kept from finding such a pair, so it must not guard anything.
 */
export function textHash(text: string): number {
  // Two FNV-1a hashes of 32 bits over the same code units, begun and mixed differently.
  let low = 0x811c9dc5;
  let high = 0x2f0b4c47;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x85ebca6b);
  }
  low = Math.imul(low ^ (low >>> 16), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 13), 0x27d4eb2f);
  return ((high ^ (high >>> 16)) >>> 12) * 2 ** 32 + ((low ^ (low >>> 15)) >>> 0);
}
