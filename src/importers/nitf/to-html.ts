import type { Element, ElementContent } from 'hast';
import type { XmlElement } from '../xml/xml-element.ts';

/** Elements of NITF and the elements of HTML that say the same; those that are not here give their content. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    p: 'p',
    hl1: 'h2',
    hl2: 'h2',
    block: 'div',
    bq: 'blockquote',
    credit: 'p',
    fn: 'p',
    note: 'div',
    ul: 'ul',
    ol: 'ol',
    li: 'li',
    dl: 'dl',
    dt: 'dt',
    dd: 'dd',
    table: 'table',
    caption: 'caption',
    thead: 'thead',
    tbody: 'tbody',
    tfoot: 'tfoot',
    tr: 'tr',
    th: 'th',
    td: 'td',
    br: 'br',
    hr: 'hr',
    pre: 'pre',
    em: 'em',
    strong: 'strong',
    sub: 'sub',
    sup: 'sup',
    q: 'span',
    a: 'a',
    tagline: 'p',
    bibliography: 'p',
    abstract: 'p',
    'body.content': 'div',
    'nitf-table': 'div',
    'nitf-table-summary': 'p',
    'nitf-col': 'div',
  }),
);

/** Content of NITF as HTML, so that it goes the way of all stories. */
export function toHtml(element: XmlElement): Element {
  if (element.name === 'media') return figure(element);
  const tagName = names.get(element.name) ?? 'span';
  const href = element.name === 'a' ? element.attributes.get('href') : undefined;
  const spans = ['colspan', 'rowspan'].flatMap((name) => {
    const value = Number(element.attributes.get(name) ?? 'none');
    return Number.isInteger(value)
      ? [[name === 'colspan' ? 'colSpan' : 'rowSpan', value] as const]
      : [];
  });
  const properties = { ...(href === undefined ? {} : { href }), ...Object.fromEntries(spans) };
  return make(tagName, element.children.map(contentOf), properties);
}

function contentOf(child: XmlElement | string): ElementContent {
  return typeof child === 'string' ? { type: 'text', value: child } : toHtml(child);
}

function make(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

/** A picture with caption and producer; of several sizes the first counts. */
function figure(media: XmlElement): Element {
  const parts = (name: string): XmlElement[] =>
    media.children.filter(
      (child): child is XmlElement => typeof child !== 'string' && child.name === name,
    );
  const references = parts('media-reference');
  const source = references
    .map(({ attributes }) => attributes.get('source') ?? '')
    .find((address) => address !== '');
  const alt = references[0]?.attributes.get('alternate-text') ?? '';
  const image = make('img', [], { src: source ?? '', alt });
  const captions = parts('media-caption').map((caption) =>
    make('p', caption.children.map(contentOf)),
  );
  const producers = parts('media-producer').map((producer) =>
    make('span', producer.children.map(contentOf), { className: ['credit'] }),
  );
  return make('figure', [image, make('figcaption', [...captions, ...producers])]);
}
