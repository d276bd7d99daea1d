import type { Element } from 'hast';
import { markdownOf } from '../escape-markdown.ts';
import type { ArticleDraft } from '../record/article-draft.ts';
import { addPhoto } from '../record/photo-fields.ts';
import { createEdgeReader, takePrintLine } from '../record/read-edges.ts';
import { readCredit } from '../read-credit.ts';
import type { BodyContext } from '../record/read-record-body.ts';
import { webAddress } from '../record/old-address.ts';
import { printBlock } from './block-markdown.ts';
import { attribute, textOf } from './element-names.ts';
import type { PictureItem } from './figures.ts';
import type { StoryItem } from './story-items.ts';

/** What becomes of an element that says a field of the article. */
export type MoveFact = (element: Element, text: string) => void;

/**
 * Writes the items of a story as Markdown, and accounts for each. Pictures before the text, and those that are not
 * held, go to `photos`; the others stand where they stood.
 */
export function addStory(
  items: readonly StoryItem[],
  carried: string,
  context: BodyContext,
  moveFact: MoveFact = () => undefined,
): string {
  const { draft, profile } = context;
  const blocks = items.filter(({ kind }) => kind === 'block').length;
  const readEdge = createEdgeReader(blocks, draft, profile, context.namedDateline);
  const resolve = (address: string): string | null => absolute(address, context.url);
  const parts: string[] = [];
  const embeds: string[] = [];
  let before = carried;
  for (const item of items) {
    if (item.kind === 'dropped') draft.drop(item.text, item.rule);
    else if (item.kind === 'embed') embeds.push(item.address);
    else if (item.kind === 'print-line') takePrintLine(item.text, draft, profile);
    else if (item.kind === 'fact') moveFact(item.element, item.text);
    else if (item.kind === 'picture') {
      const figure = addPicture(item, context, parts.length > 0);
      if (figure !== null) parts.push(figure);
    } else {
      const { fate, cut } = readEdge(item.text);
      if (fate === 'gone') continue;
      const element = cut > 0 ? withoutStart(item.element, cut) : item.element;
      const start = before === '' ? '' : `${markdownOf([before]).trimEnd()} `;
      parts.push(start + printBlock(element, resolve));
      before = '';
    }
  }
  if (before !== '') parts.push(markdownOf([before]));
  if (embeds.length > 0) addEmbeds(draft, embeds);
  return parts.filter((part) => part.trim() !== '').join('\n');
}

/** `address` with its scheme and host; null for what cannot be a link on another site. */
export function absolute(address: string, base: string | null): string | null {
  const written = address.trim();
  if (written === '' || written.startsWith('#')) return null;
  if (/^mailto:[^\s]+$/i.test(written)) return written;
  const parsed = base !== null && URL.canParse(written, base) ? new URL(written, base) : null;
  const whole = parsed?.href ?? (URL.canParse(written) ? new URL(written).href : null);
  return whole === null ? null : webAddress(whole);
}

/** Puts a picture into `photos`, or gives the directive that shows it in the text. */
function addPicture(item: PictureItem, context: BodyContext, isInText: boolean): string | null {
  const { draft, profile, pictures, url } = context;
  const webAddresses = item.addresses
    .map((address) => absolute(address, url))
    .filter((address) => address !== null);
  const file = pictures.take([...item.addresses, ...webAddresses]);
  // A relative address of a page that was saved leads to the copy; where the picture was is not known.
  const named = item.addresses.map((address) => absolute(address, null)).find(Boolean) ?? null;
  const where =
    file === null && !item.addresses.some(isSavedCopy) ? (webAddresses[0] ?? null) : named;
  if (file === null || !isInText) {
    const { alt, caption, credit } = item;
    if (file === null && where === null && `${alt}${caption}${credit}` === '') return null;
    addPhoto(draft, { file, url: where, alt, caption, credit }, profile);
    return null;
  }
  const found = item.credit === '' ? readCredit(item.caption, profile) : null;
  const caption = found?.caption ?? item.caption;
  const credit = found?.credit ?? item.credit;
  for (const text of [item.alt, caption, credit]) draft.keep(text);
  const attributes = [
    ` alt=${quoted(item.alt)}`,
    credit === '' ? '' : ` credit=${quoted(credit)}`,
  ].join('');
  const words = caption === '' ? '' : markdownOf([caption]);
  return `:::figure{file=${file}${attributes}}\n${words}:::\n`;
}

/** Browsers put what belongs to a saved page into a folder called after it. */
function isSavedCopy(address: string): boolean {
  return /_files\/|^file:/i.test(address);
}

/** A value of a directive's attribute. */
function quoted(value: string): string {
  const escaped = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replace(/\s+/g, ' ');
  return `"${escaped}"`;
}

function addEmbeds(draft: ArticleDraft, addresses: readonly string[]): void {
  draft.move('extra.embeds', [...new Set(addresses)], null);
}

/** A copy of a block without the first `length` characters of its text. */
function withoutStart(block: Element, length: number): Element {
  let left = length;
  function cut(element: Element): Element {
    const children: Element['children'] = [];
    for (const child of element.children) {
      if (left <= 0) children.push(child);
      else if (child.type === 'text') {
        const taken = Math.min(left, child.value.length);
        left -= taken;
        if (taken < child.value.length)
          children.push({ ...child, value: child.value.slice(taken) });
      } else if (child.type === 'element') {
        if (child.tagName === 'br') left -= 1;
        else {
          const rest = cut(child);
          if (textOf(rest).trim() !== '' || attribute(rest, 'src') !== '') children.push(rest);
        }
      }
    }
    return { ...element, children };
  }
  return cut(block);
}
