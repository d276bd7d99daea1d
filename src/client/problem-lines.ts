/**
 * A line of a problem's text, for setting it. `title`: `error  front-matter/date-invalid`; `place`: where
 * the problem is; `frame`: source with line numbers, several lines together; `labelled`: `What  ...`;
 * `blank`; `plain`: any other.
 */
export interface ProblemLine {
  readonly kind: 'title' | 'place' | 'frame' | 'labelled' | 'blank' | 'plain';
  /** With the line break that ends it, so that all lines together are the problem's text. */
  readonly text: string;
}

/** Splits a problem's text, as the terminal prints it, into its lines. */
export function problemLines(text: string, place: string | null): ProblemLine[] {
  const lines: ProblemLine[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    const isPlaced = lines.some(({ kind }) => kind === 'place');
    const kind = lines.length === 0 ? 'title' : kindOf(line, isPlaced ? null : place);
    const last = lines.at(-1);
    if (kind === 'frame' && last?.kind === 'frame') {
      lines[lines.length - 1] = { kind, text: last.text + line };
    } else {
      lines.push({ kind, text: line });
    }
  }
  return lines;
}

function kindOf(line: string, place: string | null): ProblemLine['kind'] {
  if (line.trim() === '') return 'blank';
  if (line.replace(/\n$/, '') === place) return 'place';
  if (/^[> ] *\d* \|/.test(line)) return 'frame';
  return /^[A-Z][a-z]+ {2,}\S/.test(line) ? 'labelled' : 'plain';
}
