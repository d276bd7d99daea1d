import { collapseBlanks, plainText } from '../escape-markdown.ts';

/** A paragraph or line of a plain text. */
export interface TextBlock {
  /** In one line; the lines of a table stay lines. */
  readonly text: string;
  /** Where it starts, from 1. */
  readonly line: number;
  /** Blocks of one group stand without a blank line between them. */
  readonly group: number;
  readonly kind: 'paragraph' | 'line' | 'table';
}

interface Line {
  readonly raw: string;
  readonly text: string;
  readonly number: number;
}

/** A line of a hard-wrapped text is no longer than this. */
const widestWrapped = 120;
const narrowestWrapped = 45;
/** So many lines may stand above a wrapped story without a blank line between. */
const mostHeadLines = 10;
/** `-30-` ends a story, and no sentence of it. */
const endMark = /^(?:#{2,}|-\s*30\s*-|\*{3,})$/;

/**
 * Splits a plain text into paragraphs at blank lines, and at indents. Lines that were wrapped at a width
 * are joined; lines that were meant as lines, as in a head or a poem, stay apart.
 */
export function readBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let group: Line[] = [];
  let groups = 0;
  const end = (): void => {
    if (group.length > 0) for (const block of blocksOf(group, groups++)) blocks.push(block);
    group = [];
  };
  plainText(text)
    .split('\n')
    .forEach((raw, index) => {
      const line = { raw, text: collapseBlanks(raw).trim(), number: index + 1 };
      if (line.text === '') end();
      else group.push(line);
    });
  end();
  return blocks;
}

function blocksOf(lines: readonly Line[], group: number): TextBlock[] {
  const first = lines[0] as Line;
  if (isTable(lines)) {
    const text = lines.map(({ raw }) => raw.trimEnd()).join('\n');
    return [{ text, line: first.number, group, kind: 'table' }];
  }
  const head = linesBeforeWrapped(lines);
  const kind = lines.length === 1 ? 'paragraph' : 'line';
  const blocks = lines
    .slice(0, head)
    .map(({ text, number }): TextBlock => ({ text, line: number, group, kind }));
  return [...blocks, ...paragraphsOf(lines.slice(head), group)];
}

/** How many lines of a group are meant as lines: those of a head above a wrapped story, or all. */
function linesBeforeWrapped(lines: readonly Line[]): number {
  if (isWrapped(lines)) return 0;
  for (let head = 1; head <= Math.min(mostHeadLines, lines.length - 3); head++)
    if (isWrapped(lines.slice(head))) return head;
  return lines.length;
}

function paragraphsOf(lines: readonly Line[], group: number): TextBlock[] {
  return atIndents(lines).map((part) => ({
    text: part.reduce((joined, { text }) => joinLines(joined, text), ''),
    line: (part[0] as Line).number,
    group,
    kind: 'paragraph',
  }));
}

/** All lines but the last of each paragraph are about as long as the longest. */
function isWrapped(lines: readonly Line[]): boolean {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (lines.length === 1 || longest < narrowestWrapped || longest > widestWrapped) return false;
  return atIndents(lines).every((part) =>
    part.slice(0, -1).every(({ text }) => text.length > longest * 0.6),
  );
}

/** Parts of a group, each starting with an indented line, if only some lines are indented. */
function atIndents(lines: readonly Line[]): Line[][] {
  const isIndented = ({ raw }: Line) => /^(?: {2,}|\t)/.test(raw);
  const parts: Line[][] = [];
  const isMeant = !lines.slice(1).every(isIndented);
  for (const line of lines) {
    const part = parts.at(-1);
    if (part === undefined || (isMeant && isIndented(line)) || endMark.test(line.text))
      parts.push([line]);
    else part.push(line);
  }
  return parts;
}

/** A hyphen at the end of a line keeps its word together; whether it belongs there nobody can tell. */
function joinLines(before: string, next: string): string {
  if (before === '') return next;
  return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(next) ? before + next : `${before} ${next}`;
}

/** Columns are set apart by three blanks or a tab, in most of the lines. */
function isTable(lines: readonly Line[]): boolean {
  const withColumns = lines.filter(({ raw }) => /\S(?: {3,}|\t+)\S/.test(raw));
  return lines.length > 1 && withColumns.length * 2 > lines.length;
}
