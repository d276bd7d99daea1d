import type { PrintRecord } from './article-record.ts';
import { remembered } from './remember.ts';

/** Names of pages: a paper has a few hundred of them. */
const mostRemembered = 10_000;

/** A print page as the key of its order: `A10` is section `A`, number 10. */
interface PageKey {
  readonly section: string;
  readonly number: number;
  readonly rest: string;
}

/** The name of the page on which the article starts: `A1` of `A1,A4`, `Sports 3` of page `3` in section `Sports`. */
export function pageName(print: PrintRecord): string | null {
  const { page } = print;
  if (page === null) return null;
  const end = page.search(/[,;–-]/);
  const first = (end === -1 ? page : page.slice(0, end)).trim();
  if (first === '') return null;
  return print.section !== null && /^\d/.test(first) ? `${print.section} ${first}` : first;
}

/**
 * Orders pages as they lie in the paper: A1 < A2 < A10 < B1; pages without a letter
 * first, among them by number; a page that is not known last. Each page is looked at once, for all its articles.
 */
export function pageOrder(): (a: string | null, b: string | null) => number {
  const keyOf = remembered(mostRemembered, toKey);
  return (a, b) => {
    if (a === b) return 0;
    if (a === null) return 1;
    if (b === null) return -1;
    const left = keyOf(a);
    const right = keyOf(b);
    return (
      compareText(left.section, right.section) ||
      left.number - right.number ||
      compareText(left.rest, right.rest) ||
      compareText(a, b)
    );
  };
}

function toKey(page: string): PageKey {
  const match = /^(\D*?)\s*(\d{1,9})(.*)$/s.exec(page);
  if (match === null) return { section: page.toLowerCase(), number: 0, rest: '' };
  return {
    section: (match[1] ?? '').toLowerCase(),
    number: Number(match[2]),
    rest: (match[3] ?? '').toLowerCase(),
  };
}

/** By code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
