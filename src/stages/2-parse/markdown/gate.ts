import { createContainerWalk } from './containers.ts';
import { createEffort, type Effort } from './effort.ts';
import { inlineEffort } from './inline-effort.ts';
import { literalBlockStart, type LiteralBlock } from './literal-block.ts';

/** Why a body is not parsed, and where; `line` and `column` count from 1 in the body. */
export interface Refusal {
  readonly reason: 'large' | 'deep' | 'tangled';
  readonly line: number;
  readonly column: number;
  /** What is nested too deep, or what there is too much of. */
  readonly cause: string;
}

/** Characters of the largest body. */
export const largestBody = 5_000_000;

/** How many containers, brackets, emphases, directives or elements may stand in each other. */
export const deepestNest = 100;

/** Text that the parser reads as one: lines of a paragraph, a heading or a table. */
interface Block {
  readonly from: number;
  readonly line: number;
  to: number;
  lines: number;
  isTable: boolean;
}

/**
 * Looks at the raw text of a body before it is parsed: null when it may be parsed.
 *
 * The parser takes time that grows with the square of some constructs and a stack frame for
 * each nested one. What a body would cost is estimated here, in linear time, from counts
 * that prose keeps far below: a novel passes. Only a limit checked beforehand gives the
 * same answer on every machine.
 */
export function findRefusal(text: string): Refusal | null {
  if (text.length > largestBody) return { reason: 'large', line: 1, column: 1, cause: '' };
  const walk = createContainerWalk(text);
  const effort = createEffort(text);
  /** Lengths of the colon fences that are open, outermost first. */
  const directives: number[] = [];
  let block: Block | null = null;
  let literal: LiteralBlock | null = null;
  let line = 0;
  for (const [from, to] of linesOf(text)) {
    line++;
    if (literal !== null) {
      const content = text.slice(from, to);
      effort.addLiteralLine(content);
      if (literal.endsAt(content)) literal = null;
      continue;
    }
    const containers = walk(from, to, block === null);
    const content = text.slice(containers.textStart, to);
    const isBlank = content === '';
    if (containers.depth > deepestNest) {
      return nestRefusal('block quotes and lists', line, containers.textStart - from + 1);
    }
    const isTop = containers.depth === 0 && directives.length === 0;
    const start = isTop ? literalBlockStart(text.slice(from, to), block !== null) : null;
    if (block !== null && (isBlank || containers.opened > 0 || start !== null)) {
      const refusal = addBlock(block, text, directives.length, effort);
      if (refusal !== null) return refusal;
      block = null;
    }
    effort.addLine(isBlank, containers, directives.length, line);
    followDirective(directives, content);
    if (directives.length > deepestNest) return nestRefusal('directives', line, 1);
    if (start !== null) {
      effort.addLiteralLine(content);
      literal = start.closed ? null : start;
    } else if (!isBlank) {
      block ??= { from: containers.textStart, line, to, lines: 0, isTable: false };
      block.to = to;
      block.lines++;
      if (isDelimiterRow(content)) block.isTable = true;
      if (block.lines > 1 && /^(?:=+|-+)[ \t]*$/.test(content)) effort.addSetextHeading(line);
      effort.addContent(content);
    }
  }
  const refusal = block === null ? null : addBlock(block, text, directives.length, effort);
  if (refusal !== null) return refusal;
  const tangle = effort.tangle();
  return tangle === null ? null : { reason: 'tangled', column: 1, ...tangle };
}

/** Start and end of each line; the line ends are outside. */
function* linesOf(text: string): Generator<[from: number, to: number]> {
  for (let from = 0; from <= text.length;) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    yield [from, to];
    from = to + 1;
  }
}

/** Adds what a block that has ended costs; refuses one that is nested too deep. */
function addBlock(block: Block, text: string, directives: number, effort: Effort): Refusal | null {
  const content = text.slice(block.from, block.to);
  const inline = inlineEffort(content);
  effort.addBlock(inline.time * (directives + 1), block.line);
  if (block.isTable) effort.addTable(content, block.lines, block.line);
  if (inline.bracketDepth > deepestNest) return nestRefusal('brackets', block.line, 1);
  if (inline.emphasisDepth > deepestNest) return nestRefusal('marks of emphasis', block.line, 1);
  return null;
}

function nestRefusal(cause: string, line: number, column: number): Refusal {
  return { reason: 'deep', line, column, cause };
}

/** Opens or closes directives as the parser does: the outermost one that a fence is long enough for ends. */
function followDirective(open: number[], content: string): void {
  const fence = /^(:{3,})(\S?)/.exec(content);
  if (fence === null) return;
  const length = (fence[1] as string).length;
  if (fence[2] !== '') open.push(length);
  else if (/^:+[ \t]*$/.test(content)) {
    const closed = open.findIndex((size) => size <= length);
    if (closed >= 0) open.length = closed;
  }
}

/** The line below the head of a table: `|---|:--:|`. */
function isDelimiterRow(content: string): boolean {
  return /^[|:\- \t]+$/.test(content) && content.includes('-') && /[|:]/.test(content);
}
