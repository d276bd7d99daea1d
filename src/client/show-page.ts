import { admitStylesheets } from './admit-stylesheets.ts';
import type { PageStamps } from './file-address.ts';
import { needsReload } from './needs-reload.ts';
import { parsePage } from './parse-page.ts';
import { patchPage } from './patch-page.ts';
import { stampStylesheets } from './renew-stylesheets.ts';
import { stampPictures } from './stamp-pictures.ts';

/** Patches the page from the text it was given to the next; false where only loading it again gives what that text says. */
export async function showPage(given: string, html: string, stamps: PageStamps): Promise<boolean> {
  const before = parsePage(given);
  const next = parsePage(html);
  if (needsReload(before, next)) return false;
  stampStylesheets(next, document.baseURI, stamps.sheets);
  stampPictures(next, document.baseURI, stamps.pictures);
  await admitStylesheets(next);
  patchPage(before, next);
  return true;
}
