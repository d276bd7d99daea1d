/** The function given back puts the focus where it was before it came into `section`. */
export function returnFocus(section: HTMLElement): () => void {
  let before: EventTarget | null = null;
  section.addEventListener('focusin', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && section.contains(relatedTarget))) before = relatedTarget;
  });
  return () => {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
}
