import type { Element, ElementContent, Root, RootContent } from 'hast';
import { blockElements } from './html-names.ts';

/** Elements that may hold text only, and that something else must take the place of if they hold blocks. */
const textOnly = new Set([
  ...'abbr b bdi bdo cite code dfn em i kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
]);
/** Elements that stay although they may hold text only; blocks in them become text. */
const textHolders = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'summary']);

/**
 * Makes a tree from raw HTML valid: no block stands in a run of text, no paragraph is
 * empty, and text at the top stands in paragraphs. Words and their order stay as they are.
 */
export function tidy(tree: Root): void {
  tree.children = inParagraphs(tidied(tree.children as ElementContent[], false));
}

function tidied(children: readonly ElementContent[], insideLink: boolean): ElementContent[] {
  const result: ElementContent[] = [];
  for (const child of children) {
    if (child.type !== 'element') {
      result.push(child);
      continue;
    }
    const isLink = child.tagName === 'a';
    child.children = tidied(child.children, insideLink || isLink);
    if (child.tagName === 'p' && isBlank(child)) continue;
    if (child.tagName === 'th' && isBlank(child)) child.tagName = 'td';
    if (child.tagName === 'details' && !startsWithSummary(child)) child.tagName = 'div';
    if (textHolders.has(child.tagName)) child.children = withoutBlocks(child.children);
    if (isLink && isEmpty(child)) nameLink(child);
    const isUnwrapped =
      (isLink && (insideLink || isEmpty(child))) ||
      (textOnly.has(child.tagName) && child.children.some(holdsBlock));
    if (isUnwrapped) for (const inner of child.children) result.push(inner);
    else result.push(child);
  }
  return result;
}

function isBlank(element: Element): boolean {
  return element.children.every((child) => child.type === 'text' && child.value.trim() === '');
}

function isEmpty(element: Element): boolean {
  return isBlank(element) && element.properties.id === undefined;
}

/** A link to another site that has no words gets its address for them. */
function nameLink(link: Element): void {
  const { href } = link.properties;
  if (typeof href === 'string' && /^(?:https?|mailto):/.test(href))
    link.children = [{ type: 'text', value: href }];
}

function startsWithSummary(details: Element): boolean {
  const first = details.children.find((child) => child.type === 'element');
  return first?.tagName === 'summary';
}

/** Elements that may stand wherever what they hold may. */
const transparent = new Set(['a', 'del', 'ins']);

function holdsBlock(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  if (blockElements.has(node.tagName)) return true;
  return transparent.has(node.tagName) && node.children.some(holdsBlock);
}

function withoutBlocks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const inner = withoutBlocks(child.children);
    if (!blockElements.has(child.tagName)) return [{ ...child, children: inner }];
    return [{ type: 'text', value: ' ' }, ...inner, { type: 'text', value: ' ' }];
  });
}

/** Puts runs of text between blocks into paragraphs. */
function inParagraphs(children: readonly ElementContent[]): RootContent[] {
  const result: RootContent[] = [];
  let run: ElementContent[] = [];
  function endRun(): void {
    const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children: run };
    if (run.length > 0) result.push(isBlank(paragraph) ? { type: 'text', value: '\n' } : paragraph);
    run = [];
  }
  for (const child of children) {
    if (child.type === 'element' && (blockElements.has(child.tagName) || holdsBlock(child))) {
      endRun();
      result.push(child);
    } else run.push(child);
  }
  endRun();
  return result;
}
