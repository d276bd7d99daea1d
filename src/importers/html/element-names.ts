import type { Element, ElementContent, Nodes } from 'hast';

/** Elements that stand in a line of text. All others start a block. */
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i img input ins kbd label map mark ' +
    'nobr output picture q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

export function isElement(node: Nodes | undefined): node is Element {
  return node?.type === 'element';
}

/** Whether a node is a run of text: it is inline itself and holds no block. */
export function isInline(node: ElementContent): boolean {
  if (node.type !== 'element') return true;
  return inline.has(node.tagName) && node.children.every(isInline);
}

/** The value of an attribute as text; empty when it has none. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined || value === null || value === false ? '' : String(value);
}

/** Class names and id, for rules that go by them. */
export function labelsOf(element: Element): string {
  return `${attribute(element, 'className')} ${attribute(element, 'id')}`.toLowerCase();
}

/** The text of a node as a reader sees it, blocks and cells set apart; scripts and styles have none. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && isCode(node)) return '';
  let text = '';
  for (const child of node.children) text += textOf(child);
  if (node.type !== 'element') return text;
  if (node.tagName === 'br') return '\n';
  return inline.has(node.tagName) ? text : `\n${text}\n`;
}

/** The text of what stands in an element. */
export function innerText(element: Element): string {
  return element.children.map(textOf).join('');
}

/** The text with white space as single blanks. */
export function lineOf(node: Nodes): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

/** Elements whose content is for the machine. */
export function isCode({ tagName }: Element): boolean {
  return /^(?:script|style|template|svg|math|head|title|meta|link|base)$/.test(tagName);
}

/** All elements below `node`, in the order of the page. */
export function* elementsIn(node: Nodes): Generator<Element> {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

export function findElement(node: Nodes, accepts: (element: Element) => boolean): Element | null {
  for (const element of elementsIn(node)) if (accepts(element)) return element;
  return null;
}
