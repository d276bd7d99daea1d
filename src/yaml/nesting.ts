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

/** What the lexer puts behind brackets that it closes itself. */
const bracketsEnd = '\x18';

function lineOfDeepBrackets(yaml: string, limit: number): number | null {
  // Few brackets cannot nest deeply, and nearly all front matter has few.
  if ((yaml.match(/[[{]/g) ?? []).length <= limit) return null;
  let open = 0;
  let line = 1;
  for (const token of new Lexer().lex(yaml)) {
    // Brackets in texts come with their quotes, or with more of the text.
    if (token === '[' || token === '{') open++;
    else if (token === ']' || token === '}') open = Math.max(0, open - 1);
    else if (token === bracketsEnd) open = 0;
    else line += token.split('\n').length - 1;
    if (open > limit) return line;
  }
  return null;
}
