import { expect, test } from 'vitest';
import { createMemoryFileSystem } from '../files/memory.ts';
import { findSources } from './find-sources.ts';

const fs = createMemoryFileSystem(
  Object.fromEntries(
    [
      ...[
        'pages/a.txt',
        'pages/b.html',
        'pages/b_files/ad.html',
        'pages/deep/c.txt',
        'pages/.x.txt',
      ],
      ...['pages/deep/er/d.txt', 'dump/e.jsonl', 'f [1].txt', 'quiz_files/g.txt'],
    ].map((path) => [`/project/${path}`, '']),
  ),
);
const found = (...paths: string[]) => {
  const { sources, problems } = findSources(fs, '/project', paths);
  return [...sources.map(({ file }) => file), ...problems.map(({ id }) => id)];
};

test.for([
  [['pages'], ['pages/a.txt', 'pages/b.html', 'pages/deep/c.txt', 'pages/deep/er/d.txt']],
  [['pages/'], ['pages/a.txt', 'pages/b.html', 'pages/deep/c.txt', 'pages/deep/er/d.txt']],
  [['./pages/a.txt', 'pages/a.txt'], ['pages/a.txt']],
  [
    ['dump/e.jsonl', 'pages/a.txt'],
    ['dump/e.jsonl', 'pages/a.txt'],
  ],
  [['pages/*.txt'], ['pages/a.txt']],
  [['pages/**/*.txt'], ['pages/a.txt', 'pages/deep/c.txt', 'pages/deep/er/d.txt']],
  [['*/?.jsonl'], ['dump/e.jsonl']],
  [['quiz_files'], ['quiz_files/g.txt']],
  [['f [1].txt'], ['f [1].txt']],
  [['/project/dump'], ['/project/dump/e.jsonl']],
  [
    ['-', 'dump'],
    ['-', 'dump/e.jsonl'],
  ],
  [['gone.txt'], ['import/source-missing']],
  [
    ['gone/*.txt', 'dump'],
    ['dump/e.jsonl', 'import/source-missing'],
  ],
] as const)('%j', ([paths, expected]) => {
  expect(found(...paths)).toEqual(expected);
});
