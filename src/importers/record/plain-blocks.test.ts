import { expect, test } from 'vitest';
import fc from 'fast-check';
import { plainBlocks } from './plain-blocks.ts';

const wrapped = `The harbour board said on Monday that
it would buy two trams for the line along the quay, which has
stood still since 1961.
    The trams are to come by sea from a yard that builds anti-
corrosion hulls as well, and from a maker of low- and
high-floor cars.
    They will cost 4 mln dlrs  in all.`;

test('joins lines that were wrapped to a width; an indent starts a paragraph', () => {
  expect(plainBlocks(wrapped).map(({ text }) => text)).toEqual([
    'The harbour board said on Monday that it would buy two trams for the line along the quay, which has stood still since 1961.',
    'The trams are to come by sea from a yard that builds anti-corrosion hulls as well, and from a maker of low- and high-floor cars.',
    'They will cost 4 mln dlrs  in all.',
  ]);
});

test('leaves lines apart that were not wrapped', () => {
  const lines = 'Shr 45 cts vs 58 cts\n    Net 1.1 mln vs 829,000\n    Sales 7.9 mln vs 9.4 mln';
  expect(plainBlocks(lines).map(({ text }) => text)).toEqual([
    'Shr 45 cts vs 58 cts',
    'Net 1.1 mln vs 829,000',
    'Sales 7.9 mln vs 9.4 mln',
  ]);
  const long = `${'word '.repeat(40)}end.\n${'more '.repeat(40)}end.`;
  expect(plainBlocks(long)).toHaveLength(2);
});

test('keeps line breaks inside paragraphs that blank lines part: verse, addresses', () => {
  expect(plainBlocks('The tram is gone,\nthe quay is bare.\n\nThe sea goes on.')).toEqual([
    { kind: 'paragraph', text: 'The tram is gone,\nthe quay is bare.' },
    { kind: 'paragraph', text: 'The sea goes on.' },
  ]);
});

test('keeps tables as they stand, with their headings and carried cells', () => {
  const table = `           FARES     1960   1961
 Quay      adult     0.10   0.15
 Harbour/
 North     child     0.05    --
 Ferry     adult     0.20   0.25`;
  const text = `The board set these fares for the lines of the harbour, it
said in its daily notice to the passengers:
${table}
    They hold from the first of May until the board sets new ones,
which it does every spring after the accounts have been read.`;
  const blocks = plainBlocks(text);
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
  expect(blocks[1]?.text).toBe(table);
});

test('two blanks after a sentence or between words make no table', () => {
  const text = `Trams came back in  the spring, as the board had said.  It was
a long time  coming, and the quay was full of people who had
waited since  the morning.  Nobody left before the band did.`;
  expect(plainBlocks(text).map(({ kind }) => kind)).toEqual(['paragraph']);
});

test('no character but white space is lost or moved, whatever the text', () => {
  const line = fc.stringMatching(/^ {0,9}(?:[a-z.,-]{1,9} {1,4}){0,12}[a-z0-9-]{0,8}$/);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const text = lines.join('\n');
      const found = plainBlocks(text).map((block) => block.text);
      expect(found.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
    { numRuns: 300 },
  );
});
