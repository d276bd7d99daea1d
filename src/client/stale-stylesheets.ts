import { fileAt } from './file-address.ts';
import { stylesheetLinks } from './load-stylesheet.ts';

/**
 * The page's stylesheets that the server has in another text than the one the browser kept when it loaded
 * the page: changed after that and before the page began to listen, or while the browser itself was
 * closed.
 */
export async function staleStylesheets(): Promise<Set<string>> {
  const links = [...document.querySelectorAll<HTMLLinkElement>(stylesheetLinks)];
  const files = await Promise.all(
    links.map(async ({ href }) => {
      const file = fileAt(href, document.baseURI);
      return file !== null && (await isStale(href)) ? [file] : [];
    }),
  );
  return new Set(files.flat());
}

async function isStale(address: string): Promise<boolean> {
  const read = async (cache: RequestCache): Promise<string> =>
    (await fetch(address, { cache })).text();
  try {
    const held = await read('force-cache');
    return held !== (await read('no-cache'));
  } catch {
    return false;
  }
}
