import type { Archive, NamedGroup } from '../../model/archive.ts';
import { periodsOf } from '../../model/period.ts';
import type { GroupSummary, LetterGroup, NameKind, SitePage } from '../../model/site-page.ts';
import { slugify } from '../../model/slug.ts';
import { pageGroup, type PageGroup } from './page-group.ts';
import { neighboursAt, partsOf, summariesOf } from './parts.ts';
import { namesUrl, nameUrl, partUrl } from './urls.ts';

/** Names on one page of an index, at most; above it each letter has a page. */
const namesPerIndex = 500;
/** Articles on the page of one name, at most; above it each year has a page. */
const articlesPerName = 100;

/** The indexes of dateline places, bylines and agencies; for each name a group of its pages. */
export function* planNames(archive: Archive): Generator<PageGroup> {
  yield* planIndex('place', archive.places);
  yield* planIndex('byline', archive.bylines);
  yield* planIndex('agency', archive.agencies);
}

function* planIndex(names: NameKind, groups: readonly NamedGroup[]): Generator<PageGroup> {
  if (groups.length === 0) return;
  const index: IndexPlan = { names, groups: summariesOf(groups) };
  yield pageGroup(namesUrl(names), index, pagesOfIndex);
  for (const group of groups)
    yield pageGroup(nameUrl(names, group.name), { names, group }, pagesOfName);
}

interface IndexPlan {
  readonly names: NameKind;
  readonly groups: readonly GroupSummary[];
}

function* pagesOfIndex({ names, groups }: IndexPlan): Generator<SitePage> {
  const letters = lettersOf(names, groups);
  const isSplit = groups.length > namesPerIndex;
  const index = { kind: 'names', names, letters, isSplit } as const;
  yield { ...index, urlPath: namesUrl(names), letter: null };
  if (!isSplit) return;
  for (const { letter } of letters) yield { ...index, urlPath: namesUrl(names, letter), letter };
}

interface NamePlan {
  readonly names: NameKind;
  readonly group: NamedGroup;
}

function* pagesOfName({ names, group }: NamePlan): Generator<SitePage> {
  const { name, articles } = group;
  const years = periodsOf(articles, 4);
  const isSplit = articles.length > articlesPerName;
  yield { kind: 'name', urlPath: nameUrl(names, name), names, group, years, isSplit };
  if (!isSplit) return;
  const yearNames = years.map(({ date }) => date);
  for (const [index, year] of years.entries()) {
    const neighbours = neighboursAt(yearNames, index);
    for (const part of partsOf(year.articles)) {
      const urlPath = partUrl(nameUrl(names, name, year.date), part.number);
      yield { kind: 'name-year', urlPath, names, name, year, part, neighbours };
    }
  }
}

/** By first letter as romanised; people by their last name, as a library's catalogue does. */
function lettersOf(names: NameKind, groups: readonly GroupSummary[]): LetterGroup[] {
  const byLetter = new Map<string, { key: string; group: GroupSummary }[]>();
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
