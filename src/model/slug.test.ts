import fc from 'fast-check';
import { transliterate } from 'transliteration';
import { expect, it } from 'vitest';
import { slugify } from './slug.ts';

it.each([
  ['council-votes-to-reopen-the-harbour-tram', 'council-votes-to-reopen-the-harbour-tram'],
  ['Council Votes to Reopen the Harbour Tram', 'council-votes-to-reopen-the-harbour-tram'],
  ['Mayor’s knife: "a correction"', 'mayors-knife-a-correction'],
  ["the mayor's knife", 'the-mayors-knife'],
  ['Rovers 3, Linesman 1', 'rovers-3-linesman-1'],
  ['41.5m on the quay', '41-5m-on-the-quay'],
  ['  --__ Fog __--  ', 'fog'],
  ['Événement à Zürich', 'evenement-a-zurich'],
  ['Œuvre, straße, Łódź, Ærø', 'oeuvre-strasse-lodz-aero'],
  ['ﬁne Ｆｕｌｌ ①', 'fine-full-1'],
  ['Москва', 'moskva'],
  ['Αθήνα', 'athina'],
  ['c++ & c#', 'c-c'],
  ['../../etc/passwd', 'etc-passwd'],
  ['Con', 'con-x'],
  ['LPT1', 'lpt1-x'],
  ['Con man', 'con-man'],
  ['', ''],
  ['!?—…', ''],
  ['🎈🎈', ''],
])('%j becomes %j', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

it.each(['بيروت', '東京', '北京', '서울', 'हिन्दी', 'ירושלים'])('romanises %s', (name) => {
  expect(slugify(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

it('does not see how accents are coded, nor case', () => {
  expect(slugify('CAFÉ'.normalize('NFD'))).toBe(slugify('café'.normalize('NFC')));
});

it('cuts at a word, and inside one only when it has to', () => {
  const words = 'seventeen ships '.repeat(8);
  expect(slugify(words)).toBe(
    'seventeen-ships-seventeen-ships-seventeen-ships-seventeen-ships-seventeen-ships',
  );
  expect(slugify('a'.repeat(200))).toBe('a'.repeat(80));
  expect(slugify(`${'a'.repeat(80)} tail`)).toBe('a'.repeat(80));
  expect(slugify(`x ${'a'.repeat(200)}`)).toBe(`x-${'a'.repeat(78)}`);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 150 }),
  fc.string({ unit: 'binary', maxLength: 150 }),
  fc
    .array(
      fc.constantFrom('a', 'Z', '9', '-', ' ', 'é', 'İ', 'ß', '中', '’', '🎈', '\u0301', '½'),
      {
        maxLength: 200,
      },
    )
    .map((letters) => letters.join('')),
);

it('is a slug whatever the text, and the slug of a slug is the slug', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const slug = slugify(text);
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slug.length).toBeLessThanOrEqual(80);
      expect(slugify(slug)).toBe(slug);
    }),
    { numRuns: 2000 },
  );
});

it('leaves what is ASCII already to nobody else, who would change nothing of it', () => {
  const ascii = String.fromCharCode(...Array.from({ length: 128 }, (_, code) => code));
  for (const character of ascii) expect(transliterate(character)).toBe(character);
  expect(transliterate(ascii.normalize('NFKC'))).toBe(ascii);
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      expect(transliterate(text.normalize('NFKC'))).toBe(text);
    }),
  );
});
