import { within } from './within.ts';

/** Those that are disabled never load. */
export const stylesheetLinks = 'link[rel~="stylesheet"][href]:not([disabled])';

/** The stylesheets of a page's head, linked and written out, in the order in which they count. */
export function sheetsOf(page: Document): Element[] {
  return [...page.head.querySelectorAll(`${stylesheetLinks}, style`)];
}

/** Puts `link` into the page with `put` and waits for its rules; false when they cannot be had. */
export function loadStylesheet(link: Element, put: () => void): Promise<boolean> {
  const loaded = new Promise<boolean>((resolve) => {
    link.addEventListener('load', () => resolve(true));
    link.addEventListener('error', () => resolve(false));
  });
  put();
  return within(5000, loaded, false);
}
