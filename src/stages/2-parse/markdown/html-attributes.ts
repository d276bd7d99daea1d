import type { Element } from 'hast';
import { raw } from 'hast-util-raw';
import { readAddress } from './addresses.ts';
import { isSilent } from './html-names.ts';

type Typed = ReadonlyMap<string, string | null>;

/** Attributes of one tag, as they are published, values decoded. */
export type Published = Map<string, string>;

const everywhere = ['id', 'lang', 'dir', 'title'];

/** What besides `everywhere` an element keeps; links and pictures are not made here. */
const keptOn: Readonly<Record<string, readonly string[]>> = {
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  del: ['cite', 'datetime'],
  details: ['open'],
  ins: ['cite', 'datetime'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  q: ['cite'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope', 'abbr'],
  time: ['datetime'],
};

const wholeNumber = /^-?\d{1,9}$/;
/** Browsers make room for as many columns as a cell claims. */
const span = /^(?:[1-9]\d{0,2}|1000)$/;

/** What a value must look like; attributes that are not here may say anything. */
const forms: Readonly<Record<string, RegExp>> = {
  colspan: span,
  datetime: /^[\dTZtz:+. WPYMDHS-]{1,40}$/,
  dir: /^(?:ltr|rtl|auto)$/i,
  id: /\S/,
  lang: /^[a-z]{1,8}(?:-[a-z\d]{1,8}){0,8}$/i,
  rowspan: span,
  scope: /^(?:col|row|colgroup|rowgroup)$/i,
  span,
  start: wholeNumber,
  title: /\S/,
  type: /^[1aAiI]$/,
  value: wholeNumber,
};

/** The attributes that an element called `name` is published with. */
export function publishedAttributes(name: string, typed: Typed): Published {
  const published: Published = new Map();
  for (const key of [...everywhere, ...(keptOn[name] ?? [])]) {
    const value = typed.get(key);
    if (value === undefined) continue;
    const text = decodeReferences(value ?? '').trim();
    if (key === 'cite') {
      const address = readAddress(text);
      if (address.kind === 'web') published.set(key, address.href);
    } else if (key === 'open' || key === 'reversed') {
      published.set(key, '');
    } else if (forms[key]?.test(text) ?? true) {
      published.set(key, /^(?:dir|scope)$/.test(key) ? text.toLowerCase() : text);
    }
  }
  return published;
}

/** Whether a tag has words in attributes that are not among those published. */
export function losesWords(typed: Typed, published: ReadonlyMap<string, string>): boolean {
  for (const [name, value] of typed) {
    if (value === null || published.has(name) || isSilent(name)) continue;
    const isCode = name.startsWith('data-') || (name.startsWith('aria-') && !ariaText.test(name));
    // A value for a program is one word; prose has blanks between letters.
    if (isCode ? /\p{L}\s+\p{L}/u.test(value) : /[\p{L}\p{N}]/u.test(value)) return true;
  }
  return false;
}

const ariaText = /^aria-(?:label|description|placeholder|roledescription|valuetext)$/;

/** Text or the value of an attribute, its character references (`&amp;`) read as a browser reads them. */
export function decodeReferences(value: string): string {
  if (!value.includes('&')) return value;
  const quoted = value.replace(/"/g, '&quot;');
  const tree = raw({ type: 'raw', value: `<i title="${quoted}">` });
  const element = (tree.type === 'root' ? tree.children[0] : tree) as Element | undefined;
  const title = element?.properties.title;
  return typeof title === 'string' ? title : value;
}
