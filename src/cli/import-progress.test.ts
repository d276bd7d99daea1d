import { expect, test } from 'vitest';
import { progressWords } from './import-progress.ts';

const mega = 1_000_000;

test.for([
  [{ articles: 12, bytes: 100, totalBytes: 1000 }, 1000, 'Importing: 12 articles, 10% of 1 kB'],
  [
    { articles: 4000, bytes: 10 * mega, totalBytes: 40 * mega },
    10_000,
    'Importing: 4,000 articles, 25% of 40 MB, 400 articles/s, about 30 s left',
  ],
  [
    { articles: 4000, bytes: mega, totalBytes: 2000 * mega },
    60_000,
    'Importing: 4,000 articles, 0% of 2.0 GB, 67 articles/s, about 33.3 h left',
  ],
  [
    { articles: 4000, bytes: mega, totalBytes: null },
    10_000,
    'Importing: 4,000 articles, 1 MB read, 400 articles/s',
  ],
  [
    { articles: 4000, bytes: 3 * mega, totalBytes: 2 * mega },
    10_000,
    'Importing: 4,000 articles, 100% of 2 MB, 400 articles/s, about 1 s left',
  ],
] as const)('%j', ([progress, passedMs, words]) => {
  expect(progressWords(progress, passedMs)).toBe(words);
});
