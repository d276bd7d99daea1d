/**
 * Paragraphs of plain text as Markdown that a build renders as exactly these words.
 *
 * What only looks like markup gets a backslash, and only then, so that the files stay pleasant to
 * read. A line break inside a paragraph stays one; other white space is collapsed. Blank paragraphs are left out.
 */
export function markdownOf(paragraphs: readonly string[]): string {
  return paragraphs
    .map(escapeParagraph)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `${paragraph}\n`)
    .join('\n');
}

/** Text whose line breaks and columns are its form, such as a table: a code block, which changes nothing. */
export function preformatted(text: string): string {
  const lines = plainText(text).replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  if (lines === '') return '';
  // The fence has to be longer than any run of its own mark inside.
  const runs = lines.match(/`+/g) ?? [];
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${lines}\n${fence}\n`;
}

/** Without characters that no page can show: control characters, halves of characters, byte order marks. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unshowable, (found) => (found === '\f' ? '\n' : ''));
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unshowable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]|\p{Surrogate}/gu;

/** White space as one blank. A no-break space that stands alone between words stays: it keeps `10 km` together. */
export function collapseBlanks(text: string): string {
  return text.replace(/\s+/g, (blanks) => (/^[\u00a0\u202f]$/.test(blanks) ? blanks : ' '));
}

function escapeParagraph(text: string): string {
  const lines = plainText(text)
    .split('\n')
    .map((line) => collapseBlanks(line).trim())
    .filter((line) => line !== '');
  return lines
    .map((line, index) => escapeLineStart(escapeInside(line, lines.length > 1), index > 0))
    .join('\\\n');
}

function escapeInside(line: string, hasMoreLines: boolean): string {
  return line.replace(/[\\`*_~\]<&|]/g, (mark, offset: number) => {
    const before = line[offset - 1] ?? ' ';
    const after = line[offset + 1] ?? ' ';
    return isMarkup(mark, before, after, line.slice(offset), hasMoreLines) ? `\\${mark}` : mark;
  });
}

function isMarkup(
  mark: string,
  before: string,
  after: string,
  rest: string,
  hasMoreLines: boolean,
): boolean {
  switch (mark) {
    case '\\':
      // Before a letter a backslash is itself; at the end of a line it would break it.
      return rest.length === 1 || /[!-/:-@[-`{-~]/.test(after);
    case '*':
      return !(before === ' ' && after === ' ');
    case '_':
      return !(before === ' ' && after === ' ') && !(isWord(before) && isWord(after));
    case '~':
      return before === '~' || after === '~';
    case ']':
      // `[x](y)`, `[x][y]` and `[x]: y` are links; brackets alone are text.
      return /[([:]/.test(after);
    case '<':
      return /[a-z/!?]/i.test(after);
    case '&':
      return /^&(?:#|[a-z0-9]+;)/i.test(rest);
    case '|':
      return hasMoreLines;
    default:
      return true;
  }
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** What starts a heading, list, quotation, rule, fence or directive, or underlines the line above. */
function escapeLineStart(line: string, followsLine: boolean): string {
  const numbered = /^(\d{1,9})([.)](?: |$))/.exec(line);
  if (numbered !== null) return `${numbered[1]}\\${line.slice((numbered[1] ?? '').length)}`;
  const isBlock = /^(?:#{1,6}(?: |$)|>|[-+*](?: |$)|(?:- ?){3,}$|(?:\* ?){3,}$|(?:_ ?){3,}$|::)/;
  const isUnderline = followsLine && /^(?:=+|-+)$/.test(line);
  return isBlock.test(line) || isUnderline ? `\\${line}` : line;
}
