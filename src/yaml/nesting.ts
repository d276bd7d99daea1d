import { Lexer } from 'yaml';

/**
 * The first line, from 1, on which YAML nests more than `limit` blocks or more than `limit` brackets
 * deep, or null. The YAML reader itself is not safe from deep nests, so they must not reach it. Text
 * that only looks like a nest of blocks may be refused too; what is one never gets through.
 */
export function lineNestedDeeper(yaml: string, limit: number): number | null {
  // In this order: where marks stand in long rows, not even the lexer is safe.
  return lineOfDeepBlocks(yaml, limit) ?? lineOfDeepBrackets(yaml, limit);
}

const blockMark = /[-?:][ \t]+/y;

function lineOfDeepBlocks(yaml: string, limit: number): number | null {
  /** Columns at which the open blocks start: an inner one stands further right. */
  const open: number[] = [];
  for (const [index, line] of yaml.split('\n').entries()) {
    const indent = line.search(/[^ \t]/);
    if (indent === -1) continue;
    while ((open.at(-1) ?? -1) >= indent) open.pop();
    open.push(indent);
    blockMark.lastIndex = indent;
    while (open.length <= limit && blockMark.test(line)) open.push(blockMark.lastIndex);
    if (open.length > limit || longestRowOfMarks(line) > limit) return index + 1;
  }
  return null;
}

/** Marks of blocks, anchors and tags one behind the other: `- - ? &a !b`. */
function longestRowOfMarks(line: string): number {
  let longest = 0;
  let row = 0;
  for (const word of line.split(/[ \t]+/)) {
    row = /^(?:[-?:]$|[&!])/.test(word) ? row + 1 : 0;
    longest = Math.max(longest, row);
  }
  return longest;
}

/** What the lexer puts before the text of a scalar, and behind brackets that it closes itself. */
const scalarFollows = '\x1f';
const bracketsEnd = '\x18';

function lineOfDeepBrackets(yaml: string, limit: number): number | null {
  // Few brackets cannot nest deeply, and nearly all front matter has few.
  if ((yaml.match(/[[{]/g) ?? []).length <= limit) return null;
  let open = 0;
  let line = 1;
  let before = '';
  for (const token of new Lexer().lex(yaml)) {
    const isText = before === scalarFollows;
    before = token;
    if (!isText && (token === '[' || token === '{')) open++;
    else if (!isText && (token === ']' || token === '}')) open = Math.max(0, open - 1);
    else if (token === bracketsEnd) open = 0;
    else line += token.split('\n').length - 1;
    if (open > limit) return line;
  }
  return null;
}
