import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem, type Where } from '../../diagnostics/problem.ts';
import type { WhereIs } from '../../diagnostics/where-is.ts';
import type { SitePage } from '../../model/site-page.ts';
import { outputPathOf } from './urls.ts';

/** How problems name the files of articles. */
export interface TellPlaces {
  readonly shownPath: (path: string) => string;
  readonly whereIs: WhereIs;
}

/**
 * Every clash among planned pages, all at once: two owners of one address, names that
 * only differ in case or in how accents are coded (one file on the disks of Windows and macOS), and a
 * file where another page needs a folder.
 */
export function findClashes(pages: readonly SitePage[], tell: TellPlaces): Diagnostic[] {
  const owners = new Map<string, SitePage>();
  const clashes: [SitePage, SitePage][] = [];
  for (const page of pages) {
    const key = fileKey(outputPathOf(page.urlPath));
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, page);
    else clashes.push([owner, page]);
  }
  // Nearly every folder holds its own `index.html`, so that a folder is only ever looked up once.
  const checked = new Set<string>();
  for (const [key, page] of owners) {
    for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      const folder = key.slice(0, end);
      if (checked.has(folder)) break;
      checked.add(folder);
      const file = owners.get(folder);
      if (file !== undefined) clashes.push([file, page]);
    }
  }
  return clashes.map(([first, second]) => toProblem(first, second, tell));
}

/** What a file system that folds case and normalises Unicode takes for one name. */
export function fileKey(outputPath: string): string {
  // Nearly all are so already, and there are many.
  return /^[!-@[-~]*$/.test(outputPath) ? outputPath : outputPath.normalize('NFC').toLowerCase();
}

function toProblem(first: SitePage, second: SitePage, tell: TellPlaces): Diagnostic {
  const facts = {
    address: second.urlPath,
    first: describe(first, tell.shownPath),
    second: describe(second, tell.shownPath),
    fix: fixFor(second.kind === 'article' ? second : first),
  };
  const [here = {}, other] = [second, first]
    .map((page) => sourceOf(page, tell))
    .filter((where) => where !== null);
  const related = other?.place == null ? [] : [other.place];
  return problem('archive/address-clash', facts, { ...here, related });
}

/** The file from which a page is made; null for one that is made from many. */
function sourceOf(page: SitePage, { shownPath, whereIs }: TellPlaces): Where | null {
  if (page.kind === 'article' || page.kind === 'withdrawn')
    return whereIs(page.article.path, 'slug', page.article.slug);
  return page.kind === 'media' ? { place: { path: shownPath(page.media.path) } } : null;
}

function describe(page: SitePage, shownPath: (path: string) => string): string {
  switch (page.kind) {
    case 'article':
    case 'withdrawn':
      return `the article \`${shownPath(page.article.path)}\``;
    case 'media':
      return `the picture \`${shownPath(page.media.path)}\``;
    case 'section':
    case 'section-year':
    case 'section-month':
      return `the section \`${page.section.name}\``;
    case 'name':
    case 'name-year':
      return `the ${page.names} \`${page.group.name}\``;
    case 'edition':
      return `the edition \`${page.issue.edition ?? page.issue.date}\` of ${page.issue.date}`;
    default:
      return `the page \`${page.urlPath}\` of the archive (${page.kind})`;
  }
}

function fixFor(page: SitePage): string {
  if (page.kind === 'article' || page.kind === 'withdrawn')
    return `Rename one file, or give one of them a slug: \`slug: ${page.article.slug}-2\`.`;
  if (page.kind === 'media') return 'Rename one of the pictures.';
  return 'Rename one of the two.';
}
