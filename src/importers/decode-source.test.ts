import { expect, test } from 'vitest';
import { decodeSource } from './decode-source.ts';
import { mendMojibake } from './mend-mojibake.ts';
import { decodeWindows1252 } from './bytes/windows-1252.ts';

const text = 'Café “Ellery” – tram\nquay';
const utf16le = Buffer.from(text, 'utf16le');
const windows = Buffer.from('Caf\xe9 \x93Ellery\x94 \x96 tram\nquay', 'latin1');

test.for([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le])],
  ['UTF-16 without one', utf16le],
  ['UTF-16, the other way round', Buffer.from(utf16le).swap16()],
  ['Windows-1252', windows],
  ['with other line ends', Buffer.from(text.replace('\n', '\r\n'))],
] as const)('%s', ([name, bytes]) => {
  const read = decodeSource(bytes, 'a.txt');
  expect(read).toMatchObject({ text });
  // What was guessed is told.
  expect('doubts' in read && read.doubts.length).toBe(name === 'Windows-1252' ? 1 : 0);
});

test('what is no text of a known encoding is a problem', () => {
  for (const bytes of [
    [0x43, 0x81],
    [0x43, 0x00, 0x43, 0x43, 0x43],
  ])
    expect(decodeSource(Uint8Array.from(bytes), 'a.txt')).toMatchObject({
      id: 'import/encoding-unknown',
    });
});

test('letters that were encoded twice are mended, and told', () => {
  const twice = Buffer.from(decodeWindows1252(Buffer.from(text)));
  const read = decodeSource(twice, 'a.txt');
  expect(read).toMatchObject({ text, doubts: [{ field: 'body' }] });
});

test.for([
  'Ångström, façade, naïve, São Paulo',
  'Ã',
  'Â',
  '“Ça va?” – ‘Oui…’',
  'ÄÖÜ äöü ß €',
  '½ £3',
])('%s stays as it is', (sound) => {
  expect(mendMojibake(sound)).toEqual({ text: sound, mended: [] });
});

test('every byte of Windows-1252 is the character that the Encoding Standard gives it', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  // As a stream, all releases of Node read it rightly.
  const expected = new TextDecoder('windows-1252').decode(bytes, { stream: true });
  expect(decodeWindows1252(bytes)).toBe(expected);
  expect(decodeWindows1252(bytes.subarray(0x93, 0x95))).toBe('“”');
});
