import type { Line } from '../bytes/read-lines.ts';
import { parseRow, staysOpen } from './parse-row.ts';

/** A row of a table, or why a line starts none. Cells hold a byte in each character: see `decodeCell`. */
export interface Row {
  readonly line: number;
  /** As it stood, one byte a character. */
  readonly raw: string;
  readonly cells: readonly string[] | null;
  readonly fault: 'large' | 'open' | 'cells' | null;
}

const mostLines = 20_000;
const largestRow = 16 * 1024 * 1024;
/** Rows without an end after which the quotes of a file mean nothing. */
const mostRunaways = 5;

/**
 * Puts lines together to rows of `width` cells. A row that swallows others, for a quote that never ends, is
 * given up: reading goes on at its second line, so that it costs no other.
 */
export async function* readRows(
  lines: AsyncIterable<Line>,
  delimiter: string,
  width: number,
): AsyncIterable<Row> {
  const iterator = lines[Symbol.asyncIterator]();
  let waiting: readonly Line[] = [];
  let waitingAt = 0;
  let runaways = 0;

  async function nextLine(): Promise<Line | null> {
    const again = waiting[waitingAt];
    if (again !== undefined) {
      waitingAt++;
      return again;
    }
    const next = await iterator.next();
    return next.done === true ? null : next.value;
  }

  for (let line = await nextLine(); line !== null; line = await nextLine()) {
    const start = { line: line.number, raw: '' };
    if (line.bytes === null) {
      yield { ...start, cells: null, fault: 'large' };
      continue;
    }
    let raw = asBinary(line.bytes);
    if (raw.trim() === '') continue;
    const taken = [line];
    let { cells, isIrregular } = parseRow(raw, delimiter);
    let isOpen = false;
    const pieces = [raw];
    let size = raw.length;
    while (cells === null && !isOpen) {
      const next: Line | null = await nextLine();
      if (next?.bytes == null || taken.length >= mostLines || size > largestRow) {
        isOpen = true;
        if (next !== null) taken.push(next);
        continue;
      }
      taken.push(next);
      const piece = asBinary(next.bytes);
      pieces.push(piece);
      size += piece.length + 1;
      if (staysOpen(piece, delimiter)) continue;
      raw = pieces.join('\n');
      ({ cells, isIrregular } = parseRow(raw, delimiter));
    }
    const holdsRow = (): boolean =>
      pieces.slice(1).some((piece) => parseRow(piece, delimiter).cells?.length === width);
    const isSwallowing =
      taken.length > 1 && (isOpen || (cells?.length ?? 0) > width || (isIrregular && holdsRow()));
    if (isSwallowing && runaways < mostRunaways) {
      if (isOpen) runaways++;
      waiting = [...taken.slice(1), ...waiting.slice(waitingAt)];
      waitingAt = 0;
      yield { ...start, raw, cells: null, fault: 'open' };
    } else if (isOpen) {
      yield { ...start, raw, cells: null, fault: 'open' };
    } else {
      const fits = cells !== null && cells.length === width;
      yield { ...start, raw, cells, fault: fits ? null : 'cells' };
    }
  }
}

/** The bytes as a text of as many characters, in which ASCII is what it is: rows are cut before they are decoded. */
export function asBinary(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
