import { expect, test } from 'vitest';
import { holdBytes, noHeldBytes } from './held-bytes.ts';

const ten = () => new Uint8Array(10);
const hold = (store: ReturnType<typeof noHeldBytes>, key: string, load = ten) => {
  const result = holdBytes(store, key, 10, load);
  if (result.kind !== 'held') throw new Error(result.kind);
  return result;
};

test('reads once what several answers send at a time, and again later', () => {
  const store = noHeldBytes(100);
  let reads = 0;
  const load = () => {
    reads++;
    return ten();
  };
  const [one, other] = [hold(store, 'a', load), hold(store, 'a', load)];
  expect(reads).toBe(1);
  expect(other.bytes).toBe(one.bytes);
  one.release();
  hold(store, 'a', load).release();
  expect(reads).toBe(1);
  other.release();
  expect(store.held.size).toBe(0);
  hold(store, 'a', load);
  expect(reads).toBe(2);
});

test('refuses more than fits, but not what is there, and not a single large file', () => {
  const store = noHeldBytes(25);
  const [one] = [hold(store, 'a'), hold(store, 'b')];
  expect(holdBytes(store, 'c', 10, ten)).toEqual({ kind: 'full' });
  hold(store, 'a');
  one.release();
  expect(holdBytes(store, 'c', 5, ten).kind).toBe('held');
  expect(holdBytes(noHeldBytes(5), 'a', 10, ten).kind).toBe('held');
});

test('holds nothing of what is gone', () => {
  const store = noHeldBytes(25);
  expect(holdBytes(store, 'a', 10, () => null)).toEqual({ kind: 'gone' });
  expect(store.held.size).toBe(0);
});
