import { Readable } from 'node:stream';
import { sha256 } from '../bytes/sha256.ts';
import { readWhole } from '../bytes/read-whole.ts';
import type { Importer } from '../imported-article.ts';
import { findBeside } from '../record/find-beside.ts';
import { createPictureStore } from '../record/picture-store.ts';
import { notInFormat, recordBroken, recordTooLarge } from '../record/record-problems.ts';
import { readXmlRecords } from '../xml/read-xml-records.ts';
import { xmlFault } from '../xml/xml-fault.ts';
import { readNitf } from './read-nitf.ts';

const largestFile = 32 * 1024 * 1024;

/** A file of NITF, mostly one article. */
export const importNitf: Importer = async function* (source, profile) {
  const bytes = await readWhole(source.open(), largestFile);
  if (bytes === null) {
    yield recordTooLarge(source, null, 'The file', '32 MB');
    return;
  }
  let number = 0;
  let isTold = false;
  for await (const record of readXmlRecords(Readable.from([bytes]), new Set(['nitf']))) {
    if (record.kind === 'fault') {
      isTold = true;
      yield xmlFault(source, record);
      continue;
    }
    number++;
    const { element, line, fault, reasons } = record;
    if (fault !== null && /\btags?\b|attribute|quote/i.test(fault.detail)) {
      yield recordBroken(source, fault.line, 'The article', fault.detail);
      continue;
    }
    const origin = {
      file: source.file,
      record: number === 1 ? null : number,
      line,
      sha256: sha256(bytes),
    };
    const pictures = createPictureStore((address) => findBeside(source, address));
    const article = readNitf(element, origin, profile, pictures);
    const doubts = [...article.doubts, ...reasons.map((reason) => ({ field: 'body', reason }))];
    yield { kind: 'article', article: { ...article, doubts } };
  }
  if (number === 0 && !isTold) yield notInFormat(source, 'NITF', 'it has no element `nitf`');
};
