import { withoutEscapes } from './plain-text.ts';
import { simpleText } from './simple-marks.ts';

export interface SimpleTable {
  /** The `table` element, as remark-html prints it. */
  readonly html: string;
  /** What its cells say, each in a line. */
  readonly text: string;
}

const delimiterRow = /^\|(?: *:?-+:? *\|)+$/;

/** Reads a table of GFM whose lines all start and end with `|` and whose cells hold simple text. Null for any other text. */
export function simpleTable(text: string): SimpleTable | null {
  const lines = text.split('\n');
  if (!delimiterRow.test(lines[1] ?? '')) return null;
  const rows: (readonly string[])[] = [];
  for (const line of lines) {
    const cells = cellsOf(line);
    if (cells === null) return null;
    rows.push(cells);
  }
  const [head = [], delimiters = [], ...body] = rows;
  if (head.length !== delimiters.length) return null;
  const classes = delimiters.map(alignment);
  const words: string[] = [];
  const rowOf = (cells: readonly string[], isHead: boolean): string | null => {
    let html = '';
    for (const [column, cell] of cells.entries()) {
      const said = simpleText(cell, false);
      if (said === null) return null;
      words.push(said.text);
      // A cell that says nothing heads nothing.
      const tag = isHead && said.text !== '' ? 'th' : 'td';
      const scope = tag === 'th' ? ' scope="col"' : '';
      html += `<${tag}${classes[column] ?? ''}${scope}>${said.html}</${tag}>\n`;
    }
    return `<tr>\n${html}</tr>\n`;
  };
  const top = rowOf(head, true);
  const below = body.map((cells) => rowOf(cells, false));
  if (top === null || below.includes(null)) return null;
  const rest = below.length === 0 ? '' : `<tbody>\n${below.join('')}</tbody>\n`;
  return { html: `<table>\n<thead>\n${top}</thead>\n${rest}</table>`, text: words.join('\n') };
}

/** The cells of `| a | b |`, without the blanks around them. */
function cellsOf(line: string): readonly string[] | null {
  const bare = withoutEscapes(line);
  if (!bare.startsWith('|') || !bare.endsWith('|') || bare.length < 2) return null;
  let end = 0;
  return bare
    .slice(1, -1)
    .split('|')
    .map(({ length }) => {
      const start = end + 1;
      end = start + length;
      return line.slice(start, end).replace(/^ +| +$/g, '');
    });
}

/** Of a cell of the delimiter row: `:--` is to the left. */
function alignment(delimiter: string): string {
  const [left, right] = [delimiter.startsWith(':'), delimiter.endsWith(':')];
  if (!left && !right) return '';
  return ` class="align-${left && right ? 'center' : left ? 'left' : 'right'}"`;
}
