import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { IsoDate } from '../../../model/iso-date.ts';
import { bibtex } from './bibtex.ts';
import type { CitedArticle } from './cited-article.ts';

const cited: CitedArticle = {
  id: '1972-02-29/tram',
  headline: 'Tram & ferry: 50% off',
  authors: ['Ana Reyes', 'Ludwig van Beethoven', 'Martin Luther King Jr.', 'Madonna'],
  publication: 'The Harbour Gazette',
  place: null,
  issn: null,
  date: '1972-02-09' as IsoDate,
  edition: null,
  section: 'News',
  page: '9-10',
  language: 'en',
  agencies: [],
  archive: 'Archive #1',
  url: 'https://example.org/a_b/',
};

it('is an article, for BibTeX and for biblatex', () => {
  expect(bibtex(cited).split('\n')).toEqual([
    '@article{1972-02-29-tram,',
    '  title = {{Tram \\& ferry: 50\\% off}},',
    '  author = {Reyes, Ana and van Beethoven, Ludwig and King, Jr., Martin Luther and {Madonna}},',
    '  journal = {The Harbour Gazette},',
    '  journaltitle = {The Harbour Gazette},',
    '  date = {1972-02-09},',
    '  year = {1972},',
    '  month = feb,',
    '  day = {9},',
    '  pages = {9--10},',
    '  langid = {en},',
    '  url = {https://example.org/a_b/},',
    '  note = {Archive \\#1},',
    '  entrysubtype = {newspaper}',
    '}',
  ]);
});

it('says no more than is known', () => {
  const bare = bibtex({ ...cited, authors: [], page: null, url: null, date: '1972' as IsoDate });
  expect(bare).not.toMatch(/author|pages|url|month|day =|null|undefined/);
});

/** The fields of an entry, read as BibTeX reads them: braces count wherever they stand. */
function readEntry(entry: string): Map<string, string> {
  const fields = new Map<string, string>();
  const start = /^@article\{[A-Za-z0-9-]+,\n/.exec(entry);
  expect(start).not.toBeNull();
  let at = start![0].length;
  while (entry[at] !== '}') {
    const [head = '', name = '', brace = ''] =
      /^\s*(\w+) = (\{|[a-z]+)/.exec(entry.slice(at)) ?? [];
    if (name === '') throw new Error(`No field at ${entry.slice(at)}`);
    at += head.length;
    let value = brace === '{' ? '' : brace;
    for (let depth = brace === '{' ? 1 : 0; depth > 0; at++) {
      if (at >= entry.length) throw new Error(`A brace stays open in ${entry}`);
      if (entry[at] === '{') depth++;
      if (entry[at] === '}') depth--;
      if (depth > 0) value += entry.charAt(at);
    }
    fields.set(name, value);
    if (entry[at] === ',') at++;
    if (entry[at] === '\n') at++;
  }
  expect(entry.slice(at)).toBe('}');
  return fields;
}

/** What LaTeX prints for an escaped text. */
function printed(text: string): string {
  const commands: Readonly<Record<string, string>> = {
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciitilde: '~',
    textasciicircum: '^',
  };
  return text.replace(
    /\\(text\w+)\{\}|\\([&%$#_])/g,
    (_, name: string, mark: string) => commands[name] ?? mark,
  );
}

it('balances braces, and prints what was given', () => {
  const mark = fc.constantFrom(
    '{',
    '}',
    '\\',
    '\\{',
    '$',
    '%',
    '#',
    '_',
    '&',
    '~',
    '^',
    '"',
    ',',
    'a',
    ' ',
    '=',
    '@',
  );
  const text = fc.array(mark, { minLength: 1 }).map((marks) => marks.join(''));
  fc.assert(
    fc.property(text, text, fc.array(text), (headline, publication, authors) => {
      const fields = readEntry(bibtex({ ...cited, headline, publication, authors }));
      expect(printed(fields.get('title')!.slice(1, -1))).toBe(headline);
      expect(printed(fields.get('journal')!)).toBe(publication);
      expect(fields.get('month')).toBe('feb');
      expect(fields.has('author')).toBe(authors.length > 0);
    }),
    { numRuns: 500 },
  );
});

it.each(['Bread and Roses', 'Roe, John', 'AND and AND'])('keeps %j one name', (name) => {
  expect(readEntry(bibtex({ ...cited, authors: [name, 'Ana Reyes'] })).get('author')).toBe(
    `{${name}} and Reyes, Ana`,
  );
});
