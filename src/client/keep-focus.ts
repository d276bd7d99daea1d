import { findAfterPatch, likenessOf } from './twin-elements.ts';

/**
 * Notes what has the focus; the function given back puts it there again, or on what has taken its place,
 * without scrolling.
 */
export function keepFocus(): () => void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return () => undefined;
  const likeness = likenessOf(focused);
  const caret = caretIn(focused);
  return () => {
    const target = findAfterPatch(focused, likeness);
    if (!(target instanceof HTMLElement)) return;
    if (document.activeElement !== target) target.focus({ preventScroll: true });
    const now = caretIn(target);
    if (caret === null || now === null || String(now) === String(caret)) return;
    (target as HTMLInputElement | HTMLTextAreaElement).setSelectionRange(...caret);
  };
}

type Caret = [start: number, end: number, direction: 'forward' | 'backward' | 'none'];

/** Null where nothing is typed, as in links and number fields. */
function caretIn(element: Element): Caret | null {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return null;
  const { selectionStart: start, selectionEnd: end, selectionDirection: direction } = element;
  return start === null || end === null ? null : [start, end, direction ?? 'none'];
}
