import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleView } from '../../../../test/support/sample-view.ts';
import { findName } from './byline-pieces.ts';

type Given = Parameters<typeof sampleView>[0];
const textOf = (pieces: readonly { text: string; href: string | null }[]) =>
  pieces
    .map(({ text, href }) =>
      href === null ? text : `[${text}](${href.replace(/^(\.\.\/)+/, '/')})`,
    )
    .join('');
const person = (name: string) => ({ name, role: null, affiliation: null, id: null });

describe('the byline', () => {
  const byline = (printed: string | null, authors: string[], agencies: string[] = []): Given => ({
    byline: printed,
    authors: authors.map(person),
    agencies,
  });
  const rey = '[Ana Reyes](/bylines/ana-reyes/)';
  const ap = '[AP](/agencies/ap/)';
  it.each([
    [byline('By Ana Reyes', ['Ana Reyes']), `By ${rey}`],
    [
      byline('BY ANA REYES AND TOM HALE', ['Ana Reyes', 'Tom Hale']),
      'BY [ANA REYES](/bylines/ana-reyes/) AND [TOM HALE](/bylines/tom-hale/)',
    ],
    [
      byline('By Tom Hale and Ana  Reyes', ['Ana Reyes']),
      'By Tom Hale and [Ana  Reyes](/bylines/ana-reyes/)',
    ],
    [byline('By Ana Reyes (AP)', ['Ana Reyes'], ['AP']), `By ${rey} (${ap})`],
    [byline('By Kapil Unwrap', [], ['AP']), 'By Kapil Unwrap'],
    [
      byline('By Kapil Apte, AP', ['Kapil Apte'], ['AP']),
      `By [Kapil Apte](/bylines/kapil-apte/), ${ap}`,
    ],
    [byline('By staff', ['Ana Reyes']), 'By staff'],
    [
      byline('Associated Press', [], ['Press', 'Associated Press']),
      '[Associated Press](/agencies/associated-press/)',
    ],
    [byline('A.B.+ (x)', ['A.B.+']), '[A.B.+](/bylines/a-b/) (x)'],
    [byline('By İpek Su', ['İpek Su']), 'By [İpek Su](/bylines/ipek-su/)'],
    [byline(null, []), ''],
  ])('of %j is %s', (given, line) => {
    expect(textOf(sampleView(given).article.byline)).toBe(line);
  });

  it('leaves for the list of agencies only those that it does not name', () => {
    const agencies = (printed: string) =>
      sampleView(byline(printed, [], ['AP', 'Reuters'])).article.agencies.map(({ text }) => text);
    expect(agencies('By Ana Reyes, AP')).toEqual(['Reuters']);
    expect(agencies('By Kapil Rao')).toEqual(['AP', 'Reuters']);
  });

  it('keeps every letter as printed', () => {
    const name = fc.constantFrom(
      'Ana',
      'Ana Reyes',
      'AP',
      'Kapil',
      'İ',
      '(',
      '.',
      'ana reyes',
      'ß',
      '\\',
    );
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1 }),
        fc.uniqueArray(name),
        fc.uniqueArray(name),
        (printed, authors, agencies) => {
          const pieces = sampleView(byline(printed.join(' '), authors, agencies)).article.byline;
          expect(pieces.map(({ text }) => text).join('')).toBe(printed.join(' '));
          expect(pieces.every(({ text }) => text !== '')).toBe(true);
        },
      ),
    );
  });
});

it('finds a name in plain words where its pattern finds it', () => {
  const words = (least: number) =>
    fc
      .array(fc.constantFrom('Ana', 'ana', 'Anatol', 'AP', '(AP)', 'REYES,', 'Rey', 'x.y', '7'), {
        minLength: least,
        maxLength: 6,
      })
      .map((each) => each.join(' '));
  let found = 0;
  fc.assert(
    fc.property(words(1), words(1), (text, name) => {
      // A letter with an accent before it sends the text the other way.
      const slow = findName(`é ${text}`, name);
      if (slow !== null) found++;
      expect(findName(text, name)).toEqual(slow && { start: slow.start - 2, end: slow.end - 2 });
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(100);
});
