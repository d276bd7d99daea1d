import { oneLine } from '../../../model/one-line.ts';
import { sortedName, type CitedArticle } from './cited-article.ts';

/**
 * RIS, reference type `NEWS`: one tag a line, two blanks, a hyphen and a blank behind the
 * tag, `ER` last. A line break in a value would end its field, so blanks stand for them.
 */
export function ris(cited: CitedArticle): string {
  const [year = '', month = '', day = ''] = cited.date.split('-');
  return (
    field('TY', 'NEWS') +
    field('TI', cited.headline) +
    authors(cited.authors) +
    field('T2', cited.publication) +
    field('CY', cited.place) +
    field('DA', `${year}/${month}/${day}/`) +
    field('PY', year) +
    field('ET', cited.edition) +
    field('SE', cited.section) +
    field('SP', cited.page) +
    field('SN', cited.issn) +
    field('LA', cited.language) +
    field('UR', cited.url) +
    field('DP', cited.archive) +
    'ER  - '
  );
}

function authors(names: readonly string[]): string {
  return names.map((name) => field('AU', sortedName(name))).join('');
}

function field(tag: string, value: string | null): string {
  return value === null || value === '' ? '' : `${tag}  - ${oneLine(value)}\n`;
}
