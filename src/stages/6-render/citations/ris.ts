import { sortedName, type CitedArticle } from './cited-article.ts';

/**
 * RIS, reference type `NEWS`: one tag a line, two blanks, a hyphen and a blank behind the
 * tag, `ER` last. A line break in a value would end its field, so blanks stand for them.
 */
export function ris(cited: CitedArticle): string {
  const [year = '', month = '', day = ''] = cited.date.split('-');
  const fields: [string, string | null][] = [
    ['TY', 'NEWS'],
    ['TI', cited.headline],
    ...cited.authors.map((name): [string, string] => ['AU', sortedName(name)]),
    ['T2', cited.publication],
    ['CY', cited.place],
    ['DA', `${year}/${month}/${day}/`],
    ['PY', year],
    ['ET', cited.edition],
    ['SE', cited.section],
    ['SP', cited.page],
    ['SN', cited.issn],
    ['LA', cited.language],
    ['UR', cited.url],
    ['DP', cited.archive],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === null || value === '' ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`],
  );
  return [...lines, 'ER  - '].join('\n');
}
