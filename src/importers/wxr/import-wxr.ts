import { sha256 } from '../bytes/sha256.ts';
import type { Doubt, Importer, ImportSource } from '../imported-article.ts';
import { findBeside } from '../record/find-beside.ts';
import { createPictureStore } from '../record/picture-store.ts';
import { notInFormat, recordBroken } from '../record/record-problems.ts';
import { skippedNote } from '../record/skipped-note.ts';
import { readXmlRecords, type XmlFault } from '../xml/read-xml-records.ts';
import { xmlFault } from '../xml/xml-fault.ts';
import { xmlChild, xmlText, type XmlElement } from '../xml/xml-element.ts';
import { createAttachments, type Attachments } from './attachments.ts';
import { readPost } from './read-post.ts';

const recordNames: ReadonlySet<string> = new Set(['item', 'wp:author', 'language']);

/** Types of items that hold no article. Any other type that has a text may be one: themes make their own. */
const otherTypes: ReadonlyMap<string, string> = new Map([
  ['attachment', 'attachments'],
  ['page', 'pages'],
  ['nav_menu_item', 'menu items'],
  ['revision', 'revisions'],
]);

/**
 * An export of WordPress (WXR), read as a stream. It is read twice when that is possible, because
 * posts name pictures that may stand anywhere in it.
 */
export const importWxr: Importer = async function* (source, profile) {
  const attachments = createAttachments();
  if (source.size !== null) await listAttachments(source, attachments);
  const authors = new Map<string, string>();
  const skipped = new Map<string, number>();
  let language: string | null = null;
  let number = 0;
  for await (const record of readXmlRecords(source.open(), recordNames)) {
    if (record.kind === 'fault') {
      yield xmlFault(source, record);
      continue;
    }
    const { element, line, fault, reasons } = record;
    if (element.name === 'language') language ??= languageOf(xmlText(element));
    else if (element.name === 'wp:author') addAuthor(authors, element);
    else {
      number++;
      const other = kindOfOther(element);
      if (other !== null) {
        if (other === 'attachments' && source.size === null) attachments.add(element);
        skipped.set(other, (skipped.get(other) ?? 0) + 1);
        continue;
      }
      if (fault !== null && /\btags?\b|attribute|quote/i.test(fault.detail)) {
        yield recordBroken(source, fault.line, `Item ${number}`, fault.detail);
        continue;
      }
      const origin = { file: source.file, record: number, line, sha256: hashOf(element) };
      const pictures = createPictureStore((address) => findBeside(source, address));
      const context = { profile, pictures, attachments, authors, language };
      const article = readPost(element, origin, context);
      const doubts = [...article.doubts, ...doubtsOf(fault, reasons)];
      yield { kind: 'article', article: { ...article, doubts } };
    }
  }
  if (number === 0) yield notInFormat(source, 'an export of WordPress', 'it holds no item');
  const note = skippedNote(source, skipped);
  if (note !== null) yield note;
};

async function listAttachments(source: ImportSource, attachments: Attachments): Promise<void> {
  for await (const record of readXmlRecords(source.open(), recordNames)) {
    if (record.kind === 'element' && kindOfOther(record.element) === 'attachments') {
      attachments.add(record.element);
    }
  }
}

/** What an item is when it is no article, in the plural; null for an article. */
function kindOfOther(item: XmlElement): string | null {
  const value = (name: string): string => xmlText(xmlChild(item, name)).trim();
  const type = value('wp:post_type');
  const known = otherTypes.get(type);
  if (known !== undefined) return known;
  if (/^(?:trash|auto-draft|inherit)$/.test(value('wp:status'))) return 'posts in the trash';
  if (type === 'post' || type === '') return null;
  const words = value('content:encoded').match(/\S+/g)?.length ?? 0;
  const isText = words >= 20 && !/^(?:wp_|custom_|customize_|oembed)/.test(type);
  return isText ? null : `items of type ${type}`;
}

function addAuthor(authors: Map<string, string>, element: XmlElement): void {
  const value = (name: string): string => xmlText(xmlChild(element, name)).trim();
  const full = `${value('wp:author_first_name')} ${value('wp:author_last_name')}`.trim();
  const shown = value('wp:author_display_name');
  authors.set(value('wp:author_login'), shown === '' ? full : shown);
}

function languageOf(text: string): string | null {
  const tag = text.trim();
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}

/** Of what the item says, in its order: the bytes between tags may be laid out anew by the next export. */
function hashOf(element: XmlElement): string {
  return sha256(
    JSON.stringify(element.children, (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    ),
  );
}

function doubtsOf(fault: XmlFault | null, reasons: readonly string[]): Doubt[] {
  const all = fault === null ? reasons : [`The XML is not sound: ${fault.detail}.`, ...reasons];
  return all.map((reason) => ({ field: 'body', reason }));
}
