import { expect, test } from 'vitest';
import { editorAddress } from './editor-address.ts';

test.each(['vscode', 'vscode-insiders', 'idea', 'txmt', 'subl', 'zed', 'cursor', 'file'])(
  '%s: opens a file',
  (scheme) => {
    expect(editorAddress(`${scheme}://file/archive/tram.md:3:12`)).not.toBeNull();
  },
);

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://example.org/',
  '//example.org/',
  'articles/tram.md',
  'vscodex://file/x',
  '',
])('%j does not', (href) => {
  expect(editorAddress(href)).toBeNull();
});
