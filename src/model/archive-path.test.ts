import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resolveArchivePath } from './archive-path.ts';

const from = '1972/02/28/ferry.md';

it.each([
  ['tram.md', '1972/02/28/tram.md'],
  ['./tram.md', '1972/02/28/tram.md'],
  ['../29/tram.md', '1972/02/29/tram.md'],
  ['../../../media/light.jpg', 'media/light.jpg'],
  ['a//b/./c.jpg', '1972/02/28/a/b/c.jpg'],
  ['old%20tram.jpg', '1972/02/28/old tram.jpg'],
  ['caf%C3%A9.jpg', '1972/02/28/café.jpg'],
  ['100%.jpg', '1972/02/28/100%.jpg'],
  ['..tram.jpg', '1972/02/28/..tram.jpg'],
  ['.../tram.jpg', '1972/02/28/.../tram.jpg'],
])('%j is %j', (written, path) => {
  expect(resolveArchivePath(from, written)).toBe(path);
});

const outside = [
  ...['/etc/passwd', '//host/share', '\\\\host\\share', '\\windows', 'C:\\tram.jpg', 'c:tram.jpg'],
  ...['https://example.org/a.jpg', 'file:///etc/passwd', 'javascript:alert(1)', 'data:image/png,x'],
  ...['../../../../etc/passwd', '../../../..', 'a/../../../../../b', '..%2f..%2f..%2f..%2fetc'],
  ...['%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc', '%2Fetc/passwd', '%5c%5chost', '..\\..\\x', 'a\\b.jpg'],
  ...['tram.jpg\0.md', 'tram%00.jpg', 'a/..%5c..%5cb', '%2e%2e/../../../x'],
];
it.each(outside)('%j names nothing', (written) => {
  expect(resolveArchivePath(from, written)).toBeNull();
});

it('does not count a file for a folder', () => {
  expect(resolveArchivePath('ferry.md', 'tram.md')).toBe('tram.md');
  expect(resolveArchivePath('ferry.md', '../tram.md')).toBeNull();
  expect(resolveArchivePath('ferry.md', '.')).toBeNull();
});

it('never leaves the folder', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '',
    'a',
    '%2e%2e',
    '%2F',
    '/',
    '\\',
    '%',
    '%5C',
    'c:',
    '\0',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('/', ''), (pieces, glue) => {
      const path = resolveArchivePath(from, pieces.join(glue));
      if (path === null) return;
      expect(path).not.toMatch(/^[/\\]|^[a-z]:|[\0\\]/i);
      for (const segment of path.split('/')) expect(['', '.', '..']).not.toContain(segment);
    }),
    { numRuns: 2000 },
  );
});
