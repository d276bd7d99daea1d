import type { Element, Nodes, Root } from 'hast';
import { blockElements } from './html-names.ts';

/** What a body says in plain text. */
export interface Measures {
  readonly firstParagraph: string;
  readonly wordCount: number;
}

/**
 * Reads the plain text of a body. A word is a run of characters without blanks that has a letter or
 * a digit, so `$30 a share` is three words and a dash is none. What we add is not counted: numbers of
 * footnotes and the way back from them; the dateline is.
 */
export function measure(tree: Root): Measures {
  const paragraph = firstParagraph(tree);
  return {
    firstParagraph:
      paragraph === null ? '' : plainText(paragraph, false).replace(/\s+/g, ' ').trim(),
    wordCount: countWords(plainText(tree, true)),
  };
}

/** Runs of characters without blanks that have a letter or a digit. */
export function countWords(text: string): number {
  let count = 0;
  // One by one: a list of all the words of a long text takes more memory than its tree.
  for (const [word] of text.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(word)) count++;
  return count;
}

/** The first paragraph with words at the top; in a body without one, anywhere. */
function firstParagraph(tree: Root): Element | null {
  const isTop = (node: Nodes): node is Element => node.type === 'element' && node.tagName === 'p';
  const hasWords = (node: Element): boolean => plainText(node, false).trim() !== '';
  const top = tree.children.filter(isTop).find(hasWords);
  return top ?? findParagraph(tree, hasWords);
}

function findParagraph(
  parent: Root | Element,
  accepts: (node: Element) => boolean,
): Element | null {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'p' && accepts(child)) return child;
    const found = findParagraph(child, accepts);
    if (found !== null) return found;
  }
  return null;
}

/** The text of `node`, blocks set apart by line ends. */
function plainText(node: Nodes, withDateline: boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && isAdded(node, withDateline)) return '';
  let text = '';
  for (const child of node.children) text += plainText(child, withDateline);
  if (node.type !== 'element') return text;
  const isApart = blockElements.has(node.tagName) || node.tagName === 'br';
  return isApart ? `\n${text}\n` : text;
}

function isAdded({ properties }: Element, withDateline: boolean): boolean {
  if ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties) return true;
  if (properties.id === 'footnote-label') return true;
  const classes = properties.className;
  return !withDateline && Array.isArray(classes) && classes.includes('dateline');
}
