import { expect, test } from 'vitest';
import { detectFormat, isGzip } from './detect-format.ts';

const bytes = (text: string) => Buffer.from(text);

test.for([
  ['Local News\n\nTram back by spring\n\nPORT ELLERY: The council voted.', 'text'],
  ['\ufeffTram back by spring', 'text'],
  ['', 'text'],
  ['Tram, ferry and bus\nThe council voted, and went home, and slept.', 'text'],
  ['{Tram} is what they call it', 'text'],
  ['  <!DOCTYPE html><html><body>', 'html'],
  ['<p>The council voted.</p>', 'html'],
  ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'html'],
  ['<?xml version="1.0"?>\n<!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf>', 'nitf'],
  ['<nitf><head/></nitf>', 'nitf'],
  [
    '<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>',
    'wxr',
  ],
  ['<rss version="2.0"><channel>', null],
  ['<?xml version="1.0"?><feed/>', null],
  ['{"title":"Tram","body":"It is back."}\n{"title":"Ferry","body":"It is not."}\n', 'jsonl'],
  [`{"title":"Tram","body":"${'It is back. '.repeat(9)}`, 'jsonl'],
  ['[{"title":"Tram"}]', 'jsonl'],
  ['{\n  "uri": "urn:1",\n  "headline": "Tram",\n  "body_text": "It is back."\n}', 'ninjs'],
  ['{"uri":"urn:1","headline":"Tram","body_text":"It is back."}', 'ninjs'],
  ['title,date,body\nTram,1972-02-29,"It is back."\n', 'csv'],
  ['"Headline";"Pub Date";"Text"\n"Tram";"29.02.1972";"It is back."\n', 'csv'],
  ['WARC/1.1\r\nWARC-Type: warcinfo\r\n', 'warc'],
  ['%PDF-1.4', null],
  ['{\\rtf1\\ansi', null],
] as const)('%s', ([content, format]) => {
  expect(detectFormat(bytes(content)).format).toBe(format);
});

test('knows text in UTF-16, and data that is no text', () => {
  const wide = Buffer.from('Tram back by spring', 'utf16le');
  expect(detectFormat(wide).format).toBe('text');
  expect(detectFormat(Buffer.from([0xff, 0xfe, ...wide])).format).toBe('text');
  expect(
    detectFormat(Uint8Array.from({ length: 600 }, (_, index) => index % 256)).format,
  ).toBeNull();
  expect(detectFormat(Buffer.from([0xff, 0xd8, 0xff, 0xe0])).looksLike).toBe('a JPEG picture');
  expect(detectFormat(Buffer.from('Caf\xe9 by the quay', 'latin1')).format).toBe('text');
});

test('tells a WACZ from other zip files, and gzip', () => {
  const zip = (name: string) => bytes(`PK\u0003\u0004${'\0'.repeat(26)}${name}`);
  expect(detectFormat(zip('archive/data.warc.gz')).format).toBe('warc');
  expect(detectFormat(zip('word/document.xml')).format).toBeNull();
  expect(isGzip(Buffer.from([0x1f, 0x8b, 8]))).toBe(true);
});

test('names of columns in a profile make a table one', () => {
  const table = bytes('Kopf,Datum,Fliess\nTram,1,2\n');
  expect(detectFormat(table).format).toBe('text');
  expect(detectFormat(table, ['kopf', 'Fliess']).format).toBe('csv');
});
