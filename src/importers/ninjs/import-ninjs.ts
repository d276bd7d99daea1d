import { asUtf8 } from '../bytes/as-utf8.ts';
import { sha256 } from '../bytes/sha256.ts';
import type { Importer } from '../imported-article.ts';
import { parseRecord } from '../jsonl/parse-record.ts';
import { readRecords } from '../jsonl/read-records.ts';
import { findBeside } from '../record/find-beside.ts';
import { createPictureStore } from '../record/picture-store.ts';
import {
  notInFormat,
  recordBroken,
  recordTooLarge,
  tooDeep,
  truncated,
} from '../record/record-problems.ts';
import { deepestRecord, flatten } from '../record/flatten.ts';
import { soundText } from '../record/sound-text.ts';
import { skippedNote } from '../record/skipped-note.ts';
import { readNinjs } from './read-ninjs.ts';

/** Items of ninjs (IPTC) in any of its versions: one to a file, a list, or one a line. */
export const importNinjs: Importer = async function* (source, profile) {
  let number = 0;
  const skipped = new Map<string, number>();
  for await (const raw of readRecords(asUtf8(source.open()))) {
    number++;
    const record = `Item ${number}`;
    if (raw.bytes === null) {
      yield recordTooLarge(source, raw.line, record, raw.limit);
      continue;
    }
    const { text, reasons } = soundText(raw.bytes);
    const item = parseRecord(text);
    if (item === undefined && !raw.isWhole) yield truncated(source, raw.line, `item ${number}`);
    else if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      yield recordBroken(source, raw.line, record, 'it is not a JSON object');
    } else if (flatten(item) === null) {
      yield tooDeep(source, raw.line, record, deepestRecord);
    } else {
      const { type } = item as { readonly type?: unknown };
      if (typeof type === 'string' && !/^(?:text|composite)$/.test(type)) {
        skipped.set(`items of type ${type}`, (skipped.get(`items of type ${type}`) ?? 0) + 1);
        continue;
      }
      const origin = {
        file: source.file,
        record: number,
        line: raw.line,
        sha256: sha256(raw.bytes),
      };
      const pictures = createPictureStore((address) => findBeside(source, address));
      const article = await readNinjs(
        item as Readonly<Record<string, unknown>>,
        origin,
        profile,
        pictures,
      );
      const doubts = [...article.doubts, ...reasons.map((reason) => ({ field: 'body', reason }))];
      yield { kind: 'article', article: { ...article, doubts } };
    }
  }
  if (number === 0) yield notInFormat(source, 'ninjs', 'it holds no JSON object');
  const note = skippedNote(source, skipped);
  if (note !== null) yield note;
};
