import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem, type Where } from '../../diagnostics/problem.ts';
import type { WhereIs } from '../../diagnostics/where-is.ts';
import type { SitePage } from '../../model/site-page.ts';
import type { Archive } from '../../model/archive.ts';
import type { InSteps } from '../../model/pause.ts';
import { fileKey, foldersAbove, type Addresses } from './address-hashes.ts';
import type { PageGroup } from './page-group.ts';
import type { SitePlan } from './plan.ts';
import { findAliasClashes } from './redirects.ts';
import { outputPathOf } from './urls.ts';

/** How problems name the files of articles. */
export interface TellPlaces {
  readonly shownPath: (path: string) => string;
  readonly whereIs: WhereIs;
}

/**
 * Every clash of a plan, all at once: two owners of one address, names that only differ in case or in how accents
 * are coded (one file on the disks of Windows and macOS), a file where another page needs a folder, and old
 * addresses that are taken. `addresses` are those of all groups but the ones in `others`.
 */
export function* findClashes(
  site: SitePlan,
  archive: Archive,
  tell: TellPlaces,
  addresses: Addresses,
  others: Iterable<PageGroup>,
): InSteps<Diagnostic[]> {
  for (const group of others) {
    addresses.note(group.pages());
    yield;
  }
  const hashes = addresses.hashes();
  const taken = new Set<string>();
  const isTaken = (outputPath: string): boolean => {
    const key = fileKey(outputPath);
    if (!hashes.mayHave(key)) return false;
    // All texts are needed only once there is a clash, or something that looks like one.
    if (taken.size === 0)
      for (const { urlPath } of pagesOf(site)) taken.add(fileKey(outputPathOf(urlPath)));
    return taken.has(key);
  };
  const suspects: SitePage[] = [];
  if (hashes.isSuspicious)
    for (const page of pagesOf(site)) if (hashes.isSuspect(page)) suspects.push(page);
  return [...findAliasClashes(archive, tell, isTaken), ...clashesAmong(suspects, tell)];
}

export function* pagesOf(site: SitePlan): Generator<SitePage> {
  for (const group of site) yield* group.pages();
}

function clashesAmong(pages: readonly SitePage[], tell: TellPlaces): Diagnostic[] {
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
    for (const folder of foldersAbove(key)) {
      if (checked.has(folder)) break;
      checked.add(folder);
      const file = owners.get(folder);
      if (file !== undefined) clashes.push([file, page]);
    }
  }
  return clashes.map(([first, second]) => toProblem(first, second, tell));
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
      return `the section \`${page.section.name}\``;
    case 'section-year':
    case 'section-month':
      return `the section \`${page.section}\``;
    case 'name':
      return `the ${page.names} \`${page.group.name}\``;
    case 'name-year':
      return `the ${page.names} \`${page.name}\``;
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
