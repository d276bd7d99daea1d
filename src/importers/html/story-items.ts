import type { Element, ElementContent, Nodes } from 'hast';
import { countWords } from '../count-words.ts';
import { dropRule, linkShare, startsLinks } from './drop-rule.ts';
import {
  attribute,
  isCode,
  isElement,
  innerText,
  isInline,
  lineOf,
  textOf,
} from './element-names.ts';
import { isDataTable } from './data-table.ts';
import { isFigure, readFigure, readPicture, type PictureItem } from './figures.ts';

/** A piece of a story in HTML, in the order of the page. */
export type StoryItem =
  | { readonly kind: 'block'; readonly element: Element; readonly text: string }
  | { readonly kind: 'dropped'; readonly text: string; readonly rule: string }
  | { readonly kind: 'embed'; readonly address: string }
  /** An element that says a field of the article, such as its headline. */
  | { readonly kind: 'fact'; readonly element: Element; readonly text: string }
  /** The sentence about print, standing outside of the text. */
  | { readonly kind: 'print-line'; readonly text: string }
  | PictureItem;

/** Elements that are blocks of a story as they are. */
const leaves = /^(?:p|h[1-6]|ul|ol|dl|blockquote|pre|hr|address|summary|dt|dd|li|legend)$/;

/**
 * A story in HTML as a row of blocks and pictures, and of what is left out by which rule. Elements that only lay
 * out the page are gone through; text that stands in none of its own becomes paragraphs.
 * `isFact` tells elements that are no text of the story but a field of the article.
 */
export function storyItems(
  root: Nodes & { readonly children: readonly Nodes[] },
  isFact: (element: Element) => boolean = () => false,
): StoryItem[] {
  const items: StoryItem[] = [];
  const storyWords = countWords(textOf(root));
  let run: ElementContent[] = [];
  visitAll(root.children as ElementContent[]);
  return withoutLinkLists(items);

  function visitAll(children: readonly ElementContent[]): void {
    for (const child of children) visit(child);
    endRun();
  }

  function visit(node: ElementContent): void {
    if (node.type !== 'element') {
      if (node.type === 'text') run.push(node);
      return;
    }
    if (isCode(node)) return;
    if (isFact(node)) {
      endRun();
      items.push({ kind: 'fact', element: node, text: lineOf(node) });
      return;
    }
    const rule = dropRule(node, storyWords);
    if (rule !== null) drop(node, rule);
    else if (isFigure(node)) {
      endRun();
      addFigure(node);
    } else if (isInline(node) && !containsSpecial(node)) addInline(node);
    else if (node.tagName === 'img' || node.tagName === 'picture') {
      endRun();
      addPicture(node);
    } else if (node.tagName === 'table' && isDataTable(node)) {
      endRun();
      items.push({ kind: 'block', element: node, text: textOf(node) });
    } else if (leaves.test(node.tagName) && !containsSpecial(node) && !mixesBlocks(node)) {
      endRun();
      addBlock(node);
    } else {
      endRun();
      visitAll(node.children);
    }
  }

  function drop(node: Element, rule: string): void {
    endRun();
    const address = attribute(node, 'src');
    if (rule === 'markup/embed' && /^(?:https?:)?\/\//.test(address)) {
      items.push({ kind: 'embed', address });
    }
    const text = lineOf(node);
    if (text !== '') items.push({ kind: 'dropped', text, rule });
  }

  function addFigure(node: Element): void {
    const found = readFigure(node);
    if (found === null) visitAll(node.children);
    else items.push(...found);
  }

  function addPicture(node: Element): void {
    const found = readPicture(node);
    if (found !== null) items.push(found);
  }

  /** Two line breaks in a row part paragraphs. */
  function addInline(node: Element): void {
    if (node.tagName !== 'br') {
      run.push(node);
      return;
    }
    const last = run.findLast((other) => other.type !== 'text' || other.value.trim() !== '');
    if (isElement(last) && last.tagName === 'br') endRun();
    else run.push(node);
  }

  function addBlock(node: Element): void {
    const text = innerText(node);
    if (text.trim() === '' && node.tagName !== 'hr') return;
    items.push({ kind: 'block', element: node, text });
  }

  function endRun(): void {
    const children = withoutBreaksAtEnds(run);
    run = [];
    const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children };
    if (textOf(paragraph).trim() !== '') addBlock(paragraph);
  }

  /** Whether something inside is a picture, a field or is left out: then the element cannot stay whole. */
  function containsSpecial(node: Element): boolean {
    return (
      node.children.some((child) => {
        if (child.type !== 'element' || isCode(child)) return false;
        return (
          child.tagName === 'img' ||
          isFact(child) ||
          isFigure(child) ||
          dropRule(child, storyWords) !== null ||
          hasDoubleBreak(child) ||
          containsSpecial(child)
        );
      }) || hasDoubleBreak(node)
    );
  }
}

/** Whether two line breaks in a row part the text of `node` into paragraphs. */
function hasDoubleBreak(node: Element): boolean {
  if (node.tagName === 'pre') return false;
  let breaks = 0;
  for (const child of node.children) {
    if (isElement(child) && child.tagName === 'br') breaks++;
    else if (child.type === 'element' || (child.type === 'text' && child.value.trim() !== '')) {
      breaks = 0;
    }
    if (breaks > 1) return true;
  }
  return false;
}

/** A paragraph or heading cannot hold blocks; broken pages have them all the same. */
function mixesBlocks(node: Element): boolean {
  if (!/^(?:p|h[1-6]|address|summary|dt|dd|li|legend)$/.test(node.tagName)) return false;
  return !node.children.every(isInline);
}

function withoutBreaksAtEnds(run: readonly ElementContent[]): ElementContent[] {
  const isSpace = (node: ElementContent | undefined): boolean =>
    (node?.type === 'text' && node.value.trim() === '') ||
    (isElement(node) && node.tagName === 'br');
  const children = [...run];
  while (children.length > 0 && isSpace(children[0])) children.shift();
  while (children.length > 0 && isSpace(children.at(-1))) children.pop();
  return children;
}

/** Drops lists of links below a heading that announces them, and that heading. */
function withoutLinkLists(items: readonly StoryItem[]): StoryItem[] {
  const result: StoryItem[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as StoryItem;
    if (item.kind !== 'block' || !startsLinks(item.text.replace(/\s+/g, ' ').trim())) {
      result.push(item);
      continue;
    }
    let end = index + 1;
    while (end < items.length && isLinks(items[end] as StoryItem)) end++;
    if (end === index + 1 && end < items.length) {
      result.push(item);
      continue;
    }
    for (const dropped of items.slice(index, end)) {
      if ('text' in dropped)
        result.push({ kind: 'dropped', text: dropped.text, rule: 'boilerplate/related' });
    }
    index = end - 1;
  }
  return result;
}

function isLinks(item: StoryItem): boolean {
  return item.kind === 'dropped' || (item.kind === 'block' && linkShare(item.element) > 0.7);
}
