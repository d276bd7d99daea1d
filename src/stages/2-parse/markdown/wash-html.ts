import type { Element, ElementContent, Root } from 'hast';
import type {} from 'mdast-util-to-hast';
import { addProblem, quoted, type Findings, type Spot } from './findings.ts';
import { decodeReferences } from './html-attributes.ts';
import { blockElements, treatmentOf } from './html-names.ts';
import { createNesting, type Nesting } from './html-nesting.ts';
import { cutUp, type Piece } from './html-pieces.ts';
import { isText, noteRemoved, writeTag, type Surroundings } from './html-tags.ts';

/**
 * Rewrites the raw HTML of a body so that it holds only tags that are published, well
 * nested, and all of its words. What is left out is noted.
 *
 * Tags are paired among the children of one node: Markdown around raw HTML, and in it, keeps
 * its own structure. Deep nests are flattened.
 */
export function washHtml(tree: Root, findings: Findings): void {
  washChildren(tree, { findings, depth: 0, insideLink: false });
}

function washChildren(parent: Root | Element, around: Surroundings): void {
  if (!parent.children.some((child) => child.type === 'raw')) {
    for (const child of parent.children) {
      if (child.type === 'element') washChildren(child, inside(child, around, 0));
    }
    return;
  }
  const { findings } = around;
  const pieces = cutUp(parent.children as ElementContent[], findings.source.markdown);
  const endsAfter = endTagsOf(pieces);
  const contents = contentsToDrop(pieces);
  const washed: ElementContent[] = [];
  const write = (html: string): void => void washed.push(rawNode(html, { line: 1, column: 1 }));
  const nesting = createNesting(write);
  /** The index of the end tag up to which everything is left out. */
  let droppedTo = -1;
  /** The drawing or formula whose tags are left out. */
  let foreign: string | null = null;

  for (const [index, piece] of pieces.entries()) {
    const { token } = piece;
    if (index <= droppedTo) continue;
    if (token === null) {
      keepNode(piece.node, nesting, washed, around);
    } else if (token.kind === 'text') {
      if (token.isEndless) {
        const facts = { start: quoted(token.typed) };
        addProblem(findings, 'body/markup-unclosed', facts, piece.spot);
      }
      writeText(token.typed, nesting, washed);
    } else if (token.kind === 'markup') {
      noteRemoved(token.what, token.typed, findings, piece.spot);
    } else if (token.kind === 'end') {
      if (foreign === null) writeEnd(token.name, token.typed, nesting, washed);
      else write(' ');
      if (token.name === foreign) foreign = null;
    } else if (contents.has(index)) {
      droppedTo = contents.get(index) ?? index;
      noteDropped(token.name, pieces.slice(index, droppedTo), findings);
    } else if (foreign !== null) {
      // Labels in a drawing stand apart.
      write(' ');
    } else if (treatmentOf(token.name).kind === 'foreign') {
      noteRemoved('The drawing or formula', token.typed, findings, piece.spot);
      if (!token.typed.endsWith('/>') && endsAfter(token.name, index)) foreign = token.name;
      write(' ');
    } else if (isText(token, endsAfter(token.name, index))) {
      writeText(token.typed, nesting, washed);
    } else {
      const written = writeTag(token, nesting, around, piece.spot);
      // The place is for what is noted about anchors later.
      if (written !== '') washed.push(rawNode(written, piece.spot.start));
    }
  }
  nesting.closeAll();
  parent.children = washed;
}

function inside(element: Element, around: Surroundings, opened: number): Surroundings {
  const insideLink = around.insideLink || element.tagName === 'a';
  return { ...around, depth: around.depth + opened + 1, insideLink };
}

/** Raw HTML with a place: without one, hast-util-raw loses the text that it ends with. */
function rawNode(value: string, start: Spot['start']): ElementContent {
  const point = { ...start, offset: 0 };
  return { type: 'raw', value, position: { start: point, end: point } };
}

/** Tells whether an end tag of a name stands after an index. */
function endTagsOf(pieces: readonly Piece[]): (name: string, index: number) => boolean {
  const last = new Map<string, number>();
  for (const [index, { token }] of pieces.entries()) {
    if (token?.kind === 'end') last.set(token.name, index);
  }
  return (name, index) => (last.get(name) ?? -1) > index;
}

/**
 * Scripts and styles whose content is left out: the index of the start tag, and of the end
 * tag. Never over a paragraph: a script that is not closed would take in the story.
 */
function contentsToDrop(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const contents = new Map<number, number>();
  const nextEnd = new Map<string, number>();
  for (let index = pieces.length - 1; index >= 0; index--) {
    const { token, node } = { node: null, ...(pieces[index] as Piece) };
    if (node?.type === 'element' && blockElements.has(node.tagName)) nextEnd.clear();
    if (token === null || token.kind === 'text' || token.kind === 'markup') continue;
    if (treatmentOf(token.name).kind !== 'dropped') continue;
    const end = nextEnd.get(token.name);
    if (token.kind === 'end') nextEnd.set(token.name, index);
    else if (end !== undefined) contents.set(index, end);
  }
  return contents;
}

/** A node that Markdown made, with raw HTML around it and perhaps in it. */
function keepNode(
  node: ElementContent,
  nesting: Nesting,
  washed: ElementContent[],
  around: Surroundings,
): void {
  if (node.type === 'text') {
    if (node.value.trim() !== '') nesting.makeRoomFor('#text');
  } else if (node.type === 'element') {
    nesting.makeRoomFor(node.tagName);
    const insideLink = around.insideLink || nesting.isOpen('a');
    washChildren(node, inside(node, { ...around, insideLink }, nesting.depth()));
  }
  washed.push(node);
}

/** Text as typed in raw HTML. */
function writeText(typed: string, nesting: Nesting, washed: ElementContent[]): void {
  if (typed.trim() !== '') nesting.makeRoomFor('#text');
  washed.push({ type: 'text', value: decodeReferences(typed) });
}

/** An end tag that no start tag can be of is text: `</FFB>`. */
function writeEnd(name: string, typed: string, nesting: Nesting, washed: ElementContent[]): void {
  if (treatmentOf(name).kind === 'text') writeText(typed, nesting, washed);
  else nesting.close(name);
}

function noteDropped(name: string, pieces: readonly Piece[], findings: Findings): void {
  const [start] = pieces;
  if (start === undefined || start.token === null) return;
  const typed = pieces.slice(1).map(wordsOf).join('');
  noteRemoved(
    `The content of \`<${name}>\``,
    typed.trim() || start.token.typed,
    findings,
    start.spot,
  );
}

function wordsOf(piece: Piece): string {
  if (piece.token !== null) return piece.token.typed;
  return textOf(piece.node);
}

function textOf(node: ElementContent): string {
  if (node.type === 'text' || node.type === 'raw') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
