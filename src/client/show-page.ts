import { admitStylesheets } from './admit-stylesheets.ts';
import type { PageStamps } from './file-address.ts';
import { needsReload } from './needs-reload.ts';
import { patchPage } from './patch-page.ts';
import { stampStylesheets } from './renew-stylesheets.ts';
import { stampPictures } from './renew-pictures.ts';

/**
 * Patches the page from the text it was given to the next; false where only loading it again gives what
 * that text says.
 */
export async function showPage(given: string, html: string, stamps: PageStamps): Promise<boolean> {
  const before = parsePage(given);
  const next = parsePage(html);
  if (needsReload(before, next)) return false;
  stampStylesheets(next, document.baseURI, stamps.sheets);
  stampPictures(next, document.baseURI, stamps.pictures);
  await admitStylesheets(next);
  try {
    patchPage(before, next);
    return true;
  } catch (error) {
    reportError(error);
    return false;
  }
}

/** A page's text as a document that is not shown and runs nothing. */
function parsePage(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  // Where scripts run, what is in a noscript is text; here it would become elements, and styles among them would count.
  for (const element of page.querySelectorAll('noscript')) element.textContent = element.innerHTML;
  return page;
}
