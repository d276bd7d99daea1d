import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { parseArticle } from '../stages/2-parse/front-matter.ts';
import { plainText } from './escape-markdown.ts';
import { frontMatterText } from './front-matter-text.ts';

/** The fields as a build reads them. */
function readBack(fields: Readonly<Record<string, unknown>>): unknown {
  const text = `${frontMatterText(fields)}\nThe body.\n`;
  const source = { path: 'a.md', shownPath: 'articles/a.md', text, sha256: '' };
  const parsed = parseArticle(source);
  if (!('fields' in parsed)) throw new Error(JSON.stringify(parsed));
  expect(parsed.body.trim()).toBe('The body.');
  return JSON.parse(JSON.stringify(parsed.fields.data));
}

const hostile = fc.oneof(
  fc.constantFrom(
    ...['---', '...', '- a', '# a', 'a # b', 'a: b', ': a', '"a"', "'a'", "it's", '{a}', '[a]'],
    ...['&a', '*a', '!a', '!!js/function a', '%a', '@a', '`a`', '|', '>', '|-', '?', '? a', '~'],
    ...['null', 'true', 'no', 'On', '012', '0x1f', '1e3', '16:30', '1972-02-29', '.inf', '<<', '='],
    ...['a\nb', 'a\n\n  b', 'a\n---\nb', '---js', '{{ a }}', '<script>', '\\n', 'a\\', '“a”', '9'],
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** What is left of a text: what cannot stand in a page is gone, and one blank stands between words. */
function shownOf(text: string): string | undefined {
  const lines = plainText(text)
    .replace(/[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.split(/\s+/).join(' ').trim());
  const shown = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return shown === '' ? undefined : shown;
}

test('any text comes back as it was, and never as anything but text', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (texts) => {
      const headline = shownOf(texts[0] ?? '');
      const people = texts.map(shownOf).filter((text) => text !== undefined);
      const fields = { headline: texts[0], people: texts, photos: [{ caption: texts[0] }] };
      expect(readBack(fields)).toEqual({
        ...(headline === undefined ? {} : { headline }),
        ...(people.length === 0 ? {} : { people }),
        ...(headline === undefined ? {} : { photos: [{ caption: headline }] }),
      });
    }),
    { numRuns: 1000 },
  );
});

test('a writer that quotes nothing would not do', () => {
  const bare = (text: string) =>
    parseYaml({ yaml: `headline: ${text}\n`, path: 'a.md', fileText: '' });
  const wrong = ['a: b', '# a', '&a', '"a', '{a'].filter((text) => {
    const read = bare(text);
    return !('data' in read) || read.data.headline !== text;
  });
  expect(wrong).toHaveLength(5);
});

test('looks as a person would write it', () => {
  const fields = {
    headline: 'Tram: back by spring',
    section: 'Local News',
    published: '1972-02-29',
    subhead: null,
    print: { page: '9', relation: 'version', edition: '' },
    photos: [{ caption: 'The quay', held: false }],
    keywords: [],
  };
  expect(frontMatterText(fields)).toBe(`---
headline: "Tram: back by spring"
section: Local News
published: 1972-02-29
print:
  page: "9"
  relation: version
photos:
  - caption: The quay
    held: false
---
`);
});
