import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createHashTable, hashKey } from './hash-table.ts';

test('answers as a Map does', () => {
  const table = createHashTable();
  const map = new Map<number, number>();
  for (let index = 0; index < 20_000; index++) {
    const key = hashKey(hash('sha256', String(index % 15_000)));
    table.set(key, index);
    map.set(key, index);
  }
  for (const [key, value] of map) if (table.get(key) !== value) expect(table.get(key)).toBe(value);
  expect(map.size).toBe(15_000);
  expect(table.get(hashKey(hash('sha256', 'unknown')))).toBeNull();
  expect(hashKey('0'.repeat(64))).toBe(1);
});
