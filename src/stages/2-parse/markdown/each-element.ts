import type { Element, ElementContent, Root, RootContent } from 'hast';

type Parent = Root | Element;

/** Calls `visit` for every element, parents first. */
export function eachElement(
  parent: Parent,
  visit: (element: Element, parent: Parent) => void,
): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    visit(child, parent);
    eachElement(child, visit);
  }
}

/** Replaces every element by what `replace` gives for it, innermost first; the same array costs nothing. */
export function replaceElements(
  parent: Parent,
  replace: (element: Element, parent: Parent) => readonly ElementContent[] | Element,
): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type !== 'element') {
      children.push(child);
      continue;
    }
    replaceElements(child, replace);
    const replacement = replace(child, parent);
    if ('type' in replacement) children.push(replacement);
    else for (const node of replacement) children.push(node);
  }
  parent.children = children;
}
