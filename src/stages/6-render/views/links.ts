import type { ArticleRecord } from '../../../model/article-record.ts';
import type { ArchiveSettings } from '../../../model/archive-settings.ts';
import type { Period } from '../../../model/period.ts';
import { pageName } from '../../../model/print-page.ts';
import type { GroupSummary, Neighbours, Part } from '../../../model/site-page.ts';
import { articleUrl, partUrl, relativeHref } from '../../5-plan/urls.ts';
import { countWords, dateView, yearRange } from '../words.ts';
import type {
  ArticleGroupView,
  ArticleLinkView,
  BarView,
  LinkView,
  NeighboursView,
  PagerView,
  SpanView,
} from './view-parts.ts';

/** Makes the links of one page; `href` turns an address into what stands in the page. */
export interface Linker {
  readonly href: (urlPath: string) => string;
  readonly article: (article: ArticleRecord) => ArticleLinkView;
  readonly settings: ArchiveSettings;
}

/** Links as they must be written on the page at `urlPath`. */
export function linksFrom(urlPath: string, settings: ArchiveSettings): Linker {
  const href = (to: string) => relativeHref(urlPath, to, settings.offline);
  return {
    href,
    settings,
    article: (article) => ({
      headline: article.headline,
      href: href(articleUrl(article)),
      section: article.section,
      byline: article.byline,
      printPage: article.print === null ? null : pageName(article.print),
      date: dateView(article.day),
      language: article.language === settings.language ? null : article.language,
      direction: article.direction,
    }),
  };
}

/** Articles grouped by a heading, in the order in which the headings first occur. */
export function groupViews(
  link: Linker,
  articles: readonly ArticleRecord[],
  headingOf: (article: ArticleRecord) => string,
  urlOf: (article: ArticleRecord) => string | null,
): ArticleGroupView[] {
  const groups = new Map<string, { href: string | null; articles: ArticleLinkView[] }>();
  for (const article of articles) {
    const heading = headingOf(article);
    let group = groups.get(heading);
    if (group === undefined) {
      const url = urlOf(article);
      group = { href: url === null ? null : link.href(url), articles: [] };
      groups.set(heading, group);
    }
    group.articles.push(link.article(article));
  }
  return [...groups].map(([heading, group]) => ({ heading, ...group }));
}

/** Bars of years, with the empty ones between the first and the last. */
export function yearBars(
  years: readonly Period[],
  hrefOf: (year: Period) => string | null,
): BarView[] {
  const first = Number(years[0]?.date);
  const last = Number(years.at(-1)?.date);
  if (years.length === 0) return [];
  const byYear = new Map(years.map((year) => [Number(year.date), year]));
  const items = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = byYear.get(first + index);
    return {
      label: String(first + index),
      href: year === undefined ? null : hrefOf(year),
      count: year?.articles.length ?? 0,
    };
  });
  return withShares(items);
}

/** Fills in how tall each bar is against the tallest. */
export function withShares(items: readonly Omit<BarView, 'share'>[]): BarView[] {
  const largest = items.reduce((most, { count }) => Math.max(most, count), 1);
  return items.map((item) => ({ share: Math.ceil((item.count / largest) * 100), ...item }));
}

export function spanView(articles: readonly ArticleRecord[]): SpanView | null {
  const first = articles[0];
  const last = articles.at(-1);
  if (first === undefined || last === undefined) return null;
  return summaryView({ count: articles.length, first: first.day, last: last.day });
}

export function summaryView({ count, first, last }: Omit<GroupSummary, 'name'>): SpanView {
  return {
    count,
    countWords: countWords(count, 'article'),
    years: yearRange(first, last),
    first: dateView(first),
    last: dateView(last),
  };
}

/** Null for a list of one page. */
export function pagerView(link: Linker, firstUrl: string, part: Part): PagerView | null {
  if (part.total === 1) return null;
  const to = (number: number): LinkView | null =>
    number < 1 || number > part.total
      ? null
      : { text: `Page ${number}`, href: link.href(partUrl(firstUrl, number)) };
  return {
    current: part.number,
    total: part.total,
    previous: to(part.number - 1),
    next: to(part.number + 1),
    pages: Array.from({ length: part.total }, (_, index) => ({
      text: String(index + 1),
      href: index + 1 === part.number ? null : link.href(partUrl(firstUrl, index + 1)),
    })),
  };
}

/** Links to the neighbours of a page in time. */
export function neighboursView<Group>(
  { previous, next }: Neighbours<Group>,
  toLink: (group: Group) => LinkView,
): NeighboursView {
  return {
    previous: previous === null ? null : toLink(previous),
    next: next === null ? null : toLink(next),
  };
}
