import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { remembered } from '../../../model/remember.ts';
import { wordsPattern } from '../../../model/words-pattern.ts';

/** What may stand between a dateline and the story: `MOSCOW:`, `MOSCOW — `, `MOSCOW -- `. */
const separator = /^\s*(?::|[—–―]|-{2,3})\s*|^\s*-\s+|^\s+-\s*/;

/**
 * Sets the dateline at the start of the first paragraph, or in a paragraph of its own when
 * the body starts with something else. A paragraph that starts with the same dateline,
 * whatever its capitals, followed by a colon or dash, loses it first, so that it is not there twice.
 */
export function setDateline(tree: Root, dateline: string): void {
  const first = tree.children.find((child) => child.type === 'element');
  const set: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['dateline'] },
    children: [{ type: 'text', value: dateline }],
  };
  if (first?.tagName !== 'p') {
    const own: Element = { type: 'element', tagName: 'p', properties: {}, children: [set] };
    tree.children.unshift(own, { type: 'text', value: '\n' });
    return;
  }
  removeStart(first, writtenDateline(toString(first), dateline));
  const start = first.children[0];
  if (start?.type === 'text') start.value = start.value.trimStart();
  first.children.unshift(set, { type: 'text', value: ' ' });
}

/** Length of the dateline and what separates it at the start of `text`, in characters; 0 when it is not there. */
export function writtenDateline(text: string, dateline: string): number {
  const written = patternOf(dateline).exec(text)?.[0];
  if (written === undefined || dateline.trim() === '') return 0;
  const after = separator.exec(text.slice(written.length))?.[0];
  return after === undefined ? 0 : written.length + after.length;
}

const patternOf = remembered(
  2000,
  (dateline) => new RegExp(`^\\s*${wordsPattern(dateline.trim())}`, 'iu'),
);

/** Takes `length` characters off the text of `element`, and elements that are left without any. */
function removeStart(element: Element, length: number): void {
  let left = length;
  while (left > 0) {
    const child = element.children[0];
    if (child === undefined) return;
    const size = sizeOf(child);
    if (size > left) {
      if (child.type === 'text') child.value = child.value.slice(left);
      else if (child.type === 'element') removeStart(child, left);
      return;
    }
    left -= size;
    element.children.shift();
  }
}

function sizeOf(node: ElementContent): number {
  if (node.type === 'text') return node.value.length;
  return node.type === 'element' ? toString(node).length : 0;
}
