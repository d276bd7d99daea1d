import type { ArchiveSettings } from '../../../model/archive-settings.ts';
import { yearOf, type IsoDate } from '../../../model/iso-date.ts';
import { compareText } from '../../../model/print-page.ts';
import type { GroupSummary, NameKind } from '../../../model/site-page.ts';
import { dateUrl, namesUrl, nameUrl } from '../../5-plan/urls.ts';
import { countWords, dateWords } from '../words.ts';
import { partTitle } from './date-views.ts';
import type { FrameView } from './frame-view.ts';
import {
  groupViews,
  linksFrom,
  neighboursView,
  pagerView,
  spanView,
  summaryView,
  yearBars,
  type Linker,
} from './links.ts';
import type { Content, PageOf } from './page-facts.ts';
import type {
  ArticleGroupView,
  BarView,
  CrumbView,
  LinkView,
  NeighboursView,
  PagerView,
  SpanView,
} from './view-parts.ts';

/** `pages/names.njk`: the index of places, bylines or agencies. */
export interface NamesView extends FrameView {
  readonly names: {
    /** `Places`, `Bylines`, `Agencies`. */
    readonly title: string;
    readonly introduction: string;
    readonly countWords: string;
    /** The alphabet, when the index has a page for each letter; the current one has no address. Empty otherwise. */
    readonly letters: readonly CrumbView[];
    readonly groups: readonly NameGroupView[];
  };
}

export interface NameGroupView {
  /** `A`, or `Most stories`. */
  readonly heading: string;
  readonly names: readonly NameLinkView[];
}

export interface NameLinkView extends LinkView {
  readonly count: number;
  /** `1961–2009`. */
  readonly years: string;
}

/** `pages/name.njk`: the stories filed from one place, by one person, or from one agency. */
export interface NameView extends FrameView {
  readonly name: {
    /** `Dateline`, `Byline`, `Agency`. */
    readonly kind: string;
    readonly text: string;
    readonly span: SpanView;
    readonly years: readonly BarView[];
    /** By year, newest first: all of them, or only the newest ones when `isComplete` is false. */
    readonly groups: readonly ArticleGroupView[];
    readonly isComplete: boolean;
  };
}

/** `pages/name-year.njk`: one year of a place, person or agency with many stories. */
export interface NameYearView extends FrameView {
  readonly nameYear: {
    readonly kind: string;
    readonly text: string;
    readonly year: string;
    readonly countWords: string;
    /** By month, oldest first. */
    readonly groups: readonly ArticleGroupView[];
    readonly pager: PagerView | null;
    readonly neighbours: NeighboursView;
  };
}

const kinds = {
  place: {
    title: 'Places',
    one: 'place',
    kind: 'Dateline',
    introduction: 'The places where stories were filed, as their datelines name them.',
    about: (name: string, paper: string) => `Stories that ${paper} filed from ${name}`,
  },
  byline: {
    title: 'Bylines',
    one: 'name',
    kind: 'Byline',
    introduction: 'The people whose names stood over their stories, by last name.',
    about: (name: string, paper: string) => `Stories in ${paper} by ${name}`,
  },
  agency: {
    title: 'Agencies',
    one: 'agency',
    kind: 'Agency',
    introduction: 'The wire services whose copy the paper printed.',
    about: (name: string, paper: string) => `Stories in ${paper} from ${name}`,
  },
} as const;

/** Names in `Most stories`, above an index that has a page for each letter. */
const mostNames = 60;

export function namesView(page: PageOf<'names'>, settings: ArchiveSettings): Content<NamesView> {
  const { names, letter, letters, isSplit, urlPath } = page;
  const words = kinds[names];
  const link = linksFrom(urlPath, settings);
  const all = letters.flatMap(({ groups }) => groups);
  const toGroup = (heading: string, groups: readonly GroupSummary[]): NameGroupView => ({
    heading,
    names: groups.map((group) => nameLink(link, names, group)),
  });
  const most = [...all].sort((a, b) => b.count - a.count || compareText(a.name, b.name));
  const shown = isSplit
    ? letter === null
      ? [toGroup('Most stories', most.slice(0, mostNames))]
      : letters
          .filter((group) => group.letter === letter)
          .map((group) => toGroup(letter, group.groups))
    : letters.map((group) => toGroup(group.letter, group.groups));
  const count = countWords(
    all.length,
    words.one,
    words.one === 'agency' ? 'agencies' : `${words.one}s`,
  );
  const index = { text: words.title, urlPath: letter === null ? null : namesUrl(names) };
  return {
    facts: {
      title: letter === null ? words.title : `${words.title}: ${letter}`,
      description: `${words.introduction} ${count}.`,
      breadcrumb: letter === null ? [index] : [index, { text: letter, urlPath: null }],
    },
    content: {
      names: {
        title: words.title,
        introduction: words.introduction,
        countWords: count,
        letters: isSplit
          ? letters.map((group) => ({
              text: group.letter,
              href: group.letter === letter ? null : link.href(namesUrl(names, group.letter)),
            }))
          : [],
        groups: shown,
      },
    },
  };
}

export function nameView(page: PageOf<'name'>, settings: ArchiveSettings): Content<NameView> {
  const { names, group, years, isSplit, urlPath } = page;
  const words = kinds[names];
  const link = linksFrom(urlPath, settings);
  // A name is planned because an article has it.
  const span = spanView(group.articles) as SpanView;
  const newestFirst = [...group.articles].reverse();
  return {
    facts: {
      title: group.name,
      description: `${words.about(group.name, settings.publication.name)}: ${span.countWords}, ${span.years}.`,
      breadcrumb: [
        { text: words.title, urlPath: namesUrl(names) },
        { text: group.name, urlPath: null },
      ],
    },
    content: {
      name: {
        kind: words.kind,
        text: group.name,
        span,
        years: yearBars(years, (year) =>
          isSplit ? link.href(nameUrl(names, group.name, year.date)) : null,
        ),
        groups: groupViews(
          link,
          isSplit ? newestFirst.slice(0, 40) : newestFirst,
          ({ day }) => yearOf(day),
          ({ day }) => (isSplit ? nameUrl(names, group.name, yearOf(day)) : null),
        ),
        isComplete: !isSplit,
      },
    },
  };
}

export function nameYearView(
  page: PageOf<'name-year'>,
  settings: ArchiveSettings,
): Content<NameYearView> {
  const { names, name, year, part, neighbours, urlPath } = page;
  const words = kinds[names];
  const link = linksFrom(urlPath, settings);
  const count = countWords(year.articles.length, 'article');
  const first = nameUrl(names, name, year.date);
  return {
    facts: {
      title: partTitle(`${name}, ${year.date}`, part),
      description: `${words.about(name, settings.publication.name)}, ${year.date}: ${count}.`,
      breadcrumb: [
        { text: words.title, urlPath: namesUrl(names) },
        { text: name, urlPath: nameUrl(names, name) },
        { text: year.date, urlPath: null },
      ],
    },
    content: {
      nameYear: {
        kind: words.kind,
        text: name,
        year: year.date,
        countWords: count,
        groups: groupViews(
          link,
          part.articles,
          ({ day }) => dateWords(day.slice(0, 7) as IsoDate),
          ({ day }) => dateUrl(day.slice(0, 7) as IsoDate),
        ),
        pager: pagerView(link, first, part),
        neighbours: neighboursView(neighbours, (other) => ({
          text: other,
          href: link.href(nameUrl(names, name, other)),
        })),
      },
    },
  };
}

function nameLink(link: Linker, kind: NameKind, summary: GroupSummary): NameLinkView {
  const { count, years } = summaryView(summary);
  return {
    text: summary.name,
    href: link.href(nameUrl(kind, summary.name)),
    count,
    years,
  };
}
