/** The stylesheets of a page's head, linked and written out, in the order in which they count. */
export function sheetsOf(page: Document): Element[] {
  return [...page.head.querySelectorAll('link[rel~="stylesheet"][href], style')];
}
