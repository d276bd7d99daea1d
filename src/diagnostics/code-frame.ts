import type { Place } from './diagnostic.ts';
import { unprintable } from './unprintable.ts';

const longestLine = 120;

/**
 * The marked line with one line of context on either side:
 *
 * ```text
 *   2 | headline: Trustees pass budget
 * > 3 | published: 1972-02-30
 *     |            ^^^^^^^^^^
 *   4 | section: News
 * ```
 *
 * Null when `place` names no line of `text`. Long lines are cut around the mark.
 */
export function codeFrame(text: string, place: Place): string | null {
  const line = place.line;
  if (line === undefined) return null;
  const first = Math.max(1, line - 1);
  const lines = linesFrom(text, first, line - first + 2);
  if (line < 1 || lines.length <= line - first) return null;
  const column = Math.max(1, place.column ?? 1);
  // A long line is shown from a little before the mark, all three lines alike, so that they stay aligned.
  const from = column > longestLine - 20 ? column - 20 : 0;
  const width = String(first + lines.length - 1).length;
  const shown: string[] = [];
  for (const [index, whole] of lines.entries()) {
    const number = first + index;
    const content = printable(whole.slice(from, from + longestLine));
    const gutter = `${number === line ? '>' : ' '} ${String(number).padStart(width)} |`;
    shown.push(`${gutter} ${content}`.trimEnd());
    if (number === line && place.column !== undefined) {
      const room = Math.max(1, longestLine - (column - 1 - from));
      const length = Math.max(1, Math.min((place.endColumn ?? column + 1) - column, room));
      shown.push(`  ${' '.repeat(width)} | ${' '.repeat(column - 1 - from)}${'^'.repeat(length)}`);
    }
  }
  return shown.join('\n');
}

/** `count` lines at most, from line `first` on; the lines before are only counted, and those behind not looked at. */
function linesFrom(text: string, first: number, count: number): string[] {
  let start = 0;
  for (let line = 1; line < first; line++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return [];
  }
  const lines: string[] = [];
  for (let end = 0; end !== -1 && lines.length < count; start = end + 1) {
    end = text.indexOf('\n', start);
    lines.push(text.slice(start, end === -1 ? undefined : end).replace(/\r$/, ''));
  }
  return lines;
}

/** Tabs as one blank and control characters as a dot: none of them may reach the terminal. */
function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(unprintable, '·');
}
