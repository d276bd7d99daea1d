import { Idiomorph } from './idiomorph.js';
import { keepReaderState } from './keep-reader-state.ts';
import { problemSheetName } from './problem-sheet.ts';

/**
 * Makes the page into `next` by changing only what differs. What the reader did stays: the place they
 * scrolled to, focus, selection, words in fields, opened details. So does what scripts did to parts whose
 * text is the same as in `given`, the page as it was loaded or last patched.
 */
export function patchPage(given: Document, next: Document): void {
  const reader = keepReaderState(given);
  void Idiomorph.morph(document.documentElement, next.documentElement, {
    head: { style: 'merge' },
    // Done by `reader.restore`, for more than fields with an id, and without scrolling.
    restoreFocus: false,
    callbacks: {
      beforeNodeMorphed: (old, now) => {
        reader.meet(old, now);
        return !isSamePart(old, now, given);
      },
      beforeNodeRemoved: (node) =>
        !(node instanceof Element && node.localName === problemSheetName),
      beforeAttributeUpdated: (attribute, element) =>
        !reader.isTheirs(attribute, element) && !isSameAttribute(attribute, element, given, next),
    },
  });
  reader.restore();
}

/**
 * Whether `given` has the part `now` of the next page, which is to go into `old`, already. Parts are
 * known by their ids.
 */
function isSamePart(old: Element, now: Node, given: Document): boolean {
  if (!(now instanceof Element) || now.id === '' || now.id !== old.id) return false;
  return given.getElementById(now.id)?.isEqualNode(now) ?? false;
}

/** Whether an attribute of `html` or `body`, where scripts like to put some, is the same in both texts. */
function isSameAttribute(name: string, element: Element, given: Document, next: Document): boolean {
  if (element !== document.documentElement && element !== document.body) return false;
  const [was, is] = [given, next].map((page) => page.querySelector(element.localName));
  return was?.getAttribute(name) === is?.getAttribute(name);
}
