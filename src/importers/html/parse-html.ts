import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** How deep elements may stand in each other. Saved pages reach some dozens, tables in tables among them. */
export const deepestPage = 400;

const whole = unified().use(rehypeParse).freeze();
const piece = unified().use(rehypeParse, { fragment: true }).freeze();

/** A whole page as a tree; null when its elements are nested deeper than any page's. */
export function parsePage(html: string): Root | null {
  return isTooDeep(html) ? null : whole.parse(html);
}

/** The HTML of a story as a tree; null when its elements are nested deeper than any story's. */
export function parseFragment(html: string): Root | null {
  return isTooDeep(html) ? null : piece.parse(html);
}

const voids = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Elements whose start ends an open one of their kind. */
const ended = new Set('p li dt dd tr td th option thead tbody tfoot'.split(' '));

/** Counts open elements in the raw text, before the parser builds a tree that others walk by calling themselves. */
function isTooDeep(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)/gi)) {
    const tag = name.toLowerCase();
    if (voids.has(tag)) continue;
    if (slash === '') {
      if (!(ended.has(tag) && open.at(-1) === tag)) open.push(tag);
      if (open.length > deepestPage) return true;
      continue;
    }
    const at = open.lastIndexOf(tag);
    // Only what stands near is closed: a stray end tag closes nothing.
    if (at >= 0) open.length = at;
  }
  return false;
}
