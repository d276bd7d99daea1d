import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createMemoryFileSystem } from '../../files/memory.ts';
import { templateDigests } from './template-digests.ts';

const theme = (files: Readonly<Record<string, string>>) => ({
  files: createMemoryFileSystem(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [resolve('/theme', path), text]),
    ),
  ),
  folders: [resolve('/theme')],
});
const base = {
  'pages/home.njk': '{% extends "layouts/base.njk" %}{% include "partials/a.njk" %}',
  'pages/about.njk': '{% from "partials/macros.njk" import link %}',
  'pages/day.njk': '{% include day.partial %}',
  'layouts/base.njk': '{% include "partials/deep.njk" %}',
  'partials/a.njk': 'a',
  'partials/deep.njk': 'deep',
  'partials/macros.njk': 'macros',
};
/** The pages whose digest differs when a file has another text. */
const changedBy = (path: string, text = 'other'): string[] => {
  const [before, after] = [
    templateDigests(theme(base)),
    templateDigests(theme({ ...base, [path]: text })),
  ];
  return [...after.keys()].filter((page) => before.get(page) !== after.get(page)).sort();
};

test('a page depends on what its template extends, includes and imports, and on nothing else', () => {
  expect(changedBy('pages/about.njk')).toEqual(['pages/about.njk', 'pages/day.njk']);
  expect(changedBy('partials/a.njk')).toEqual(['pages/day.njk', 'pages/home.njk']);
  expect(changedBy('partials/deep.njk')).toEqual(['pages/day.njk', 'pages/home.njk']);
  expect(changedBy('partials/macros.njk')).toEqual(['pages/about.njk', 'pages/day.njk']);
});

test('a template that names another only while it runs depends on all of them', () => {
  expect(changedBy('partials/new.njk')).toEqual(['pages/day.njk']);
});
