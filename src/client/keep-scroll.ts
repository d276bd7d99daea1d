interface Anchor {
  readonly element: Element;
  readonly text: string;
  readonly top: number;
}

/**
 * Where to look for something that stays, as parts of the window: from the top, in the middle before the
 * sides.
 */
const rows = [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const columns = [0.5, 0.3, 0.7];

/**
 * Notes what the reader sees; the function given back scrolls so that it stands where it stood, whatever
 * came or went above it. Browsers do so themselves as long as a patch keeps the very elements, which it
 * often does not: paragraphs have no ids. At the top of the page nothing is scrolled, so that new lines
 * there are seen.
 */
export function keepScroll(): () => void {
  if (window.scrollY === 0) return () => undefined;
  const anchors = findAnchors();
  return () => {
    for (const anchor of anchors) {
      const found = findAgain(anchor);
      if (found === null) continue;
      const moved = found.getBoundingClientRect().top - anchor.top;
      if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
      return;
    }
  };
}

function findAnchors(): Anchor[] {
  const elements = new Set<Element>();
  for (const row of rows) {
    for (const column of columns) {
      const at = document.elementFromPoint(window.innerWidth * column, window.innerHeight * row);
      if (at !== null && moves(at)) elements.add(at);
    }
  }
  return [...elements].map((element) => ({
    element,
    text: element.textContent,
    top: element.getBoundingClientRect().top,
  }));
}

/** Whether an element is part of the page's content and scrolls with it. */
function moves(element: Element): boolean {
  if (element === document.body || !document.body.contains(element)) return false;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return false;
  }
  return true;
}

/** The element, or the only one with its words where a patch has put them into another. */
function findAgain({ element, text }: Anchor): Element | null {
  if (element.isConnected && element.textContent === text) return element;
  const alike = [...document.querySelectorAll(element.localName)].filter(
    ({ textContent }) => textContent === text,
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
