import { pageLinks } from './page-links.ts';

/** A published archive, by the paths of its files below the output folder. */
export interface SiteFiles {
  readonly paths: ReadonlySet<string>;
  /** The text of one of `paths`. */
  readonly read: (path: string) => string;
}

export interface SiteFacts {
  /** Where the archive is published; links to it are internal ones. Null when it was built without. */
  readonly baseUrl: string | null;
  /** Whether the archive is read from a disk, where the address of a folder shows a list of files. */
  readonly offline: boolean;
}

export interface DeadLink {
  /** The page that has it, below the output folder. */
  readonly page: string;
  /** As written. */
  readonly address: string;
  readonly reason: 'no such file' | 'no such id' | 'outside the archive' | 'a folder';
}

/** An archive must work below any path, so this one, which none has, is as good as its own. */
const somewhere = 'https://archive.invalid/below/a/path/';

/**
 * Every link within the archive that leads nowhere: to a file that is not there, to an id that its page
 * does not have, or, by starting with `/` or with too many `../`, out of the archive.
 * Links to other hosts are not looked at. In the order of the pages' paths.
 */
export function findDeadLinks(files: SiteFiles, { baseUrl, offline }: SiteFacts): DeadLink[] {
  const base = baseUrl ?? somewhere;
  const dead: DeadLink[] = [];
  /** Page -> id -> the links that want it there. */
  const wanted = new Map<string, Map<string, DeadLink[]>>();
  for (const page of [...files.paths].filter(isPage).sort()) {
    const { addresses, ids } = pageLinks(files.read(page));
    for (const address of addresses) {
      const found = resolve(address, page, base, files.paths, offline);
      if (found === 'elsewhere') continue;
      if ('reason' in found) dead.push({ page, address, reason: found.reason });
      else if (found.id !== '' && isPage(found.path)) {
        const link: DeadLink = { page, address, reason: 'no such id' };
        if (found.path !== page) want(wanted, found.path, found.id, link);
        else if (!ids.has(found.id)) dead.push(link);
      }
    }
  }
  for (const [page, links] of wanted) {
    const { ids } = pageLinks(files.read(page));
    for (const [id, wantedBy] of links) if (!ids.has(id)) dead.push(...wantedBy);
  }
  return dead.sort((a, b) => compare(a.page, b.page) || compare(a.address, b.address));
}

type Resolved =
  | 'elsewhere'
  | { readonly path: string; readonly id: string }
  | { readonly reason: DeadLink['reason'] };

function resolve(
  address: string,
  page: string,
  base: string,
  paths: ReadonlySet<string>,
  offline: boolean,
): Resolved {
  // An id of the page itself is there whatever the page's address is.
  if (address === '' || address.startsWith('#'))
    return { path: page, id: decoded(address.slice(1)) };
  const { from, home } = startOf(page, base, offline);
  if (!URL.canParse(address, from.href)) return { reason: 'no such file' };
  const url = new URL(address, from);
  // `mailto:`, `data:` and the like have an origin of their own, `null`.
  if (url.origin !== home.origin) return 'elsewhere';
  if (!url.pathname.startsWith(home.pathname)) return { reason: 'outside the archive' };
  const below = decoded(url.pathname.slice(home.pathname.length));
  const path = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  if (!paths.has(path)) return { reason: 'no such file' };
  if (offline && path !== below && !/^https?:/i.test(address)) return { reason: 'a folder' };
  return { path, id: decoded(url.hash.slice(1)) };
}

/**
 * Where the links of a page start, and where the archive begins. A page stands for its file, from
 * which relative addresses lead where they do from its folder. A host shows `404.html` in the place
 * of any page, so that its links must not be relative ones, and the root of the host is
 * the only place that it can know without a base URL.
 */
function startOf(page: string, base: string, offline: boolean): { from: URL; home: URL } {
  const isErrorPage = page === '404.html' && !offline;
  const home = new URL(isErrorPage && base === somewhere ? '/' : base, somewhere);
  const path = page.split('/').map(encodeURIComponent).join('/');
  return { from: new URL(isErrorPage ? 'any/old/page/' : path, home), home };
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function want(
  wanted: Map<string, Map<string, DeadLink[]>>,
  page: string,
  id: string,
  link: DeadLink,
): void {
  const ofPage = wanted.get(page) ?? new Map<string, DeadLink[]>();
  wanted.set(page, ofPage);
  const ofId = ofPage.get(id);
  if (ofId === undefined) ofPage.set(id, [link]);
  else ofId.push(link);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
