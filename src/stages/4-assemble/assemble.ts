/*
 * Assemble: article records -> the Archive: what the files say together. One sort, then
 * linear passes; no file is read, and nothing here knows an address.
 */
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { WhereIs } from '../../diagnostics/where-is.ts';
import { articleName } from '../../model/archive-path.ts';
import type { Archive, NamedGroup } from '../../model/archive.ts';
import type { ArchiveSettings } from '../../model/archive-settings.ts';
import { idOf, type ArticleRecord } from '../../model/article-record.ts';
import { slugify } from '../../model/slug.ts';
import { groupByDate } from './group-by-date.ts';
import { groupByName } from './group-by-name.ts';
import { inReadingOrder } from './reading-order.ts';

export interface AssembledArchive {
  readonly archive: Archive;
  readonly problems: readonly Diagnostic[];
}

export interface AssembleOptions {
  /** Whether drafts and embargoed articles are published too. */
  readonly drafts: boolean;
  /** Of all articles, those with errors too: a link to one is not dead, its article is only not there yet. */
  readonly allPaths: Iterable<string>;
  readonly whereIs: WhereIs;
}

/** Articles in any order -> the archive, the same whatever the order was. */
export function assemble(
  records: readonly ArticleRecord[],
  settings: ArchiveSettings,
  options: AssembleOptions,
): AssembledArchive {
  const sorted = inReadingOrder(records, settings.editions);
  const articles = sorted.filter(
    ({ status }) => status === 'published' || (options.drafts && status !== 'withdrawn'),
  );
  const years = groupByDate(articles);
  const withdrawn = sorted.filter(({ status }) => status === 'withdrawn');
  const archive: Archive = {
    settings,
    articles,
    withdrawn,
    years,
    issues: years.flatMap(({ months }) =>
      months.flatMap(({ days }) => days.flatMap(({ issues }) => issues)),
    ),
    sections: sectionsInOrder(
      groupByName(articles, ({ section }) => [section]),
      settings,
    ),
    places: groupByName(articles, ({ datelinePlaces }) => datelinePlaces),
    bylines: groupByName(articles, ({ authors }) => authors),
    agencies: groupByName(articles, ({ agencies }) => agencies),
    ...namedByOthers(sorted, articles, withdrawn, options),
  };
  return {
    archive,
    problems: [...idProblems(sorted, options), ...relatedProblems(sorted, options)],
  };
}

/** The order of the paper first, where the settings give one. */
function sectionsInOrder(
  sections: readonly NamedGroup[],
  settings: ArchiveSettings,
): readonly NamedGroup[] {
  const ranks = new Map(settings.sections.map(({ name }, index) => [slugify(name), index]));
  const rankOf = ({ name }: NamedGroup) => ranks.get(slugify(name)) ?? Infinity;
  return [...sections].sort((a, b) => {
    const [left, right] = [rankOf(a), rankOf(b)];
    return left === right ? 0 : left - right;
  });
}

/** Few articles name others, so that only those that are named can be looked up. */
function namedByOthers(
  records: readonly ArticleRecord[],
  articles: readonly ArticleRecord[],
  withdrawn: readonly ArticleRecord[],
  { allPaths }: AssembleOptions,
): Pick<Archive, 'byId' | 'byPath' | 'allPaths'> {
  const ids = new Set<string>();
  const paths = new Set<string>();
  for (const { related, references } of records) {
    for (const id of related) ids.add(id);
    for (const reference of references) if (reference.kind === 'article') paths.add(reference.path);
  }
  const byId = new Map<string, ArticleRecord>();
  const byPath = new Map<string, ArticleRecord>();
  if (ids.size > 0)
    for (const article of articles) {
      const id = idOf(article);
      if (ids.has(id)) byId.set(id, article);
    }
  if (paths.size === 0) return { byId, byPath, allPaths: paths };
  for (const article of [...articles, ...withdrawn])
    if (paths.has(article.path)) byPath.set(article.path, article);
  return { byId, byPath, allPaths: new Set([...allPaths].filter((path) => paths.has(path))) };
}

/**
 * An article that gives itself no id has its date and slug for one. Two of these with one date and slug
 * clash in their address, which says more; so only ids that are given can clash here.
 */
function idProblems(records: readonly ArticleRecord[], { whereIs }: AssembleOptions): Diagnostic[] {
  const given = new Set<string>();
  for (const { givenId } of records) if (givenId !== null) given.add(givenId);
  if (given.size === 0) return [];
  const owners = new Map<string, ArticleRecord>();
  return records.flatMap((record) => {
    const { path } = record;
    const id = idOf(record);
    if (!given.has(id)) return [];
    const owner = owners.get(id);
    owners.set(id, owner ?? record);
    if (owner === undefined || (owner.day === record.day && owner.slug === record.slug)) return [];
    const related = [whereIs(owner.path, 'id', id).place];
    return [problem('archive/id-duplicate', { id }, { ...whereIs(path, 'id', id), related })];
  });
}

/** An id of a draft or withdrawn article is known: it is only not linked. */
function relatedProblems(
  records: readonly ArticleRecord[],
  { allPaths, whereIs }: AssembleOptions,
): Diagnostic[] {
  if (records.every(({ related }) => related.length === 0)) return [];
  const known = new Set(records.map(idOf));
  const unread = idsOfUnread(records, allPaths);
  return records.flatMap(({ path, related }) =>
    related
      .filter((id) => !known.has(id) && !unread(id))
      .map((id) => {
        const similar = didYouMean(id, nearIds(id, known));
        return problem('archive/related-unknown', { id, similar }, whereIs(path, 'related', id));
      }),
  );
}

/**
 * Whether an id may be that of an article with errors, which has no record: its file's name is the
 * id's last part, or the id is one that an article gives itself.
 */
function idsOfUnread(
  records: readonly ArticleRecord[],
  allPaths: Iterable<string>,
): (id: string) => boolean {
  const read = new Set(records.map(({ path }) => path));
  const slugs = new Set<string>();
  for (const path of allPaths) if (!read.has(path)) slugs.add(slugify(articleName(path)));
  return (id) => {
    const [, slug] = /^\d{4}(?:-\d\d){0,2}\/(.+)$/.exec(id) ?? [];
    return slugs.size > 0 && (slug === undefined || slugs.has(slug));
  };
}

/** The ids that share the first or the last part with `id`: comparing it with a million others would take too long. */
function nearIds(id: string, known: ReadonlySet<string>): string[] {
  const [first = '', ...rest] = id.split('/');
  const last = rest.at(-1);
  return [...known].filter(
    (other) => other.startsWith(`${first}/`) || (last !== undefined && other.endsWith(`/${last}`)),
  );
}
