import { expect, test } from 'vitest';
import fc from 'fast-check';
import { sourceOf } from '../../../test/support/run-importer.ts';
import { createAmpersandMender } from './mend-ampersands.ts';
import { readXmlRecords, type XmlRecord } from './read-xml-records.ts';
import { xmlText } from './xml-element.ts';

async function read(xml: string | Uint8Array, piece = 7): Promise<XmlRecord[]> {
  const records: XmlRecord[] = [];
  for await (const record of readXmlRecords(sourceOf(xml, { piece }).open(), new Set(['item']))) {
    records.push(record);
  }
  return records;
}

function shown(record: XmlRecord): string {
  if (record.kind === 'fault') return `${record.fault} ${record.detail}`.trim();
  return xmlText(record.element) + (record.fault === null ? '' : ' (faulty)');
}

test('gives the elements asked for, with entities that HTML names', async () => {
  const xml =
    '<r><item>a&nbsp;&amp;&eacute;</item>\n<x><item><![CDATA[<b>&amp;</b>]]></item></x></r>';
  const records = await read(xml);
  expect(records.map(shown)).toEqual(['a\u00a0&é', '<b>&amp;</b>']);
  expect(records.map(({ line }) => line)).toEqual([1, 2]);
});

test('bare ampersands cost nothing, tags that do not match only their record', async () => {
  const xml = '<r><item>Fish & chips; a&b</item><item><b>x</i></item><item>z</item></r>';
  expect((await read(xml)).map(shown)).toEqual(
    ['Fish & chips; a&b', 'x</i> (faulty)', 'z'].map((text, index) =>
      index === 1 ? (expect.stringContaining('(faulty)') as unknown as string) : text,
    ),
  );
});

test('entities of its own are refused before one is used', async () => {
  const bomb =
    '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY % p SYSTEM "file:///etc/hostname">]><r><item>&b;</item></r>';
  expect((await read(bomb)).map(shown)).toEqual(['entities a']);
  const outside = '<!DOCTYPE r SYSTEM "http://x.example/r.dtd"><r><item>ok</item></r>';
  expect((await read(outside)).map(shown)).toEqual(['ok']);
});

test('nests, giant records and files that break off are told', async () => {
  const deep = `<r><item>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</item></r>`;
  expect((await read(deep, 1000)).map(shown)).toEqual(['deep']);
  const giant = `<r><item>${'x'.repeat(33 * 1024 * 1024)}`;
  expect((await read(giant, 1024 * 1024)).map(shown)).toEqual(['large']);
  expect((await read('<r><item>a</item><item>b')).map(shown)).toEqual(['a', 'truncated']);
});

test('encodings: declared, UTF-16, and bytes that are in none', async () => {
  const latin = Buffer.from(
    '<?xml version="1.0" encoding="ISO-8859-1"?><r><item>caf\xe9</item></r>',
    'latin1',
  );
  expect((await read(latin, 100)).map(shown)).toEqual(['café']);
  const wide = Buffer.from(
    '\ufeff<?xml version="1.0" encoding="UTF-16"?><r><item>café</item></r>',
    'utf16le',
  );
  expect((await read(wide)).map(shown)).toEqual(['café']);
  const mixed = Buffer.concat([
    Buffer.from('<r><item>é '),
    Buffer.from([0x93]),
    Buffer.from('x</item></r>'),
  ]);
  const [record] = await read(mixed, 3);
  expect(record && shown(record)).toBe('é “x');
  expect(record?.kind === 'element' && record.reasons.length).toBe(1);
  expect((await read('<r><item>a\u0001\u0008b</item></r>')).map(shown)).toEqual(['ab']);
});

test('mending ampersands does not depend on where the text is cut', () => {
  const text = fc.string({
    unit: fc.constantFrom('&', 'amp;', '<![CDATA[', ']]>', 'a', ';', '<', ']', ' ', '#1;'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (whole, size) => {
      const once = createAmpersandMender();
      const cut = createAmpersandMender();
      let pieces = '';
      for (let at = 0; at < whole.length; at += size)
        pieces += cut(whole.slice(at, at + size), false);
      pieces += cut('', true);
      expect(pieces).toBe(once(whole, false) + once('', true));
    }),
    { numRuns: 500 },
  );
});
