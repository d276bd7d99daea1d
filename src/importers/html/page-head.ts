import type { Element, Root } from 'hast';
import { attribute, elementsIn, findElement, lineOf } from './element-names.ts';

/** What the head of a page says of it. */
export interface PageHead {
  /** The first of the values that `meta` elements give under any of `names`; empty when there is none. */
  readonly meta: (...names: readonly string[]) => string;
  readonly metas: (name: string) => readonly string[];
  /** The address that the page gives for itself; null when it gives none. */
  readonly url: string | null;
  /** What its relative addresses start from, if it says so. */
  readonly base: string | null;
  readonly title: string;
  readonly language: string | null;
}

export function readHead(page: Root): PageHead {
  const metas = new Map<string, string[]>();
  let canonical = '';
  let base: string | null = null;
  for (const element of elementsIn(page)) {
    if (element.tagName === 'meta') addMeta(metas, element);
    else if (
      element.tagName === 'link' &&
      attribute(element, 'rel').toLowerCase() === 'canonical'
    ) {
      canonical ||= attribute(element, 'href').trim();
    } else if (element.tagName === 'base') base ??= web(attribute(element, 'href'));
  }
  const meta = (...names: readonly string[]): string => {
    for (const name of names) {
      const value = metas.get(name.toLowerCase())?.[0];
      if (value !== undefined) return value;
    }
    return '';
  };
  const html = findElement(page, ({ tagName }) => tagName === 'html');
  const language = html === null ? '' : attribute(html, 'lang') || attribute(html, 'xmlLang');
  const title = findElement(page, ({ tagName }) => tagName === 'title');
  return {
    meta,
    metas: (name) => metas.get(name) ?? [],
    url: web(canonical) ?? web(meta('og:url')) ?? savedFrom(page),
    base,
    title: title === null ? '' : titleText(title),
    language: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language.trim()) ? language.trim() : null,
  };
}

function titleText(title: Element): string {
  const [text] = title.children;
  return text?.type === 'text' ? text.value.replace(/\s+/g, ' ').trim() : lineOf(title);
}

function addMeta(metas: Map<string, string[]>, element: Element): void {
  const value = attribute(element, 'content').replace(/\s+/g, ' ').trim();
  if (value === '') return;
  for (const property of ['property', 'name', 'itemProp', 'httpEquiv']) {
    const name = attribute(element, property).toLowerCase();
    if (name !== '') metas.set(name, [...(metas.get(name) ?? []), value]);
  }
}

function web(address: string): string | null {
  return /^https?:\/\/[^\s<>"]+$/i.test(address.trim()) && URL.canParse(address)
    ? address.trim()
    : null;
}

/** Browsers note where a saved page came from in a comment. */
function savedFrom(page: Root): string | null {
  for (const node of [
    ...page.children,
    ...page.children.flatMap((child) => ('children' in child ? child.children : [])),
  ]) {
    if (node.type !== 'comment') continue;
    const address = /saved from url=\(\d+\)(\S+)/.exec(node.value)?.[1];
    if (address !== undefined) return web(address);
  }
  return null;
}
