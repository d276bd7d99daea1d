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

const blank = /\s/;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Runs of characters without blanks that have a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  // Whether the run that is gone through has been counted. No list of words is made: it would be larger than the tree.
  let isCounted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (code === 32 || (code >= 9 && code <= 13)) isCounted = false;
      else if (!isCounted && isAsciiLetterOrDigit(code)) {
        isCounted = true;
        words++;
      }
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? code);
    if (blank.test(character)) isCounted = false;
    else if (!isCounted && letterOrDigit.test(character)) {
      isCounted = true;
      words++;
    }
    at += character.length - 1;
  }
  return words;
}

function isAsciiLetterOrDigit(code: number): boolean {
  const small = code | 32;
  return (small >= 97 && small <= 122) || (code >= 48 && code <= 57);
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
