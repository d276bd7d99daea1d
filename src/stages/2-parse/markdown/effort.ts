import type { LineContainers } from './containers.ts';

/**
 * Microseconds that one body may take by the estimate. The weights below were measured with
 * micromark 4 on one core at about 3 GHz and are rounded up.
 */
const longestTime = 2_000_000;
/** One paragraph, heading or table by itself: where the squares are. A page of prose takes a fiftieth of this. */
const longestBlockTime = 1_000_000;

const timeOf = {
  character: 0.12,
  blankLine: 12,
  line: 30,
  block: 60,
  literalLine: 20,
  markCharacter: 4,
  directiveCharacter: 12,
  cut: 4,
  hardBreak: 30,
  definition: 80,
  tag: 35,
  tableCell: 30,
  containerOpened: 130,
  containerContinued: 15,
};

/** When a container ends, the parser goes through all lines read so far. */
const timeOfClosingAndLine = 0.3;

/** Work that grows with the square of the number of these in one body. */
const timeOfSquared = { opened: 0.015, setext: 0.2, cells: 0.01, lazy: 0.02 };

const causes = {
  opened: 'too many list items, block quotes and notes',
  setext: 'too many headings with a line below them',
  cells: 'too many table cells',
  lazy: 'too many lines that carry on a block quote or list without its mark',
} as const;

type Counted = keyof typeof causes;

/** The estimate of what it takes to parse one body, added up line by line. */
export interface Effort {
  addLine(blank: boolean, containers: LineContainers, directives: number, line: number): void;
  addLiteralLine(content: string): void;
  /** What the first and last characters of a line of text make of it. */
  addContent(content: string): void;
  addBlock(time: number, line: number): void;
  addTable(text: string, lines: number, line: number): void;
  addSetextHeading(line: number): void;
  /** What makes the body too costly to parse, and the line where most of it is; null when it is not. */
  tangle(): { readonly cause: string; readonly line: number } | null;
}

export function createEffort(text: string): Effort {
  const counts: Record<Counted, { number: number; line: number }> = {
    opened: { number: 0, line: 1 },
    setext: { number: 0, line: 1 },
    cells: { number: 0, line: 1 },
    lazy: { number: 0, line: 1 },
  };
  let time = text.length * timeOf.character + countCuts(text) * timeOf.cut;
  let closingTime = 0;
  let worstBlock = { time: 0, line: 1 };

  function count(what: Counted, number: number, line: number): void {
    if (counts[what].number === 0) counts[what].line = line;
    counts[what].number += number;
  }

  return {
    addLine(blank, containers, directives, line) {
      const own = blank && containers.opened === 0 ? timeOf.blankLine : timeOf.line;
      time += (own + containers.depth * timeOf.containerContinued) * (directives + 1);
      if (containers.opened > 0) {
        time += containers.opened * timeOf.containerOpened;
        count('opened', containers.opened, line);
      }
      if (containers.lazy) count('lazy', 1, line);
      if (containers.closed) closingTime += line * timeOfClosingAndLine;
    },
    addLiteralLine(content) {
      time += timeOf.literalLine;
      for (let at = content.indexOf('<'); at >= 0; at = content.indexOf('<', at + 1))
        time += timeOf.tag;
    },
    addContent(content) {
      if (/^#{1,6}[ \t]/.test(content)) time += timeOf.block;
      // Of rules, headings and directives the parser takes each mark by itself.
      if (content.startsWith('::')) time += content.length * timeOf.directiveCharacter;
      else if (content.startsWith('#') || /^[-*_ \t]+$/.test(content)) {
        time += content.length * timeOf.markCharacter;
      }
      if (/^\[[^\]]*\]:/.test(content)) time += timeOf.definition;
      if (content.endsWith('  ')) time += timeOf.hardBreak;
    },
    addBlock(blockTime, line) {
      time += timeOf.block + blockTime;
      if (blockTime > worstBlock.time) worstBlock = { time: blockTime, line };
    },
    addTable(text, lines, line) {
      const cells = text.split('|').length + lines;
      time += cells * timeOf.tableCell;
      count('cells', cells, line);
    },
    addSetextHeading(line) {
      count('setext', 1, line);
    },
    tangle() {
      let total = time;
      let worst = {
        time: worstBlock.time,
        cause:
          'too many marks such as `*`, `[`, `<` and `` ` ``, or too much text, in one paragraph',
        line: worstBlock.line,
      };
      for (const what of Object.keys(causes) as Counted[]) {
        const { number, line } = counts[what];
        const closing = what === 'opened' ? closingTime : 0;
        const cost = number * number * timeOfSquared[what] + closing;
        total += cost;
        if (cost > worst.time) worst = { time: cost, cause: causes[what], line };
      }
      if (total <= longestTime && worstBlock.time <= longestBlockTime) return null;
      // When no single thing stands out, the body is many small pieces.
      return worst.time < longestTime / 4
        ? { cause: 'too many short lines, lists or marks', line: 1 }
        : { cause: worst.cause, line: worst.line };
    },
  };
}

/** Tabs and NULs, at which the parser cuts the text. */
function countCuts(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (character === 9 || character === 0) count++;
  }
  return count;
}
