import { Idiomorph } from './idiomorph.js';
import { keepReaderState } from './keep-reader-state.ts';
import { problemSheetName } from './problem-sheet.ts';

/**
 * Makes the page into `next` by changing only what differs. What the reader did stays: the place they scrolled to, focus, selection, words in
 * fields, opened details. `given` is the page as it was loaded or last patched.
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
        return true;
      },
      beforeNodeRemoved: (node) =>
        !(node instanceof Element && node.localName === problemSheetName),
      beforeAttributeUpdated: (attribute, element) => !reader.isTheirs(attribute, element),
    },
  });
  reader.restore();
}
