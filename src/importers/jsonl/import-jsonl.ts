import { asUtf8 } from '../bytes/as-utf8.ts';
import { sha256 } from '../bytes/sha256.ts';
import type { ImportEvent, Importer, ImportSource } from '../imported-article.ts';
import type { Profile } from '../profile.ts';
import { articleOfRecord } from '../record/article-of-record.ts';
import { guessColumns } from '../record/column-guesses.ts';
import { deepestRecord, flatten } from '../record/flatten.ts';
import { findBeside } from '../record/find-beside.ts';
import { createPictureStore } from '../record/picture-store.ts';
import {
  columnsGuessed,
  notInFormat,
  recordBroken,
  recordTooLarge,
  tooDeep,
  truncated,
} from '../record/record-problems.ts';
import { soundText } from '../record/sound-text.ts';
import { parseRecord } from './parse-record.ts';
import { readRecords, type RawRecord } from './read-records.ts';

/** Characters of names that a report of guesses lists; a dump whose keys are data has no end of them. */
const mostColumns = 200;

/**
 * JSON Lines: an object a line, each an article. A list of objects, and objects written over several
 * lines, are read as well. One record is held at a time.
 */
export const importJsonl: Importer = async function* (source, profile) {
  const fields = new Map<string, string>();
  let number = 0;
  for await (const raw of readRecords(asUtf8(source.open()))) {
    number++;
    yield await readOne(raw, number, source, profile, fields);
  }
  if (number === 0) yield notInFormat(source, 'JSON Lines', 'it holds no record');
  const guessed = columnsGuessed(source, fields, profile.columns);
  if (guessed !== null) yield guessed;
};

async function readOne(
  raw: RawRecord,
  number: number,
  source: ImportSource,
  profile: Profile,
  seen: Map<string, string>,
): Promise<ImportEvent> {
  const record = `Record ${number}`;
  if (raw.bytes === null) return recordTooLarge(source, raw.line, record, raw.limit);
  const { text, reasons } = soundText(raw.bytes);
  const parsed = parseRecord(text);
  if (parsed === undefined) {
    return raw.isWhole
      ? recordBroken(source, raw.line, record, 'it is not valid JSON')
      : truncated(source, raw.line, `record ${number}`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return recordBroken(source, raw.line, record, 'it is not a JSON object');
  }
  const columns = flatten(parsed);
  if (columns === null)
    return tooDeep(source, raw.line, `What is in record ${number}`, deepestRecord);
  const fields = guessColumns(
    columns.map(({ name }) => name),
    profile.columns,
  );
  for (const [name, field] of fields) {
    if (seen.size < mostColumns && !seen.has(name)) seen.set(name, field);
  }
  const origin = { file: source.file, record: number, line: raw.line, sha256: sha256(raw.bytes) };
  const pictures = createPictureStore((address) => findBeside(source, address));
  const article = await articleOfRecord(columns, fields, origin, { profile, pictures, reasons });
  return { kind: 'article', article };
}
