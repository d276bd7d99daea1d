/**
 * What an element looks like and the how-many-eth such one it is on its page: enough to find it in
 * another text of the page.
 */
export interface Likeness {
  readonly name: string;
  readonly look: string;
  readonly index: number;
}

export function likenessOf(element: Element): Likeness {
  const name = element.localName;
  const look = lookOf(element);
  return { name, look, index: alike(element.ownerDocument, name, look).indexOf(element) };
}

/** Null when there is none that looks like it. */
export function findTwin(page: Document, { name, look, index }: Likeness): Element | null {
  const found = alike(page, name, look);
  return found[index] ?? found.at(-1) ?? null;
}

/**
 * What an element noted before a patch is now: itself, as long as it looks the same; else the one that
 * does, since a patch may turn the first of two fields into a new one and make the second anew; else
 * still itself; null when it is gone.
 */
export function findAfterPatch(element: Element, likeness: Likeness): Element | null {
  if (element.isConnected && lookOf(element) === likeness.look) return element;
  return findTwin(document, likeness) ?? (element.isConnected ? element : null);
}

function alike(page: Document, name: string, look: string): Element[] {
  return [...page.querySelectorAll(name)].filter((element) => lookOf(element) === look);
}

export function looksLike(one: Element, other: Element): boolean {
  return one.localName === other.localName && lookOf(one) === lookOf(other);
}

function lookOf(element: Element): string {
  const attributes = ['id', 'name', 'type', 'href'].map((name) => element.getAttribute(name));
  // Of several that share a name, the value tells one from the others.
  const isChoice = /^(?:checkbox|radio)$/.test(element.getAttribute('type') ?? '');
  const value = isChoice ? element.getAttribute('value') : null;
  const summary = element.localName === 'details' ? element.querySelector('summary') : null;
  return JSON.stringify([...attributes, value, summary?.textContent]);
}
