import { endianness } from 'node:os';
import type { Element, Nodes, Root } from 'hast';
import { oneLine } from '../../../model/one-line.ts';
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
    firstParagraph: paragraph === null ? '' : oneLine(plainText(paragraph, false)).trim(),
    wordCount: countWords(plainText(tree, true)),
  };
}

const blank = /\s/;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** What a code unit is to words, in bits: 1 makes a word of its run, 2 carries a run on, 4 says that it has been looked at. */
const kinds = new Uint8Array(0x10000);
const [ofBlank, ofMark, ofLetter] = [4, 6, 7];

/** A text is gone through in pieces of so many code units, laid out here. */
const pieceLength = 1 << 16;
const room = Buffer.allocUnsafeSlow(2 * pieceLength);
const units = new Uint16Array(room.buffer, room.byteOffset, pieceLength);
const isBigEndian = endianness() === 'BE';

/** Runs of characters without blanks that have a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  // Its last bit: whether the run that is gone through has been counted. No list of words is made: it would be larger than
  // the tree. Nor are there branches, which no processor could foretell among letters and blanks. Texts are of many kinds
  // inside, and to ask one for each letter takes up to ten times as long as to lay them out.
  let counted = 0;
  for (let start = 0; start < text.length; start += pieceLength) {
    const length = room.write(text.slice(start, start + pieceLength), 'utf16le') / 2;
    if (isBigEndian) room.swap16();
    for (let at = 0; at < length; at++) {
      let kind = kinds[units[at] as number] as number;
      if (kind === 0) kind = kindAt(text, start + at);
      words += kind & ~counted & 1;
      counted = (counted | kind) & (kind >> 1);
    }
  }
  return words;
}

/** Of a code unit that has not been met before, or of half a character: what these are hangs on their other half. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
  const isBlank = blank.test(character);
  const kind = isBlank ? ofBlank : letterOrDigit.test(character) ? ofLetter : ofMark;
  if (!isHalf) kinds[unit] = kind;
  return kind;
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
