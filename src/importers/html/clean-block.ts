import type { Element, ElementContent } from 'hast';
import { plainText } from '../escape-markdown.ts';
import { attribute, isCode, isElement, textOf } from './element-names.ts';

/** Elements that Markdown has a mark for, and those that give it its blocks. */
const kept = new Set(
  (
    'a b blockquote br caption code dd del dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre s strike strong sub sup ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const quotes: readonly [string, string] = ['“', '”'];

/**
 * A block with nothing in it but what Markdown can say: elements that it has no mark for give their content,
 * attributes are gone save addresses and the shape of tables, and blanks at the ends of marked text stand
 * outside of the marks.
 */
export function cleanBlock(block: Element, resolve: (address: string) => string | null): Element {
  return { ...block, properties: shapeOf(block), children: cleaned(block.children, resolve) };
}

function cleaned(
  children: readonly ElementContent[],
  resolve: (address: string) => string | null,
): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{ type: 'text', value: plainText(child.value) }];
    if (child.type !== 'element' || isCode(child) || child.tagName === 'wbr') return [];
    const inner = cleaned(child.children, resolve);
    // The marks of a quotation are words of the page, though no text of its source.
    if (child.tagName === 'q') return [text(quotes[0]), ...inner, text(quotes[1])];
    if (!kept.has(child.tagName)) return isBlockLike(child) ? apart(inner) : inner;
    if (child.tagName === 'a') return link(child, inner, resolve);
    if (/^(?:b|em|i|strong|s|strike|del|sub|sup|code)$/.test(child.tagName))
      return marked(child, inner);
    return [{ ...child, properties: shapeOf(child), children: inner }];
  });
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function isBlockLike({ tagName }: Element): boolean {
  return /^(?:div|section|article|main|header|footer|aside|figure|figcaption|center|address|details|summary|fieldset|legend)$/.test(
    tagName,
  );
}

/** Content of a block inside a list item or a quotation, as a block of its own. */
function apart(inner: ElementContent[]): ElementContent[] {
  const hasBlocks = inner.some(
    (node) => isElement(node) && /^(?:p|ul|ol|dl|blockquote|table|pre|h[1-6])$/.test(node.tagName),
  );
  if (hasBlocks || inner.length === 0) return inner;
  return [{ type: 'element', tagName: 'p', properties: {}, children: inner }];
}

function link(
  element: Element,
  inner: ElementContent[],
  resolve: (address: string) => string | null,
): ElementContent[] {
  const href = resolve(attribute(element, 'href'));
  const words = textOf({ ...element, children: inner }).trim();
  if (href === null || words === '') return inner;
  return marked({ ...element, properties: { href } }, inner);
}

/** The element around `inner`, its blanks at the ends outside; marks around nothing are left out. */
function marked(element: Element, inner: ElementContent[]): ElementContent[] {
  const children = [...inner];
  const before: ElementContent[] = [];
  const after: ElementContent[] = [];
  for (let first = children[0]; first !== undefined; first = children[0]) {
    if (isBreak(first)) before.push(children.shift() as ElementContent);
    else if (first.type === 'text' && /^\s/.test(first.value)) {
      before.push(text(' '));
      const value = first.value.trimStart();
      if (value !== '') children[0] = { ...first, value };
      else children.shift();
    } else break;
  }
  for (let last = children.at(-1); last !== undefined; last = children.at(-1)) {
    if (isBreak(last)) after.unshift(children.pop() as ElementContent);
    else if (last.type === 'text' && /\s$/.test(last.value)) {
      after.unshift(text(' '));
      const value = last.value.trimEnd();
      if (value !== '') children[children.length - 1] = { ...last, value };
      else children.pop();
    } else break;
  }
  if (children.length === 0) return [...before, ...after];
  return [...before, { ...element, properties: shapeOf(element), children }, ...after];
}

function isBreak(node: ElementContent): boolean {
  return isElement(node) && node.tagName === 'br';
}

function shapeOf(element: Element): Element['properties'] {
  const names = ['href', 'align', 'colSpan', 'rowSpan', 'start', 'reversed'];
  return Object.fromEntries(
    names
      .map((name) => [name, element.properties[name]] as const)
      .filter(([, value]) => value !== undefined),
  );
}
