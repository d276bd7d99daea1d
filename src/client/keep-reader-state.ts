import { changedByReader, noteChange } from './changed-by-reader.ts';
import { keepFocus } from './keep-focus.ts';
import { keepScroll } from './keep-scroll.ts';
import { keepSelection } from './keep-selection.ts';
import { findAfterPatch, likenessOf, looksLike } from './twin-elements.ts';

/** What a reader did to the page, for a patch that must not undo it. */
export interface ReaderState {
  /** To be told of each element before it takes over the attributes of another. */
  readonly meet: (old: Node, next: Node) => void;
  /** Whether this attribute shows what the reader did, and so stays. */
  readonly isTheirs: (attribute: string, element: Element) => boolean;
  /** Gives place, focus, selection and what was typed back where the patch has taken them. */
  readonly restore: () => void;
}

const attributes = ['value', 'checked', 'selected', 'open'];

/** Notes the state of the page, which was loaded as `given`. */
export function keepReaderState(given: Document): ReaderState {
  const changes = changedByReader(given).map((control) => ({
    control,
    likeness: likenessOf(control),
    redo: noteChange(control),
  }));
  const changed = new Set<Element>(changes.map(({ control }) => control));
  const staying = new Set<Element>();
  const restorers = [keepSelection(), keepFocus(), keepScroll()];
  return {
    meet: (old, next) => {
      if (!(old instanceof Element && next instanceof Element)) return;
      if (changed.has(old) && looksLike(old, next)) staying.add(old);
    },
    isTheirs: (attribute, element) =>
      attributes.includes(attribute) && staying.has(element.closest('select') ?? element),
    restore: () => {
      for (const { control, likeness, redo } of changes) {
        const now = findAfterPatch(control, likeness);
        if (now !== null) redo(now);
      }
      for (const restore of restorers) restore();
    },
  };
}
