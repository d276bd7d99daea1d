import { asUtf8 } from '../bytes/as-utf8.ts';
import { readLines, type Line } from '../bytes/read-lines.ts';
import { sha256 } from '../bytes/sha256.ts';
import type { ImportEvent, Importer } from '../imported-article.ts';
import { articleOfRecord, type Column } from '../record/article-of-record.ts';
import { guessColumns } from '../record/column-guesses.ts';
import { findBeside } from '../record/find-beside.ts';
import { createPictureStore } from '../record/picture-store.ts';
import {
  columnsGuessed,
  notInFormat,
  recordBroken,
  recordTooLarge,
} from '../record/record-problems.ts';
import { soundText, type SoundText } from '../record/sound-text.ts';
import { findDelimiter, parseRow } from './parse-row.ts';
import { asBinary, readRows, type Row } from './read-rows.ts';

const longestLine = 16 * 1024 * 1024;

/**
 * A table with its column names in the first row, cells parted by commas, semicolons, tabs or bars. Each row is
 * an article; one row is held at a time.
 */
export const importCsv: Importer = async function* (source, profile) {
  const lines = readLines(asUtf8(source.open()), longestLine)[Symbol.asyncIterator]();
  const head = await readHead(lines);
  if (typeof head === 'string') {
    yield notInFormat(source, 'CSV', head);
    return;
  }
  const { names, delimiter } = head;
  const fields = guessColumns(names, profile.columns);
  const guessed = columnsGuessed(source, fields, profile.columns);
  if (guessed !== null) yield guessed;
  let number = 0;
  for await (const row of readRows(rest(lines), delimiter, names.length)) {
    number++;
    const problem = faultOf(row, number);
    if (problem !== null) {
      yield problem;
      continue;
    }
    const cells = (row.cells ?? []).map(decodeCell);
    const columns = names.map((name, index): Column => ({ name, value: cells[index]?.text ?? '' }));
    const reasons = [...new Set(cells.flatMap((cell) => cell.reasons))];
    const hash = sha256(Buffer.from(row.raw, 'latin1'));
    const origin = { file: source.file, record: number, line: row.line, sha256: hash };
    const pictures = createPictureStore((address) => findBeside(source, address));
    const article = await articleOfRecord(columns, fields, origin, { profile, pictures, reasons });
    yield { kind: 'article', article };
  }
  if (number === 0) yield notInFormat(source, 'CSV', 'there is no row below its first one');

  function faultOf(row: Row, record: number): ImportEvent | null {
    const name = `Row ${record}`;
    switch (row.fault) {
      case 'large':
        return recordTooLarge(source, row.line, name, '16 MB');
      case 'open':
        return recordBroken(source, row.line, name, 'a quote that opens a cell is never closed');
      case 'cells': {
        const counts = `it has ${count(row.cells?.length ?? 0)} where the first row has ${names.length}`;
        return recordBroken(source, row.line, name, counts);
      }
      case null:
        return null;
    }
  }
};

function count(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}

interface Head {
  readonly names: readonly string[];
  readonly delimiter: string;
}

/** The names of the columns; a text says why there are none. */
async function readHead(lines: AsyncIterator<Line>): Promise<Head | string> {
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    if (next.value.bytes === null) break;
    const raw = asBinary(next.value.bytes);
    // A line that spreadsheets put first.
    if (raw.trim() === '' || /^sep=.$/i.test(raw.trim())) continue;
    const delimiter = findDelimiter(raw);
    const cells = parseRow(raw, delimiter).cells?.map((cell) => decodeCell(cell).text.trim());
    if (cells === undefined || cells.length < 2) break;
    return { names: distinct(cells), delimiter };
  }
  return 'its first line does not name at least two columns';
}

/** Names of columns, made distinct by a number: no cell may take the place of another. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name, index) => {
    const own = name === '' ? `column_${index + 1}` : name;
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    return times === 1 ? own : `${own}_${times}`;
  });
}

function decodeCell(cell: string): SoundText {
  // eslint-disable-next-line no-control-regex -- ASCII is what is looked for
  if (/^[\u0000-\u007f]*$/.test(cell)) return { text: cell, reasons: [] };
  return soundText(Buffer.from(cell, 'latin1'));
}

async function* rest(lines: AsyncIterator<Line>): AsyncIterable<Line> {
  for (let next = await lines.next(); next.done !== true; next = await lines.next())
    yield next.value;
}
