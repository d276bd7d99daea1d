import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { SitePage } from '../../model/site-page.ts';
import { outputPathOf } from './urls.ts';

/**
 * Every clash among planned pages, all at once: two owners of one address, names that
 * only differ in case or in how accents are coded (one file on the disks of Windows and macOS), and a
 * file where another page needs a folder.
 */
export function findClashes(
  pages: readonly SitePage[],
  shownPath: (path: string) => string,
): Diagnostic[] {
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
  return clashes.map(([first, second]) => toProblem(first, second, shownPath));
}

/** What a file system that folds case and normalises Unicode takes for one name. */
export function fileKey(outputPath: string): string {
  return outputPath.normalize('NFC').toLowerCase();
}

function toProblem(
  first: SitePage,
  second: SitePage,
  shownPath: (path: string) => string,
): Diagnostic {
  const sources = [second, first]
    .map(sourceOf)
    .filter((path) => path !== null)
    .map(shownPath);
  const [place, ...related] = sources.map((path) => ({ path }));
  const facts = {
    address: second.urlPath,
    first: describe(first, shownPath),
    second: describe(second, shownPath),
    fix: fixFor(second.kind === 'article' ? second : first),
  };
  return problem('archive/address-clash', facts, { place: place ?? null, related });
}

function sourceOf(page: SitePage): string | null {
  if (page.kind === 'article' || page.kind === 'withdrawn') return page.article.path;
  return page.kind === 'media' ? page.media.path : null;
}

function describe(page: SitePage, shownPath: (path: string) => string): string {
  switch (page.kind) {
    case 'article':
    case 'withdrawn':
      return `The article \`${shownPath(page.article.path)}\``;
    case 'media':
      return `The picture \`${shownPath(page.media.path)}\``;
    case 'section':
    case 'section-year':
    case 'section-month':
      return `The section \`${page.section.name}\``;
    case 'name':
    case 'name-year':
      return `The ${page.names} \`${page.group.name}\``;
    case 'edition':
      return `The edition \`${page.issue.edition ?? page.issue.date}\` of ${page.issue.date}`;
    default:
      return `The page \`${page.urlPath}\` of the archive (${page.kind})`;
  }
}

function fixFor(page: SitePage): string {
  if (page.kind === 'article' || page.kind === 'withdrawn')
    return `Rename one file, or give one of them a slug: \`slug: ${page.article.slug}-2\`.`;
  if (page.kind === 'media') return 'Rename one of the pictures.';
  return 'Rename one of the two.';
}
