import { SaxesParser } from 'saxes';
import { mendedText, readAsWindows1252 } from '../record/sound-text.ts';
import { decodeXml } from './decode-xml.ts';
import { createAmpersandMender } from './mend-ampersands.ts';
import { namedCharacters } from './named-characters.ts';
import type { XmlElement } from './xml-element.ts';

/** An element that was asked for, or why reading it or going on is impossible. */
export type XmlRecord =
  | {
      readonly kind: 'element';
      readonly element: XmlElement;
      readonly line: number;
      /** What is not well-formed in it; null when all is. */
      readonly fault: XmlFault | null;
      /** Why its letters must be looked at. */
      readonly reasons: readonly string[];
    }
  | {
      readonly kind: 'fault';
      readonly fault: 'broken' | 'entities' | 'large' | 'deep' | 'truncated';
      /** Of `broken` what is wrong, of `entities` the name of one. */
      readonly detail: string;
      readonly line: number;
    };

export interface XmlFault {
  readonly detail: string;
  readonly line: number;
}

export const deepestXml = 200;
const megabyte = 1024 * 1024;
export const largestXmlRecord = 32 * megabyte;
/** Faults outside of records after which a file is given up. */
const mostFaults = 20;

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

/**
 * Reads a file of XML as a stream and gives the elements called one of `names`, whole, one after the other. What a
 * document type declares is never used: a file with entities of its own is refused.
 */
export async function* readXmlRecords(
  chunks: AsyncIterable<Uint8Array>,
  names: ReadonlySet<string>,
): AsyncIterable<XmlRecord> {
  const parser = new SaxesParser({ position: true });
  Object.assign(parser.ENTITIES, namedCharacters());
  const found: XmlRecord[] = [];
  const open: OpenElement[] = [];
  let depth = 0;
  let startLine = 1;
  let fault: XmlFault | null = null;
  const reasons = new Set<string>();
  const state = { isOver: false, hasRoot: false };
  let faults = 0;
  let quiet = 0;
  let recordBytes = 0;
  let isEnding = false;
  // Tags that do not match let others fail as well: one fault is told.
  let isAfterFault = false;
  const mend = createAmpersandMender();

  function stop(kind: 'entities' | 'large' | 'deep' | 'truncated', detail = ''): void {
    if (state.isOver) return;
    state.isOver = true;
    found.push({
      kind: 'fault',
      fault: kind,
      detail,
      line: open.length > 0 ? startLine : parser.line,
    });
  }

  parser.on('doctype', (doctype) => {
    const name = /<!ENTITY\s+(?:%\s+)?(\S+)/.exec(doctype)?.[1];
    if (name !== undefined) stop('entities', name);
  });
  parser.on('opentag', ({ name, attributes }) => {
    quiet = 0;
    state.hasRoot = true;
    depth++;
    if (depth > deepestXml) stop('deep');
    if (state.isOver) return;
    if (open.length === 0) {
      if (!names.has(name)) return;
      startLine = parser.line;
      fault = null;
      recordBytes = 0;
    }
    open.push({
      name,
      attributes: new Map(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
      children: [],
    });
  });
  const addText = (text: string): void => {
    quiet = 0;
    if (state.isOver || open.length === 0) return;
    const sound = mendedText(text);
    for (const reason of sound.reasons) reasons.add(reason);
    open.at(-1)?.children.push(sound.text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    quiet = 0;
    depth--;
    const element = open.pop();
    if (element === undefined || state.isOver) return;
    const outer = open.at(-1);
    if (outer !== undefined) outer.children.push(element);
    else found.push({ kind: 'element', element, line: startLine, fault, reasons: [...reasons] });
    if (open.length === 0) reasons.clear();
  });
  parser.on('error', (error) => {
    if (state.isOver) return;
    // The parser puts the place in front of what it says.
    const detail = error.message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '');
    if (/^unclosed tag|document must contain|unexpected end/.test(detail) && isEnding) return;
    if (open.length > 0) {
      fault ??= { detail, line: parser.line };
      isAfterFault = true;
    } else if (isAfterFault && /clos(?:e|ing) tag|one root/.test(detail)) return;
    else if (++faults <= mostFaults) {
      found.push({ kind: 'fault', fault: 'broken', detail, line: parser.line });
      isAfterFault = /\btags?\b/.test(detail);
    } else state.isOver = true;
  });

  for await (const chunk of decodeXml(chunks)) {
    if (chunk.isRepaired) reasons.add(readAsWindows1252);
    quiet += chunk.bytes;
    recordBytes += chunk.bytes;
    parser.write(mend(chunk.text, false));
    yield* found.splice(0);
    if (state.isOver) return;
    const limit = state.hasRoot ? largestXmlRecord : megabyte;
    if (quiet > limit || (open.length > 0 && recordBytes > largestXmlRecord)) stop('large');
  }
  isEnding = true;
  if (!state.isOver) parser.write(mend('', true));
  if (open.length > 0 || (state.hasRoot && depth > 0)) stop('truncated');
  if (!state.isOver) parser.close();
  yield* found.splice(0);
}
