import type { Element, ElementContent, Root } from 'hast';
import { replaceElements } from './each-element.ts';

/**
 * Turns each paragraph that holds one picture, linked or not, and nothing else into a
 * figure; the picture's title becomes its caption.
 */
export function setFigures(tree: Root): void {
  replaceElements(tree, (element, parent) => {
    if (element.tagName !== 'p') return element;
    if (parent.type === 'element' && /^(?:figure|figcaption|li)$/.test(parent.tagName))
      return element;
    const [only, ...others] = element.children.filter((child) => !isBlank(child));
    if (only?.type !== 'element' || others.length > 0) return element;
    const picture = pictureIn(only);
    return picture === null ? element : figure(only, picture);
  });
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** The picture that `element` is, or that is the whole of a link. */
function pictureIn(element: Element): Element | null {
  if (element.tagName === 'img') return element;
  const [child, ...others] = element.children;
  return element.tagName === 'a' && child?.type === 'element' && others.length === 0
    ? pictureIn(child)
    : null;
}

function figure(content: Element, picture: Element): Element {
  const { title } = picture.properties;
  const children: ElementContent[] = [content];
  if (typeof title === 'string') {
    delete picture.properties.title;
    const caption: ElementContent = { type: 'text', value: title };
    children.push({ type: 'text', value: '\n' });
    children.push({ type: 'element', tagName: 'figcaption', properties: {}, children: [caption] });
  }
  return { type: 'element', tagName: 'figure', properties: {}, children };
}
