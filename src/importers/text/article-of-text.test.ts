import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBodyRenderer } from '../../stages/2-parse/markdown.ts';
import { plainText } from '../escape-markdown.ts';
import { defaultProfile } from '../profile.ts';
import { articleOfText } from './article-of-text.ts';

const read = (...blocks: string[]) => articleOfText(blocks.join('\n\n'), defaultProfile);
const squeezed = (text: string) => plainText(text).replace(/\s+/g, '');
const render = createBodyRenderer();

/** The letters that a reader of the built page sees. */
function shown(body: string): string {
  const place = { firstLine: 1, path: 'articles/a.md', fileText: body };
  const { html, problems } = render({
    markdown: body,
    ...place,
    dateline: null,
    resolve: () => null,
  });
  expect(problems).toEqual([]);
  const text = html
    .replace(/<[^>]+>/g, '')
    .replace(/&#x3C;/g, '<')
    .replace(/&#x26;/g, '&');
  return squeezed(text);
}

const lines = fc.constantFrom(
  ...['Local News', 'Tram back by spring', 'Tram back by spring | The Gazette', 'By Ana Reyes'],
  ...['March 4, 1972', '11/12/1972', 'Updated: March 5, 1972', 'Share', 'Advertisement', 'Reuters'],
  ...['PORT ELLERY: The council voted.', 'OSLO (AP) — The council voted.', 'BREAKING: It voted.'],
  ...['A tram on the quay. REUTERS/Ana Reyes', 'A tram. (AFP)', '(AP Photo/Jon Veld)', '-30-'],
  ...['Correction: March 5, 1972', 'Correction: It was a bus.', '© 1972 The Gazette', 'Click here'],
  ...['A version of this article appeared in print on March 4, 1972, on page 9. Order Reprints'],
  ...[
    'The board has heard the council, thanked it, and gone home for the night.',
    'Roses are red,',
  ],
  ...['Ellery      58     4.1', 'comments powered by Parley', '* a', '1. b', '# c', '<b>d</b>', ''],
);
const anything = fc.oneof({ weight: 8, arbitrary: lines }, fc.string({ maxLength: 30 }));
const page = fc
  .array(fc.tuple(anything, fc.constantFrom('\n', '\n\n', '\n\n\n', '\n   ', '\r\n\r\n')))
  .map((pieces) => pieces.flat().join(''));

test('every letter of any page is accounted for once, in its order, and what is kept is shown', () => {
  fc.assert(
    fc.property(page, (text) => {
      const { account, body } = articleOfText(text, defaultProfile);
      expect(squeezed(account.map((piece) => piece.text).join(''))).toBe(squeezed(text));
      const kept = account.filter(({ fate }) => fate === 'kept').map((piece) => piece.text);
      expect(shown(body)).toBe(squeezed(kept.join('')));
    }),
    { numRuns: 800 },
  );
});

const story = 'PORT ELLERY: The council voted on Friday.';

describe('the head of a page', () => {
  test('with section, headline, deck, byline and date', () => {
    const { fields, body, doubts } = read(
      ...['Home > News > Shipping', 'Tram back by spring', 'One car, one line'],
      ...['By Ana Reyes and agencies', 'Saturday, March 4, 1972', story],
    );
    expect(fields).toEqual({
      headline: 'Tram back by spring',
      subhead: 'One car, one line',
      section: 'Shipping',
      byline: 'By Ana Reyes and agencies',
      dateline: 'PORT ELLERY',
      published: '1972-03-04',
    });
    expect(body).toBe('The council voted on Friday.\n');
    expect(doubts).toEqual([]);
  });

  test('without a section', () => {
    expect(read('Tram back by spring, says council', story).fields).toEqual({
      headline: 'Tram back by spring, says council',
      dateline: 'PORT ELLERY',
    });
  });

  test('without anything but a text', () => {
    const { fields, body } = read('The council voted on Friday. It was close.', 'Nobody spoke.');
    expect(fields).toEqual({});
    expect(body).toBe('The council voted on Friday. It was close.\n\nNobody spoke.\n');
  });

  test('with a credit in a line of its own', () => {
    const { fields } = read(
      'News',
      'Tram back by spring',
      'A tram on the quay.',
      '(AP Photo/Jon Veld)',
      story,
    );
    expect(fields.photos).toEqual([
      {
        caption: 'A tram on the quay.',
        credit: 'AP Photo/Jon Veld',
        photographer: 'Jon Veld',
        agency: 'AP',
        held: false,
      },
    ]);
    expect(fields.byline).toBeUndefined();
  });

  test('with a sentence of which nobody knows what it is', () => {
    const { fields, doubts } = read(
      'News',
      'Tram back by spring',
      'It will run to the quay.',
      story,
    );
    expect(fields.subhead).toBe('It will run to the quay.');
    expect(doubts).toMatchObject([{ field: 'subhead' }]);
  });

  test('with a wrong day of the week, or a number for the month', () => {
    const wrong = read('News', 'Tram back by spring', 'Sunday, March 4, 1972', story);
    expect(wrong.fields.published).toBe('1972-03-04');
    expect(wrong.doubts).toMatchObject([{ field: 'published' }]);
    const number = read('News', 'Tram back by spring', '3/4/1972', story);
    expect(number.fields.published).toBeUndefined();
    expect(number.doubts).toMatchObject([{ field: 'published' }]);
  });
});

describe('the story', () => {
  test.for([
    'BREAKING: The council voted.',
    'ANALYSIS: What the council voted.',
    'Q&A: What did the council vote?',
  ])('starts with %s and has no dateline', (line) => {
    const { fields, body } = read('News', 'Tram back by spring', line, 'It was close.');
    expect(fields.dateline).toBeUndefined();
    expect(body).toContain(line);
  });

  test('that is a talk keeps the names of its speakers', () => {
    const talk = ['HOLM: Is it true?', 'VELD: It is not.', 'HOLM: I see.', 'VELD: Quite.'];
    const { fields, body } = read('News', 'A talk about the tram', ...talk);
    expect(fields.dateline).toBeUndefined();
    expect(body).toBe(`${talk.join('\n\n')}\n`);
  });

  test('loses no sentence that only looks like a notice', () => {
    const text = ['He told the readers of the paper to leave their comments at home.', 'He left.'];
    const { body } = read('News', 'Tram back by spring', story, ...text);
    expect(body).toContain(text[0]);
  });

  test('behind the print line, a whole paragraph is left out with a doubt', () => {
    const printed = 'This article appeared in the print edition of The Gazette on March 4, 1972.';
    const long =
      'The board has heard the council, thanked it, and gone home for the night. '.repeat(3);
    const { account, doubts } = read('News', 'Tram back by spring', story, printed, long);
    expect(account.at(-1)).toMatchObject({ fate: 'dropped', rule: 'after-print-line' });
    expect(doubts).toMatchObject([{ field: 'body' }]);
  });
});
