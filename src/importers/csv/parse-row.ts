/** A row as far as it was read: `cells` is null while a quoted cell is still open at the end of the text. */
export interface ParsedRow {
  readonly cells: readonly string[] | null;
  /** Whether a quoted cell holds a quote that is not doubled. */
  readonly isIrregular: boolean;
}

/**
 * Cuts the text of a row into cells (RFC 4180: cells in quotes may hold the delimiter, line ends and doubled
 * quotes). A quote inside a cell that starts with none is a character, and so is one in a quoted cell that neither a
 * delimiter nor the end follows.
 */
export function parseRow(text: string, delimiter: string): ParsedRow {
  const cells: string[] = [];
  let isIrregular = false;
  let at = 0;
  for (;;) {
    if (text[at] !== '"') {
      const next = text.indexOf(delimiter, at);
      cells.push(text.slice(at, next < 0 ? text.length : next));
      if (next < 0) return { cells, isIrregular };
      at = next + 1;
      continue;
    }
    const end = endOfQuoted(text, at + 1, delimiter);
    if (end < 0) return { cells: null, isIrregular };
    const inside = text.slice(at + 1, end);
    isIrregular ||= inside.replaceAll('""', '').includes('"');
    cells.push(inside.replaceAll('""', '"'));
    if (end + 1 >= text.length) return { cells, isIrregular };
    at = end + 2;
  }
}

/** Whether a quoted cell that was open before a further line still is, or another one, at its end. */
export function staysOpen(line: string, delimiter: string): boolean {
  const end = endOfQuoted(line, 0, delimiter);
  if (end < 0) return true;
  return end + 1 < line.length && parseRow(line.slice(end + 2), delimiter).cells === null;
}

/** Where the quote stands that ends a cell; -1 when none does. */
function endOfQuoted(text: string, from: number, delimiter: string): number {
  let at = text.indexOf('"', from);
  while (at >= 0) {
    const after = text[at + 1];
    if (after === '"') at = text.indexOf('"', at + 2);
    else if (after === undefined || after === delimiter) return at;
    else at = text.indexOf('"', at + 1);
  }
  return -1;
}

const delimiters = [',', ';', '\t', '|'];

/** The delimiter that cuts the first row into most cells. */
export function findDelimiter(firstRow: string): string {
  const counts = delimiters.map((delimiter) => ({
    delimiter,
    count: parseRow(firstRow, delimiter).cells?.length ?? 0,
  }));
  return counts.reduce((best, other) => (other.count > best.count ? other : best)).delimiter;
}
