/** A piece of a text whose form is only its line breaks and blanks. */
export interface PlainBlock {
  readonly kind: 'paragraph' | 'table';
  /** Of a paragraph without line breaks, unless these are its form (verse, addresses); of a table as it stood. */
  readonly text: string;
}

/**
 * Cuts the text of a field into paragraphs and tables.
 *
 * Text that was wrapped to a width (telex, wires, old editorial systems) is joined: there a paragraph
 * starts with an indent or after a blank line. In text that was not, every line is a paragraph; blank lines, when there
 * are any, set paragraphs apart and single line breaks inside them stay. Lines in columns stay as they are.
 */
export function plainBlocks(text: string): PlainBlock[] {
  const lines = expandTabs(text.replace(/\r\n?/g, '\n')).split('\n');
  const tables = tableLines(lines);
  const isWrapped = wasWrapped(lines.filter((_, index) => !tables.has(index)));
  const hasBlankLines = lines.some(
    (line, index) => isBlank(line) && index > 0 && index < lines.length - 1,
  );
  const base = baseIndent(lines);
  const blocks: PlainBlock[] = [];
  let open: string[] = [];
  let openTable: string[] = [];

  lines.forEach((line, index) => {
    if (tables.has(index)) {
      endParagraph();
      openTable.push(line.trimEnd());
      return;
    }
    endTable();
    if (isBlank(line)) {
      endParagraph();
      return;
    }
    if (isWrapped ? indentOf(line) > base : !hasBlankLines) endParagraph();
    open.push(line.trim());
  });
  endParagraph();
  endTable();
  return blocks;

  function endParagraph(): void {
    const joined = isWrapped ? open.reduce(joinWrapped, '') : open.join('\n');
    if (joined !== '') blocks.push({ kind: 'paragraph', text: joined });
    open = [];
  }

  function endTable(): void {
    const rows = openTable.join('\n').replace(/^\n+|\n+$/g, '');
    if (rows !== '') blocks.push({ kind: 'table', text: rows });
    openTable = [];
  }
}

/**
 * Two lines of wrapped text as one. A hyphen between letters at the end of a line belongs to a compound that was
 * cut there (`anti-` `inflation`), save where the next word shows that it waits for its second half: `fat- and oil-bearing`.
 */
export function joinWrapped(text: string, line: string): string {
  if (text === '') return line;
  const isCompound = /[\p{L}\p{N}]-$/u.test(text) && /^[\p{L}\p{N}]/u.test(line);
  const waits = /^(?:and|or|nor|to|und|oder|et|ou|y|o)\b/i.test(line);
  return isCompound && !waits ? text + line : `${text} ${line}`;
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The indent of lines that carry on: the smallest, the first line aside, which often lost its own. */
function baseIndent(lines: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  lines.forEach((line, index) => {
    if (index === 0 || isBlank(line)) return;
    least = Math.min(least, indentOf(line));
    most = Math.max(most, indentOf(line));
  });
  // All indented alike below a first line that is not: each is a paragraph of one line.
  if (least === most && indentOf(lines[0] ?? '') < least) return 0;
  return Number.isFinite(least) ? least : 0;
}

/** Whether most lines that end inside a paragraph had no room for the word that comes next. */
function wasWrapped(lines: readonly string[]): boolean {
  const width = Math.max(0, ...lines.map((line) => line.trimEnd().length));
  if (width > 120 || width < 20) return false;
  const base = baseIndent(lines);
  let pairs = 0;
  let full = 0;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index - 1] as string;
    const next = lines[index] as string;
    if (isBlank(line) || isBlank(next) || indentOf(next) > base) continue;
    // The first line is short where a dateline was taken off it.
    if (index === 1 && lines.length > 2) continue;
    pairs++;
    const nextWord = /\S+/.exec(next)?.[0] ?? '';
    if (line.trimEnd().length + 1 + nextWord.length > width * 0.85) full++;
  }
  return pairs > 0 && full >= pairs * 0.6;
}

/** The lines that stand in columns, with the headings, blank lines and short lines that belong to them. */
function tableLines(lines: readonly string[]): ReadonlySet<number> {
  const columnLines = lines.map(hasColumns);
  const found = new Set<number>();
  for (let index = 0; index < lines.length; index++) {
    if (!columnLines[index]) continue;
    let last = index;
    for (let next = index + 1; next < lines.length && next <= last + 3; next++) {
      if (columnLines[next]) last = next;
      else if (!isTableFiller(lines[next] as string)) break;
    }
    const rows = columnLines.slice(index, last + 1).filter(Boolean).length;
    if (rows >= 2) {
      for (let row = startOfTable(lines, index); row <= last; row++) found.add(row);
      for (let row = last + 1; row < lines.length && belongsBelow(lines[row] as string); row++) {
        found.add(row);
      }
    }
    index = last;
  }
  return found;
}

/** A gap of three blanks and more inside a line, or of two beside a number, save after the end of a sentence. */
function hasColumns(line: string): boolean {
  const gaps = line.trim().match(/\S {2,}\S/g) ?? [];
  return gaps.some((gap) => {
    if (/^[.,;:?!"'”’)]/.test(gap)) return gap.length > 5;
    return gap.length > 4 || /^[\d-]|[\d-]$/.test(gap);
  });
}

/** What may stand between two rows: a blank line, or a cell that was carried over. */
function isTableFiller(line: string): boolean {
  return isBlank(line) || (line.trim().length <= 30 && !/[.:]$/.test(line.trim()));
}

/** A heading of the table: indented further than any paragraph, or a short label above the first row. */
function startOfTable(lines: readonly string[], first: number): number {
  let start = first;
  while (start > 0) {
    const above = lines[start - 1] as string;
    const isHeading = !isBlank(above) && (indentOf(above) >= 8 || isLabel(above));
    if (!isHeading) break;
    start--;
  }
  return start;
}

/** A short line of its own with an indent that no paragraph has: `  Baltimore/`, ` X - 1986 rates.`. */
function isLabel(line: string): boolean {
  const indent = indentOf(line);
  return indent > 0 && indent < 3 && line.trim().length <= 30;
}

function belongsBelow(line: string): boolean {
  return !isBlank(line) && isLabel(line);
}

function expandTabs(text: string): string {
  return text.includes('\t')
    ? text
        .split('\n')
        .map((line) => {
          let out = '';
          for (const character of line) {
            out += character === '\t' ? ' '.repeat(8 - (out.length % 8)) : character;
          }
          return out;
        })
        .join('\n')
    : text;
}
