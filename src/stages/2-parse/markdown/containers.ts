import { createCursor, type Cursor } from './line-cursor.ts';

/** What stands before the text of one line: `> 1. - `, or the indentation that continues older markers. */
export interface LineContainers {
  /** Block quotes, list items and footnotes that the line stands in. */
  readonly depth: number;
  /** How many of them begin on this line. */
  readonly opened: number;
  /** Offset of the first character that belongs to none of them and is no blank. */
  readonly textStart: number;
  /** Whether the line carries on a paragraph although a marker that should continue it is missing. */
  readonly lazy: boolean;
  /** Whether containers end here, other than by the next item of the same list. */
  readonly closed: boolean;
}

/** Columns of indentation that continue the container; `quote` for a block quote, which repeats its marker. */
type Open = number | 'quote';

/** Reads the line from `from` to `to`; `afterBlank` says that no paragraph is open before it. */
export type ContainerWalk = (from: number, to: number, afterBlank: boolean) => LineContainers;

/**
 * Follows the containers of CommonMark (section 5) line by line, without parsing what is in
 * them. Code is taken for text: the walk may find containers that are none, but misses none.
 * Lines come in order; each takes time proportional to its length and to what is open.
 */
export function createContainerWalk(text: string): ContainerWalk {
  const open: Open[] = [];
  let wasLazy = false;

  return (from, to, afterBlank) => {
    const cursor = createCursor(text, from, to);
    let matched = 0;
    while (matched < open.length && continues(open[matched] as Open, cursor)) matched++;
    const opened: Open[] = [];
    const ruleStart = thematicBreakStart(text, from, to);
    for (;;) {
      const marker = readMarker(cursor, text, ruleStart);
      if (marker === null) break;
      opened.push(marker);
    }
    const lazy = matched < open.length && opened.length === 0 && !afterBlank && !cursor.atEnd();
    const isNextItem = typeof open[matched] === 'number' && typeof opened[0] === 'number';
    const closed = matched < open.length && !isNextItem && !(lazy && wasLazy);
    wasLazy = lazy;
    if (!lazy) {
      open.length = matched;
      for (const marker of opened) open.push(marker);
    }
    const textStart = cursor.position();
    return { depth: open.length, opened: opened.length, textStart, lazy, closed };
  };
}

function continues(container: Open, cursor: Cursor): boolean {
  if (container === 'quote') return readQuote(cursor);
  if (cursor.atEnd()) return true;
  if (cursor.indentation() < container) return false;
  cursor.takeBlanks(container);
  return true;
}

function readQuote(cursor: Cursor): boolean {
  if (cursor.indentation() > 3 || cursor.character() !== '>') return false;
  cursor.takeText(1);
  cursor.takeBlanks(1);
  return true;
}

const listMarker = /(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]\s]{1,999}\]:/my;

function readMarker(cursor: Cursor, text: string, ruleStart: number): Open | null {
  if (readQuote(cursor)) return 'quote';
  const indentation = cursor.indentation();
  if (indentation > 3 || cursor.atEnd() || cursor.position() >= ruleStart) return null;
  listMarker.lastIndex = cursor.position();
  const marker = listMarker.exec(text)?.[0];
  if (marker === undefined) return null;
  cursor.takeText(marker.length);
  if (marker.startsWith('[')) return 4;
  const gap = cursor.indentation();
  // Five blanks or more are one blank and indented code; at the end of a line there is nothing to measure.
  const taken = cursor.atEnd() || gap > 4 ? 1 : gap;
  cursor.takeBlanks(taken);
  return indentation + marker.length + taken;
}

/** Where the line turns into `* * *` up to its end, which is a rule and no list; its end if nowhere. */
function thematicBreakStart(text: string, from: number, to: number): number {
  let start = to;
  let count = 0;
  let mark = '';
  for (let index = to - 1; index >= from; index--) {
    const character = text[index] as string;
    if (character === ' ' || character === '\t') continue;
    if (mark === '' && /[-*_]/.test(character)) mark = character;
    if (character !== mark) break;
    count++;
    start = index;
  }
  return count >= 3 ? start : to;
}
