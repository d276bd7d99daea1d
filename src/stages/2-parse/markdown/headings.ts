import type { Element, Root } from 'hast';
import { eachElement } from './each-element.ts';

const heading = /^h[1-6]$/;

/**
 * Gives the headings of a body levels from `h2` on without gaps: the page's `h1` is the
 * headline. The depths used keep their order, and a heading is at most one level below the one
 * before it. The heading of the footnotes stays an `h2`. Headings without words go.
 */
export function levelHeadings(tree: Root): void {
  const headings: Element[] = [];
  const empty = new Map<Element, Root | Element>();
  eachElement(tree, (element, parent) => {
    if (!heading.test(element.tagName) || isOfFootnotes(parent)) return;
    if (element.children.some((child) => child.type !== 'text' || child.value.trim() !== '')) {
      headings.push(element);
    } else empty.set(element, parent);
  });
  for (const [element, parent] of empty) {
    parent.children = parent.children.filter((child) => child !== element);
  }
  const levels = levelsOf(headings.map(({ tagName }) => Number(tagName.slice(1))));
  for (const element of headings) element.tagName = `h${levels.shift()}`;
}

/** The level of each heading of a body, by its depth (1 to 6) as written. */
export function levelsOf(depths: readonly number[]): number[] {
  const used = [...new Set(depths)].sort();
  let last = 1;
  return depths.map((depth) => (last = Math.min(used.indexOf(depth) + 2, last + 1, 6)));
}

function isOfFootnotes(parent: Root | Element): boolean {
  return parent.type === 'element' && parent.properties.dataFootnotes !== undefined;
}
