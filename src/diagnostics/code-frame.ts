import type { Place } from './diagnostic.ts';

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
  const lines = text.split(/\r\n|\n|\r/);
  const line = place.line;
  if (line === undefined || line < 1 || line > lines.length) return null;
  const column = Math.max(1, place.column ?? 1);
  // A long line is shown from a little before the mark, all three lines alike, so that they stay aligned.
  const from = column > longestLine - 20 ? column - 20 : 0;
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const shown: string[] = [];
  for (let number = first; number <= last; number++) {
    const content = printable((lines[number - 1] ?? '').slice(from, from + longestLine));
    const gutter = `${number === line ? '>' : ' '} ${String(number).padStart(width)} |`;
    shown.push(`${gutter} ${content}`.trimEnd());
    if (number === line && place.column !== undefined) {
      const length = Math.max(1, Math.min((place.endColumn ?? column + 1) - column, longestLine));
      shown.push(`  ${' '.repeat(width)} | ${' '.repeat(column - 1 - from)}${'^'.repeat(length)}`);
    }
  }
  return shown.join('\n');
}

/** What a terminal would act on, or what would turn a line's direction. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unprintable = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Tabs as one blank and control characters as a dot: none of them may reach the terminal. */
function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(unprintable, '·');
}
