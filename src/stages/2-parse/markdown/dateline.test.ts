import fc from 'fast-check';
import type { ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { setDateline } from './dateline.ts';

/** The text of a body of one paragraph with its dateline set. */
function textWith(dateline: string, story: string): string {
  const paragraph: ElementContent = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value: story }],
  };
  const tree: Root = { type: 'root', children: [paragraph] };
  setDateline(tree, dateline);
  return toString(tree);
}

test.each([
  ['PORT-AU-PRINCE', 'Port-au-Prince: The ferry sank.'],
  ['BEIRUT/ANKARA', 'BEIRUT/ANKARA — The ferry sank.'],
  ['WASHINGTON, D.C.', 'WASHINGTON, D.C. - The ferry sank.'],
  ['A (B) [C] {D} ^$.*+?|\\', 'A (B) [C] {D} ^$.*+?|\\ -- The ferry sank.'],
])('%s is set once, whatever characters are in it', (dateline, story) => {
  expect(textWith(dateline, story)).toBe(`${dateline} The ferry sank.`);
});

test('a story that does not start with its dateline loses nothing', () => {
  expect(textWith('PORT-AU-PRINCE', 'Port-au-Prince slept.')).toBe(
    'PORT-AU-PRINCE Port-au-Prince slept.',
  );
});

test('any text may be a dateline', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary' }), (dateline) => {
      expect(textWith(dateline, 'The ferry sank.')).toContain('The ferry sank.');
    }),
  );
});
