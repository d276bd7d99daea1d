import type { Element, Root } from 'hast';
import { decoded } from './addresses.ts';
import { eachElement, replaceElements } from './each-element.ts';
import { addProblem, quoted, type Findings } from './findings.ts';
import { idPrefix, plainId } from './links.ts';

/**
 * Makes links inside the body work: ids are written plainly and stand once, and `#x` gets
 * the prefix that ids are published with. Ids get theirs when the tree is sanitised. A link to
 * nothing keeps its words; `#` and `#top` lead to the top of any page.
 */
export function linkAnchors(tree: Root, findings: Findings): void {
  const ids = new Set<string>();
  const anchors: Element[] = [];
  eachElement(tree, (element) => {
    const { properties } = element;
    if (typeof properties.href === 'string' && properties.href.startsWith('#')) {
      anchors.push(element);
    }
    if (typeof properties.id !== 'string') return;
    const id = plainId(decoded(properties.id));
    if (ids.has(id)) delete properties.id;
    else properties.id = id;
    ids.add(id);
  });
  if (anchors.length === 0) return;
  replaceElements(tree, (element) => {
    const { href } = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#'))
      return element;
    const written = decoded(href.slice(1));
    if (ids.has(plainId(written))) return withHref(element, `#${idPrefix}${plainId(written)}`);
    if (written === '' || written.toLowerCase() === 'top') return withHref(element, '#top');
    addProblem(findings, 'body/anchor-missing', { written: quoted(written) }, element.position);
    return element.children;
  });
}

function withHref(element: Element, href: string): Element {
  element.properties.href = href;
  return element;
}
