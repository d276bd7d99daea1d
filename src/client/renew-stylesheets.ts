import { fileAt, withStamp, type FileStamps } from './file-address.ts';
import { loadStylesheet, stylesheetLinks } from './load-stylesheet.ts';
import { mentionsFile } from './mentions-file.ts';

/**
 * Swaps the page's stylesheets that are among `files`, or import or show one of them (all of the page's,
 * when null). The new one is loaded beside the old, which goes when its rules are there: nothing flashes.
 * One that cannot be had leaves the old in place.
 */
export async function renewStylesheets(
  files: ReadonlySet<string> | null,
  stamp: string,
  stamps: FileStamps,
): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>(stylesheetLinks);
  const concerned = [...links].filter(({ href, sheet }) => {
    const file = fileAt(href, document.baseURI);
    if (file === null) return false;
    return files === null || files.has(file) || (sheet !== null && mentionsFile(sheet, files));
  });
  await Promise.all(concerned.map((link) => swap(link, stamp, stamps)));
}

async function swap(old: HTMLLinkElement, stamp: string, stamps: FileStamps): Promise<void> {
  const renewed = old.cloneNode() as HTMLLinkElement;
  renewed.setAttribute('href', withStamp(old.getAttribute('href') ?? '', stamp));
  if (await loadStylesheet(renewed, () => old.after(renewed))) {
    stamps.set(fileAt(old.href, document.baseURI) ?? '', stamp);
    old.remove();
  } else {
    renewed.remove();
  }
}

/** Gives the stylesheets of a page that is not shown yet the stamps that those on screen have. */
export function stampStylesheets(page: Document, base: string, stamps: FileStamps): void {
  for (const link of page.querySelectorAll(stylesheetLinks)) {
    const address = link.getAttribute('href') ?? '';
    const stamp = stamps.get(fileAt(address, base) ?? '');
    if (stamp !== undefined) link.setAttribute('href', withStamp(address, stamp));
  }
}
