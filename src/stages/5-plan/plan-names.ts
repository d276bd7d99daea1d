import type { Archive, NamedGroup } from '../../model/archive.ts';
import { periodsOf } from '../../model/period.ts';
import type { LetterGroup, NameKind, SitePage } from '../../model/site-page.ts';
import { slugify } from '../../model/slug.ts';
import { partsOf, withNeighbours } from './parts.ts';
import { namesUrl, nameUrl, partUrl } from './urls.ts';

/** Names on one page of an index, at most; above it each letter has a page. */
const namesPerIndex = 500;
/** Articles on the page of one name, at most; above it each year has a page. */
const articlesPerName = 100;

/** The indexes of dateline places, bylines and agencies, and the pages of each name. */
export function* planNames(archive: Archive): Generator<SitePage> {
  yield* planIndex('place', archive.places);
  yield* planIndex('byline', archive.bylines);
  yield* planIndex('agency', archive.agencies);
}

function* planIndex(names: NameKind, groups: readonly NamedGroup[]): Generator<SitePage> {
  if (groups.length === 0) return;
  const letters = lettersOf(names, groups);
  const isSplit = groups.length > namesPerIndex;
  const index = { kind: 'names', names, letters, isSplit } as const;
  yield { ...index, urlPath: namesUrl(names), letter: null };
  if (isSplit) {
    for (const { letter } of letters) yield { ...index, urlPath: namesUrl(names, letter), letter };
  }
  for (const group of groups) {
    const years = periodsOf(group.articles, 4);
    const isLong = group.articles.length > articlesPerName;
    const urlPath = nameUrl(names, group.name);
    yield { kind: 'name', urlPath, names, group, years, isSplit: isLong };
    if (!isLong) continue;
    for (const [year, neighbours] of withNeighbours(years)) {
      for (const part of partsOf(year.articles)) {
        const ofYear = partUrl(nameUrl(names, group.name, year.date), part.number);
        yield { kind: 'name-year', urlPath: ofYear, names, group, year, part, neighbours };
      }
    }
  }
}

/** By first letter as romanised; people by their last name, as a library's catalogue does. */
function lettersOf(names: NameKind, groups: readonly NamedGroup[]): LetterGroup[] {
  const byLetter = new Map<string, { key: string; group: NamedGroup }[]>();
  for (const group of groups) {
    const words = group.name.trim().split(/\s+/);
    const key = slugify(names === 'byline' ? `${words.at(-1)} ${group.name}` : group.name);
    const letter = /^[a-z]/.test(key) ? key.charAt(0).toUpperCase() : '#';
    const entries = byLetter.get(letter);
    if (entries === undefined) byLetter.set(letter, [{ key, group }]);
    else entries.push({ key, group });
  }
  return [...byLetter]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, entries]) => ({
      letter,
      groups: entries.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ group }) => group),
    }));
}
