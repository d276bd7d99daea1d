import type { Element, Nodes, Root } from 'hast';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { countWords } from '../count-words.ts';
import { attribute, elementsIn, isCode, isElement, textOf } from './element-names.ts';

/** Where the story of a page stands. */
export interface FoundStory {
  /** The element that holds its text. */
  readonly body: Element;
  /** The element around it that belongs to the article: headline, byline, pictures; `body` when there is none. */
  readonly frame: Element;
}

/** Elements beyond which a page is no article. */
const mostElements = 60_000;

/**
 * Finds the story in a page: where the page itself says that it is, else by the judgement of Readability,
 * of which only the place is used: what is left out of it is decided by rules that can be named.
 */
export function findStory(page: Root): FoundStory | null {
  const named = largest(
    [...elementsIn(page)].filter(
      (element) =>
        /(?:^|\s)articleBody(?:\s|$)/.test(attribute(element, 'itemProp')) &&
        element.tagName !== 'meta',
    ),
  );
  const body = named ?? findByReadability(page);
  if (body === null) return null;
  return { body, frame: frameOf(page, body) };
}

function largest(elements: readonly Element[]): Element | null {
  const sized = elements
    .map((element) => ({ element, words: countWords(textOf(element)) }))
    .sort((a, b) => b.words - a.words);
  const best = sized[0];
  return best !== undefined && best.words >= 20 ? best.element : null;
}

function findByReadability(page: Root): Element | null {
  const marked: Element[] = [];
  const { document } = parse('<!doctype html><html><head></head><body></body></html>');
  const scope =
    soleArticle(page) ?? [...elementsIn(page)].find(({ tagName }) => tagName === 'body');
  if (scope === undefined) return null;
  copyChildren(scope, document.body);
  if (marked.length > mostElements) return null;
  const found = new Readability(document, {
    charThreshold: 200,
    serializer: (node) => node as never,
  }).parse();
  if (found === null) return null;
  const kept = new Set<Element>();
  const root = found.content as unknown as DomElement;
  for (const node of root.querySelectorAll('[data-place]')) {
    const element = marked[Number(node.getAttribute('data-place'))];
    if (element !== undefined) kept.add(element);
  }
  return holderOf(page, kept);

  /** The page as a document for Readability, each element marked with its place in `marked`. */
  function copyChildren(from: Element, to: DomElement): void {
    for (const child of from.children) {
      if (child.type === 'text') to.appendChild(document.createTextNode(child.value));
      if (!isElement(child) || isCode(child) || marked.length > mostElements) continue;
      const copy = document.createElement(child.tagName);
      for (const name of ['className', 'id', 'role', 'itemProp', 'style', 'href', 'src', 'rel']) {
        const value = attribute(child, name);
        if (value !== '')
          copy.setAttribute(name === 'className' ? 'class' : name.toLowerCase(), value);
      }
      copy.setAttribute('data-place', String(marked.length));
      marked.push(child);
      copyChildren(child, copy);
      to.appendChild(copy);
    }
  }
}

/** The one element of a page that is an article with a main heading; pages mark other things as articles, too. */
function soleArticle(page: Root): Element | null {
  const found = [...elementsIn(page)].filter(
    (element) =>
      element.tagName === 'article' &&
      [...elementsIn(element)].some(({ tagName }) => tagName === 'h1'),
  );
  const [first, second] = found;
  return first !== undefined && second === undefined && countWords(textOf(first)) >= 20
    ? first
    : null;
}

interface DomDocument {
  readonly body: DomElement;
  createElement(name: string): DomElement;
  createTextNode(text: string): unknown;
}

/** Typed by what is used: the types of the package want those of a browser. */
const parse = parseHTML as unknown as (html: string) => { readonly document: DomDocument };

interface DomElement {
  appendChild(child: unknown): void;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** The innermost element that holds nearly all words of the elements that were `kept`. */
function holderOf(page: Root, kept: ReadonlySet<Element>): Element | null {
  const words = new Map<Nodes, number>();
  const total = count(page);
  if (total === 0) return null;
  let holder: Element | null = null;
  let node: Nodes = page;
  for (;;) {
    const inner: Element | undefined = ('children' in node ? node.children : [])
      .filter(isElement)
      .find((child) => (words.get(child) ?? 0) >= total * 0.9);
    // A single paragraph that says nearly all is no holder: its neighbours belong to the story as well.
    if (
      inner === undefined ||
      /^(?:p|ul|ol|blockquote|table|span|a|b|i|em|strong)$/.test(inner.tagName)
    )
      return holder;
    holder = inner;
    node = inner;
  }

  /** Words that stand in kept elements themselves, added up from the innermost. */
  function count(node: Nodes): number {
    if (!('children' in node)) return 0;
    let sum = 0;
    for (const child of node.children) {
      if (child.type === 'text' && isElement(node) && kept.has(node))
        sum += countWords(child.value);
      else if (isElement(child) && !isCode(child)) sum += count(child);
    }
    words.set(node, sum);
    return sum;
  }
}

/** The element around the story that is the article as a whole. */
function frameOf(page: Root, body: Element): Element {
  const path = pathTo(page, body);
  const article = path.findLast(
    (element) =>
      element.tagName === 'article' || /Article|BlogPosting/.test(attribute(element, 'itemType')),
  );
  if (article !== undefined) return article;
  const main = path.findLast(
    (element) => element.tagName === 'main' || attribute(element, 'role') === 'main',
  );
  if (main !== undefined) return main;
  // Else what holds the story and a main heading.
  return (
    path.findLast((element) => [...elementsIn(element)].some(({ tagName }) => tagName === 'h1')) ??
    body
  );
}

/** The elements from the top down to `target`, itself included. */
function pathTo(node: Nodes, target: Element): Element[] {
  if (!('children' in node)) return [];
  for (const child of node.children) {
    if (!isElement(child)) continue;
    if (child === target) return [child];
    const below = pathTo(child, target);
    if (below.length > 0) return [child, ...below];
  }
  return [];
}
