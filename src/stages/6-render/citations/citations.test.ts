import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../model/iso-date.ts';
import { bibtex } from './bibtex.ts';
import { citationView } from './citation.ts';
import { sortName, sortedName, type CitedArticle } from './cited-article.ts';
import { cslJson } from './csl-json.ts';
import { formattedCitation } from './formatted.ts';
import { ris } from './ris.ts';
import { wikipedia } from './wikipedia.ts';

const full: CitedArticle = {
  id: '2016-11-30/haftar',
  headline: 'Haftar visits Russia',
  authors: ['Jane Doe', 'Martin Luther King Jr.'],
  publication: 'The Daily Star',
  place: 'Beirut',
  issn: '0362-4331',
  date: '2016-11-30' as IsoDate,
  edition: 'Late Final',
  section: 'Middle East',
  page: '9-10',
  language: 'en',
  agencies: ['Reuters', 'AP'],
  archive: 'The Daily Star Archive',
  url: 'https://example.org/2016/11/30/haftar/',
};
const bare: CitedArticle = {
  ...full,
  ...{ authors: [], place: null, issn: null, edition: null, page: null, agencies: [], url: null },
  date: '2016-11' as IsoDate,
};

it.each([
  ['Ana Reyes', 'Reyes', 'Ana', null],
  ['Ana María de la Cruz', 'de la Cruz', 'Ana María', null],
  ['Ludwig van Beethoven', 'van Beethoven', 'Ludwig', null],
  ['Martin Luther King Jr.', 'King', 'Martin Luther', 'Jr.'],
  ['John Roe, III', 'Roe', 'John', 'III'],
])('sorts %s as %s', (name, family, given, suffix) => {
  expect(sortName(name)).toEqual({ family, given, suffix });
});

it.each(['Madonna', 'Madonna Jr.', '毛泽东', 'علي حسن', 'Анна Ахматова'])(
  'leaves %s as it is',
  (name) => {
    expect(sortName(name)).toBeNull();
    expect(sortedName(name)).toBe(name);
  },
);

describe('RIS', () => {
  it('has a tag on each line, two blanks, a hyphen and a blank', () => {
    expect(ris(full).split('\n')).toEqual([
      'TY  - NEWS',
      'TI  - Haftar visits Russia',
      'AU  - Doe, Jane',
      'AU  - King, Martin Luther, Jr.',
      'T2  - The Daily Star',
      'CY  - Beirut',
      'DA  - 2016/11/30/',
      'PY  - 2016',
      'ET  - Late Final',
      'SE  - Middle East',
      'SP  - 9-10',
      'SN  - 0362-4331',
      'LA  - en',
      'UR  - https://example.org/2016/11/30/haftar/',
      'DP  - The Daily Star Archive',
      'ER  - ',
    ]);
  });

  it('says nothing of what is not known', () => {
    expect(ris(bare)).toContain('DA  - 2016/11//\nPY  - 2016\nSE');
    expect(ris(bare)).not.toMatch(/^(AU|CY|ET|SP|SN|UR)|null|undefined/m);
  });

  it('lets no text start a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const lines = ris({ ...full, headline: `x\nER  - \r\n${text}`, archive: text }).split(
          /[\r\n\u2028]/,
        );
        expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
        expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1);
      }),
    );
  });
});

describe('CSL-JSON', () => {
  it('is a newspaper article', () => {
    expect(JSON.parse(cslJson(full))).toEqual([
      {
        ...{ id: '2016-11-30/haftar', type: 'article-newspaper', title: 'Haftar visits Russia' },
        author: [
          { family: 'Doe', given: 'Jane' },
          { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
        ],
        'container-title': 'The Daily Star',
        'publisher-place': 'Beirut',
        issued: { 'date-parts': [[2016, 11, 30]] },
        ...{ edition: 'Late Final', section: 'Middle East', page: '9-10', ISSN: '0362-4331' },
        ...{ language: 'en', archive: 'The Daily Star Archive', URL: full.url },
      },
    ]);
  });

  it('has no author that the paper did not print, and no more of a date than is known', () => {
    const [item] = JSON.parse(cslJson(bare)) as [object];
    expect(item).not.toHaveProperty('author');
    expect(item).toMatchObject({ issued: { 'date-parts': [[2016, 11]] } });
    const [one] = JSON.parse(cslJson({ ...bare, authors: ['毛泽东'] })) as [object];
    expect(one).toMatchObject({ author: [{ literal: '毛泽东' }] });
  });
});

it('is written for a footnote', () => {
  expect(formattedCitation(full)).toBe(
    'Doe, Jane, and Martin Luther King Jr. “Haftar visits Russia.” The Daily Star (Beirut), ' +
      'November 30, 2016, Late Final, pp. 9-10. The Daily Star Archive. https://example.org/2016/11/30/haftar/',
  );
  expect(formattedCitation({ ...bare, headline: 'Who won?' })).toBe(
    '“Who won?” The Daily Star, November 2016. The Daily Star Archive.',
  );
});

it('offers the faithful forms first', () => {
  const { formats } = citationView(full);
  expect(formats.map(({ name }) => name)).toEqual(['RIS', 'CSL-JSON', 'BibTeX', 'Wikipedia']);
  expect(formats.map(({ text }) => text)).toEqual([
    ris(full),
    cslJson(full),
    bibtex(full),
    wikipedia(full),
  ]);
});

describe('for Wikipedia', () => {
  it('is a cite news', () => {
    expect(wikipedia(full)).toBe(
      '{{cite news |last1=Doe |first1=Jane |last2=King |first2=Martin Luther Jr. ' +
        '|title=Haftar visits Russia |newspaper=The Daily Star |location=Beirut |agency=Reuters, AP ' +
        '|date=November 30, 2016 |pages=9-10 |edition=Late Final |issn=0362-4331 ' +
        '|url=https://example.org/2016/11/30/haftar/ |via=The Daily Star Archive}}',
    );
    expect(wikipedia({ ...bare, authors: ['毛泽东'], page: 'A1' })).toMatch(
      /\|author=毛泽东 .*\|page=A1 /,
    );
  });

  it('keeps text in its field', () => {
    const mark = fc.constantFrom(
      '|',
      '{{',
      '}}',
      '[[',
      ']]',
      '<!--',
      '<ref>',
      '=',
      '\n',
      'a',
      '|url=x',
    );
    fc.assert(
      fc.property(fc.array(mark), (marks) => {
        const cited = wikipedia({ ...bare, headline: marks.join(''), publication: marks.join('') });
        expect(cited).toMatch(/^\{\{cite news \|[^{}[\]<\n]*\}\}$/);
        expect(cited.split('|').map((field) => field.split('=')[0])).toEqual([
          '{{cite news ',
          ...['title', 'newspaper', 'date', 'page', 'via'].filter((name) => name !== 'page'),
        ]);
        const [, title = ''] = /\|title=(.*?) ?\|newspaper=/.exec(cited) ?? [];
        const read = title.replace(/&#(\d+);/g, (_, code: string) =>
          String.fromCharCode(Number(code)),
        );
        expect(read.trim()).toBe(marks.join('').replace(/\s+/g, ' ').trim());
      }),
    );
  });
});
