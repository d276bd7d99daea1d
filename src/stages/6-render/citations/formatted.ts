import { dateWords } from '../words.ts';
import { sortedName, type CitedArticle } from './cited-article.ts';

/**
 * A note in the manner of the Chicago Manual of Style: `Reyes, Ana. “Council votes to
 * reopen the tram.” The Harbour Gazette (Port Ellery), February 29, 1972, Late City Final,
 * A1. The Harbour Gazette Archive.` Without an author it starts with the headline.
 */
export function formattedCitation(cited: CitedArticle): string {
  const [first, ...others] = cited.authors;
  const names = first === undefined ? [] : [sortedName(first), ...others];
  const authors =
    names.length <= 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
  const headline = /[.!?]$/.test(cited.headline) ? cited.headline : `${cited.headline}.`;
  const paper = cited.place === null ? cited.publication : `${cited.publication} (${cited.place})`;
  const page =
    cited.page === null ? '' : `${/[,–-]/.test(cited.page) ? 'pp.' : 'p.'} ${cited.page}`;
  const where = [paper, dateWords(cited.date), cited.edition ?? '', page].filter(
    (part) => part !== '',
  );
  return [
    ...(authors === '' ? [] : [authors.endsWith('.') ? authors : `${authors}.`]),
    `“${headline}”`,
    `${where.join(', ')}.`,
    `${cited.archive}.`,
    ...(cited.url === null ? [] : [cited.url]),
  ].join(' ');
}
