import { describe, expect, test } from 'vitest';
import { resolveRequest } from './resolve-request.ts';
import { malformed, traversals } from './test-support/traversals.ts';

const paths = new Set([
  'index.html',
  '404.html',
  'sections/index.html',
  'assets/style.css',
  'media/Ünïcode 1%.jpg',
  'a b/index.html',
  'evil.example/index.html',
  'index.html.html',
]);
const resolve = (target: string) => resolveRequest(target, (path) => paths.has(path));

describe('finds', () => {
  test.each([
    ['/', 'index.html', '/'],
    ['/?a=1', 'index.html', '/'],
    ['/?../../x', 'index.html', '/'],
    ['/index.html', 'index.html', '/'],
    ['/404.html', '404.html', '/404.html'],
    ['/sections/', 'sections/index.html', '/sections/'],
    ['/sections/index.html?x', 'sections/index.html', '/sections/'],
    ['/s%65ctions/', 'sections/index.html', '/sections/'],
    ['/index.html.html', 'index.html.html', '/index.html.html'],
    ['/assets/style.css?v=2', 'assets/style.css', '/assets/style.css'],
    ['/media/%C3%9Cn%C3%AFcode%201%25.jpg', 'media/Ünïcode 1%.jpg', '/media/Ünïcode 1%.jpg'],
    ['/media/\xc3\x9cn\xc3\xafcode%201%25.jpg', 'media/Ünïcode 1%.jpg', '/media/Ünïcode 1%.jpg'],
  ])('%s', (target, outputPath, urlPath) => {
    expect(resolve(target)).toEqual({ kind: 'file', outputPath, urlPath });
  });
});

describe('leads a page without its slash to the one with it', () => {
  test.each([
    ['/sections', '/sections/'],
    ['/sections?page=2&x=%0d%0a', '/sections/?page=2&x=%0d%0a'],
    ['/sections?', '/sections/?'],
    ['/sections?\xe9=\xff', '/sections/?%e9=%ff'],
    ['/a%20b', '/a%20b/'],
    ['/evil.example', '/evil.example/'],
  ])('%s', (target, location) => {
    expect(resolve(target)).toEqual({ kind: 'redirect', location });
  });
});

test.each([
  '//evil.example',
  '//evil.example/',
  '///evil.example',
  '/%2fevil.example',
  '/\\evil.example',
  '/%5cevil.example',
  '/%09/evil.example',
  '/.//evil.example',
  '//sections',
  '//evil.example/..',
])('never leads to another host: %s', (target) => {
  expect(['malformed', 'not-found']).toContain(resolve(target).kind);
});

test('keeps what is below /.backissue/ apart', () => {
  expect(resolve('/.backissue/live.js?v=1')).toEqual({ kind: 'reserved', name: 'live.js' });
  expect(resolve('/.backissue/a/b')).toEqual({ kind: 'reserved', name: 'a/b' });
  expect(resolve('/.backissue')).toEqual({ kind: 'reserved', name: '' });
});

test.each(traversals)('finds nothing at %j', (target) => {
  expect(['malformed', 'not-found', 'reserved']).toContain(resolve(target).kind);
});

test.each(malformed)('sees that %j is no address', (target) => {
  expect(resolve(target).kind).toBe('malformed');
});

test('asks for nothing but what it gives back', () => {
  const asked: string[] = [];
  for (const target of [...traversals, ...malformed])
    resolveRequest(target, (path) => {
      asked.push(path);
      return false;
    });
  expect(asked.length).toBeGreaterThan(20);
  for (const path of asked) expect(path.split('/')).not.toContain('..');
});
