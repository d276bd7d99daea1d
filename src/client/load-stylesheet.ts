import { within } from './within.ts';

export const stylesheetLinks = 'link[rel~="stylesheet"][href]';

/** Puts `link` into the page with `put` and waits for its rules; false when they cannot be had. */
export function loadStylesheet(link: Element, put: () => void): Promise<boolean> {
  const loaded = new Promise<boolean>((resolve) => {
    link.addEventListener('load', () => resolve(true));
    link.addEventListener('error', () => resolve(false));
  });
  put();
  return within(5000, loaded, false);
}
