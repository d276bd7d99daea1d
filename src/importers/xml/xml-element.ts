/** An element of XML with what is in it, in order. Names are as written, prefix and all. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

export function xmlText(element: XmlElement | null): string {
  if (element === null) return '';
  return element.children
    .map((child) => (typeof child === 'string' ? child : xmlText(child)))
    .join('');
}

/** The children of that name, or of any of several. */
export function xmlChildren(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && names.includes(child.name),
  );
}

export function xmlChild(element: XmlElement, name: string): XmlElement | null {
  return xmlChildren(element, name)[0] ?? null;
}

/** All elements below `element`, in order. */
export function* xmlElementsIn(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* xmlElementsIn(child);
  }
}
