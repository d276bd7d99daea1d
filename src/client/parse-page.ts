/** A page's text as a document that is not shown and runs nothing. */
export function parsePage(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  // Where scripts run, what is in a noscript is text; here it would become elements, and styles among them would count.
  for (const element of page.querySelectorAll('noscript')) element.textContent = element.innerHTML;
  return page;
}
