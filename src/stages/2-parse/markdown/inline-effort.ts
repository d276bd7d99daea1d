/** What it takes to read the text of one block; times in microseconds. */
export interface InlineEffort {
  readonly time: number;
  /** How deep brackets stand in each other, counting those that close. */
  readonly bracketDepth: number;
  /** The same for emphasis, strong emphasis and strikethrough, each kind by itself. */
  readonly emphasisDepth: number;
}

/*
 * Measured with micromark 4 on one core at about 3 GHz. Brackets and delimiters that close are
 * compared with what opened before them, so those two costs grow with the square.
 */
const timeOfBracket = 50;
const timeOfMark = 20;
const timeOfTag = 40;
const timeOfCloserAndMark = 0.008;
const timeOfCloserAndOpener = 0.08;
const timeOfSearchedCharacter = 0.02;
/** Stands for memory: some 160 bytes a character while a block is read. */
const timeOfSquaredLength = 0.000_002;

/** Marks that end what `<!--`, `<?`, `<![CDATA[` and `<!` begin. */
const markupEnds = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
] as const;

/**
 * Estimates, in time proportional to its length, how long the parser reads `text`, the
 * text of one paragraph, heading or table. Never much too low; too high where marks mean nothing.
 */
export function inlineEffort(text: string): InlineEffort {
  const brackets: number[] = [];
  const delimiters: Readonly<Record<string, number[]>> = { '*': [], _: [], '~': [] };
  const backtickRuns: number[] = [];
  const unended = new Set<string>();
  const lastParenthesis = text.lastIndexOf(')');
  const depth = { bracket: 0, emphasis: 0 };
  const count = {
    brackets: 0,
    marks: 0,
    tags: 0,
    closers: 0,
    delimiterOpeners: 0,
    delimiterClosers: 0,
  };
  let searched = 0;

  mark.lastIndex = 0;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    const found = match[0];
    const character = found[0] as string;
    const end = mark.lastIndex;
    if (character === '[') {
      count.brackets++;
      brackets.push(0);
    } else if (character === ']') {
      count.brackets++;
      count.closers++;
      depth.bracket = Math.max(depth.bracket, close(brackets));
      // The title of a link may stand in parentheses; without an end the parser looks for it to the end.
      if (text[end] === '(' && end > lastParenthesis) searched += text.length - end;
    } else if (character in delimiters) {
      count.marks += found.length;
      const stack = delimiters[character] as number[];
      if (isText(text, end - found.length - 1)) {
        count.delimiterClosers += found.length;
        for (let left = found.length; left > 0 && stack.length > 0; left--)
          depth.emphasis = Math.max(depth.emphasis, close(stack));
      }
      if (isText(text, end)) {
        count.delimiterOpeners += found.length;
        for (let left = found.length; left > 0; left--) stack.push(0);
      }
    } else if (character === '`') {
      count.marks++;
      backtickRuns.push(found.length, end);
    } else if (character === '<') {
      count.tags++;
      mark.lastIndex = skipMarkup(text, end - 1, unended, (length) => (searched += length));
    } else count.marks++;
  }
  searched += searchedForBackticks(backtickRuns, text.length);

  const marks = count.brackets + count.marks + count.tags;
  const closers = count.closers + count.delimiterClosers;
  return {
    time:
      text.length ** 2 * timeOfSquaredLength +
      count.brackets * timeOfBracket +
      count.marks * timeOfMark +
      count.tags * timeOfTag +
      closers * marks * timeOfCloserAndMark +
      count.delimiterClosers * count.delimiterOpeners * timeOfCloserAndOpener +
      searched * timeOfSearchedCharacter,
    bracketDepth: depth.bracket,
    emphasisDepth: depth.emphasis,
  };
}

const mark = /\\[^]|[[\]<&!]|\*+|_+|~+|`+/g;

/**
 * Closes the innermost entry of `stack` and gives its depth. An entry is the depth of
 * what was closed inside it so far.
 */
function close(stack: number[]): number {
  const inner = stack.pop();
  if (inner === undefined) return 0;
  const outer = stack.length - 1;
  if (outer >= 0) stack[outer] = Math.max(stack[outer] as number, inner + 1);
  return inner + 1;
}

function isText(text: string, index: number): boolean {
  const character = text[index];
  return character !== undefined && character > ' ';
}

/** Where reading goes on after the `<` at `index`: behind a comment or the like that ends. */
function skipMarkup(
  text: string,
  index: number,
  unended: Set<string>,
  search: (length: number) => void,
): number {
  for (const [start, end] of markupEnds) {
    if (!text.startsWith(start, index)) continue;
    const found = unended.has(end) ? -1 : text.indexOf(end, index + start.length);
    if (found >= 0) return found + end.length;
    unended.add(end);
    search(text.length - index);
  }
  return index + 1;
}

/** Characters read in vain: a run without a later run of its length is looked for up to the end. */
function searchedForBackticks(runs: readonly number[], length: number): number {
  const next = new Map<number, number>();
  const partner: number[] = [];
  for (let index = runs.length - 2; index >= 0; index -= 2) {
    const run = runs[index] as number;
    partner[index] = next.get(run) ?? -1;
    next.set(run, index);
  }
  let searched = 0;
  for (let index = 0; index < runs.length;) {
    const other = partner[index] as number;
    if (other < 0) searched += length - (runs[index + 1] as number);
    index = (other < 0 ? index : other) + 2;
  }
  return searched;
}
