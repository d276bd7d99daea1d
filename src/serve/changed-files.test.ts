import { expect, test } from 'vitest';
import { manifestLine, parseManifest, type Manifest } from '../model/manifest.ts';
import { changedFiles } from './changed-files.ts';

const manifest = (files: Readonly<Record<string, string>>): Manifest => {
  const lines = Object.entries(files).map(([path, letter]) =>
    manifestLine(path, letter.repeat(64)),
  );
  return parseManifest(new TextEncoder().encode(lines.join(''))).manifest;
};

test('names new and changed files that are no pages', () => {
  const before = manifest({ 'assets/a.css': 'a', 'assets/b.css': 'a', 'index.html': 'a' });
  const next = manifest({
    'assets/a.css': 'a',
    'assets/b.css': 'b',
    'index.html': 'b',
    'x.png': 'a',
  });
  expect(changedFiles(before, next)).toEqual(['/assets/b.css', '/x.png']);
});

test('gives up where there are too many', () => {
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`${index}.png`, 'a']));
  expect(changedFiles(manifest({}), manifest(many))).toBeNull();
});
