import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const story = ['---', 'headline: Café “Löwe” reopens', '---', '', 'Entrée: 5 €. Ça va?', ''];
const plain = ['---', 'headline: Cafe reopens', '---', '', 'Entry: 5 pounds.', ''];
const windows1252: Readonly<Record<string, number>> = {
  '“': 0x93,
  '”': 0x94,
  '’': 0x92,
  '€': 0x80,
};

const encoders: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16LE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16BE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'UTF-16LE without a mark': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE without a mark': (text) => Buffer.from(text, 'utf16le').swap16(),
  'Latin-1': (text) => Buffer.from(text.replace(/[“”€]/g, '?'), 'latin1'),
  'Windows-1252': (text) =>
    Buffer.from(Array.from(text, (letter) => windows1252[letter] ?? letter.charCodeAt(0))),
};
const lineEnds = { LF: '\n', CRLF: '\r\n', CR: '\r' };

const decoded = (bytes: Uint8Array) => decodeText(bytes, 'articles/café.md');

describe.each(Object.entries(lineEnds))('with lines that end in %s', (_name, end) => {
  it.each(['UTF-8', 'UTF-8 with a mark'])('reads %s', (encoding) => {
    expect(decoded(encoders[encoding]!(story.join(end)))).toBe(story.join('\n'));
  });

  it.each(['Latin-1', 'Windows-1252'])('reads %s where it is ASCII', (encoding) => {
    expect(decoded(encoders[encoding]!(plain.join(end)))).toBe(plain.join('\n'));
  });

  it.each([
    ['UTF-16LE', 'UTF-16LE', undefined, undefined],
    ['UTF-16BE', 'UTF-16BE', undefined, undefined],
    // The `é` of `Café`, whose byte could be the first of a UTF-8 letter.
    ['Latin-1', 'Windows-1252', 2, 14],
    ['Windows-1252', 'Windows-1252', 2, 14],
  ])('refuses %s by name and place', (encoding, named, line, column) => {
    const found = decoded(encoders[encoding]!(story.join(end)));
    expect(found).toMatchObject({
      id: 'file/not-utf8',
      severity: 'error',
      what: expect.stringContaining(named) as string,
      place: { path: 'articles/café.md', ...(line === undefined ? {} : { line, column }) },
    });
  });

  it.each(['UTF-16LE without a mark', 'UTF-16BE without a mark'])('refuses %s', (encoding) => {
    const found = decoded(encoders[encoding]!(plain.join(end)));
    expect(found).toMatchObject({ id: 'file/nul-character', place: { line: 1 } });
  });

  it('tells where a NUL character is', () => {
    const found = decoded(Buffer.from(['a', 'bc\0d', ''].join(end)));
    expect(found).toMatchObject({ id: 'file/nul-character', place: { line: 2, column: 3 } });
  });
});

it.each([
  ['the start of a letter at the end', [0x61, 0xe2, 0x82], 2],
  ['the middle of a letter alone', [0x61, 0x62, 0x82, 0x63], 3],
  ['half of a surrogate pair', [0xed, 0xa0, 0x80], 1],
  ['a letter in more bytes than it needs', [0x61, 0xc0, 0xaf], 2],
])('refuses %s', (_what, bytes, column) => {
  const found = decoded(Uint8Array.from(bytes));
  expect(found).toMatchObject({ id: 'file/not-utf8', place: { line: 1, column } });
});

it('takes off one mark only, and keeps a replacement character that was typed', () => {
  expect(decoded(Buffer.from('\ufeff\ufeffa\ufffd'))).toBe('\ufeffa\ufffd');
  expect(decoded(new Uint8Array())).toBe('');
});

it('gives the right text or a named error for any text in any encoding', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, fc.constantFrom(...Object.keys(encoders)), (typed, encoding) => {
      const read = decoded(encoders[encoding]!(typed));
      if (typeof read !== 'string') expect(read.id).toMatch(/^file\/(not-utf8|nul-character)$/);
      else if (encoding.startsWith('UTF-8')) expect(read).toBe(typed.replace(/\r\n?/g, '\n'));
    }),
  );
});

it('never makes a replacement character of any bytes', () => {
  const piece = fc.constantFrom(
    [0xef, 0xbf, 0xbd],
    [0xc3, 0xa9],
    [0xe9],
    [0x0d],
    [0x0a],
    [0x61],
    [0xff, 0xfe],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const bytes = Buffer.from(pieces.flat());
      const read = decoded(bytes);
      if (typeof read !== 'string') return;
      expect(Buffer.from(read).toString('latin1')).toBe(
        bytes.toString('latin1').replace(/\r\n?/g, '\n'),
      );
    }),
  );
});
