import type { Article, Print, PrintRelation } from '../../../model/article.ts';
import { isDay } from '../../../model/iso-date.ts';
import { pageRange, publicationOf } from '../metadata/article-facts.ts';
import type { SurroundingLinks } from '../render-job.ts';
import type { SiteFacts } from '../site-facts.ts';
import { dateWords } from '../words.ts';
import type { BylinePieceView, PrintView } from './article-view.ts';

const subjects: Readonly<Record<PrintRelation, string>> = {
  same: 'This article',
  version: 'A version of this article',
  unknown: 'This article, or a version of it,',
};

/** Where the article stood in print, in a sentence whose issue and page are links. */
export function printView(
  article: Article,
  print: Print,
  surroundings: SurroundingLinks,
  site: SiteFacts,
): PrintView {
  const paper = publicationOf(article, site.settings.publication.name);
  const date = print.date ?? article.day;
  const edition = print.edition === null ? '' : ` (${print.edition})`;
  const pages = print.page === null ? null : pageWords(print.page, print.section);
  const preposition = isDay(date) ? 'on' : 'in';
  const line: BylinePieceView[] = [
    {
      text: `${subjects[print.relation]} appeared in the print edition of ${paper} ${preposition} `,
      href: null,
    },
    { text: dateWords(date) + edition, href: surroundings.issueHref },
    ...(pages === null
      ? []
      : [
          { text: ', on ', href: null },
          { text: pages, href: surroundings.printPageHref },
        ]),
    { text: `${print.column === null ? '' : `, column ${print.column}`}.`, href: null },
  ];
  return {
    line,
    label: pages === null ? 'Print edition' : `Print edition, ${pages}`,
    href: surroundings.printPageHref,
  };
}

/** `page A1`, `pages A1 and A4`, `pages 9–10`, `page 3 of section Sports`. */
function pageWords(page: string, section: string | null): string {
  const range = pageRange(page);
  const names = page.split(/\s*[,;]\s*/);
  const where = section !== null && /^\d/.test(page) ? ` of section ${section}` : '';
  if (range !== null) return `pages ${range.first}–${range.last}${where}`;
  if (names.length === 1) return `page ${page}${where}`;
  return `pages ${names.slice(0, -1).join(', ')} and ${names.at(-1)}${where}`;
}
