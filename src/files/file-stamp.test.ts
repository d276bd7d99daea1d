import { expect, test } from 'vitest';
import { stampOf, stampToKeep } from './file-stamp.ts';

const status = { size: 3, modifiedMs: 100_000.25, changedMs: 100_001, inode: 7 };

test('any difference shows in the stamp', () => {
  const others = [
    { ...status, size: 4 },
    { ...status, modifiedMs: 100_000.26 },
    { ...status, changedMs: 100_002 },
    { ...status, inode: 8 },
    null,
  ].map(stampOf);
  expect(new Set([stampOf(status), ...others]).size).toBe(6);
});

test('a file that was written within two seconds has no stamp to be kept', () => {
  expect(stampToKeep(status, 110_000)).toBe(stampOf(status));
  expect(stampToKeep(status, 101_500)).toBe('?');
  expect(stampToKeep({ ...status, changedMs: 109_000 }, 110_000)).toBe('?');
  expect(stampToKeep(null, 0)).toBe(stampOf(null));
});
