import { monthNames } from '../../../model/month-names.ts';
import type { ArchiveSettings } from '../../../model/archive-settings.ts';
import type { ArticleRecord } from '../../../model/article-record.ts';
import { isDay, type IsoDate } from '../../../model/iso-date.ts';
import { periodsOf, type Period } from '../../../model/period.ts';
import { slugify } from '../../../model/slug.ts';
import { dateUrl, fixedUrls, sectionUrl } from '../../5-plan/urls.ts';
import { countWords, dateWords, fullDateWords, monthName } from '../words.ts';
import { partTitle } from './date-views.ts';
import type { FrameView } from './frame-view.ts';
import {
  groupViews,
  linksFrom,
  neighboursView,
  pagerView,
  spanView,
  summaryView,
  withShares,
  yearBars,
  type Linker,
} from './links.ts';
import type { Content, PageFacts, PageOf } from './page-facts.ts';
import type {
  ArticleGroupView,
  BarView,
  LinkView,
  NeighboursView,
  PagerView,
  SpanView,
} from './view-parts.ts';

/** `pages/sections.njk`: all sections of the paper. */
export interface SectionsView extends FrameView {
  readonly sections: readonly SectionSummaryView[];
}

export interface SectionSummaryView extends LinkView {
  readonly description: string | null;
  readonly span: SpanView;
}

/** `pages/section.njk`: what a section is, its years, its newest month. */
export interface SectionView extends FrameView {
  readonly section: {
    readonly name: string;
    readonly description: string | null;
    readonly span: SpanView;
    readonly years: readonly BarView[];
    /** Months of the newest year, newest first. */
    readonly months: readonly BarView[];
    readonly newest: {
      readonly label: string;
      readonly href: string;
      /** A group a day, newest day first. */
      readonly days: readonly ArticleGroupView[];
    };
  };
}

/** `pages/section-year.njk`: a section's months of one year. */
export interface SectionYearView extends FrameView {
  readonly sectionYear: {
    readonly name: string;
    readonly year: string;
    readonly countWords: string;
    readonly chart: readonly BarView[];
    /** A group a month with its first headlines; the heading leads to all. */
    readonly months: readonly ArticleGroupView[];
    readonly neighbours: NeighboursView;
  };
}

/** `pages/section-month.njk`: a section's articles of one month, oldest first. */
export interface SectionMonthView extends FrameView {
  readonly sectionMonth: {
    readonly name: string;
    /** `February 1972`. */
    readonly label: string;
    readonly countWords: string;
    readonly days: readonly ArticleGroupView[];
    readonly pager: PagerView | null;
    readonly neighbours: NeighboursView;
  };
}

export function sectionsView(
  page: PageOf<'sections'>,
  settings: ArchiveSettings,
): Content<SectionsView> {
  const link = linksFrom(page.urlPath, settings);
  return {
    facts: {
      title: 'Sections',
      description: `The sections of ${settings.publication.name}, each with its years and months.`,
      breadcrumb: [{ text: 'Sections', urlPath: null }],
    },
    content: {
      sections: page.sections.map((summary) => ({
        text: summary.name,
        href: link.href(sectionUrl(summary.name)),
        description: descriptionOf(settings, summary.name),
        span: summaryView(summary),
      })),
    },
  };
}

export function sectionView(
  page: PageOf<'section'>,
  settings: ArchiveSettings,
): Content<SectionView> {
  const { section, years, urlPath } = page;
  const link = linksFrom(urlPath, settings);
  const { name } = section;
  // A section is planned because an article names it, so there is a first and a newest one.
  const span = spanView(section.articles) as SpanView;
  const months = periodsOf(years.at(-1)?.articles ?? [], 7).reverse();
  const newest = months[0] as Period;
  const description = descriptionOf(settings, name);
  return {
    facts: {
      title: name,
      description:
        description ??
        `${name} in ${settings.publication.name}: ${span.countWords}, ${span.years}.`,
      breadcrumb: sectionCrumbs(name),
    },
    content: {
      section: {
        name,
        description,
        span,
        years: yearBars(years, (year) => link.href(sectionUrl(name, year.date))),
        months: withShares(months.map((month) => monthBar(link, name, month))),
        newest: {
          label: dateWords(newest.date as IsoDate),
          href: link.href(sectionUrl(name, newest.date)),
          days: byDay(link, newest.articles.slice(-60)).reverse(),
        },
      },
    },
  };
}

export function sectionYearView(
  page: PageOf<'section-year'>,
  settings: ArchiveSettings,
): Content<SectionYearView> {
  const { section: name, year, neighbours, urlPath } = page;
  const link = linksFrom(urlPath, settings);
  const months = periodsOf(year.articles, 7);
  const count = countWords(year.articles.length, 'article');
  return {
    facts: {
      title: `${name}, ${year.date}`,
      description: `${name} in ${settings.publication.name}, ${year.date}: ${count} by month.`,
      breadcrumb: sectionCrumbs(name, year.date),
    },
    content: {
      sectionYear: {
        name,
        year: year.date,
        countWords: count,
        chart: withShares(
          monthNames.map((label, index) => {
            const date = `${year.date}-${String(index + 1).padStart(2, '0')}`;
            const month = months.find((period) => period.date === date);
            if (month === undefined) return { label, href: null, count: 0 };
            return { ...monthBar(link, name, month), label };
          }),
        ),
        months: months.map(({ date, articles }) =>
          date.length === 7
            ? {
                heading: dateWords(date as IsoDate),
                href: link.href(sectionUrl(name, date)),
                articles: articles.slice(0, 5).map(link.article),
              }
            : { heading: 'Month unknown', href: null, articles: articles.map(link.article) },
        ),
        neighbours: neighboursView(neighbours, (other) => ({
          text: other,
          href: link.href(sectionUrl(name, other)),
        })),
      },
    },
  };
}

export function sectionMonthView(
  page: PageOf<'section-month'>,
  settings: ArchiveSettings,
): Content<SectionMonthView> {
  const { section: name, month, part, neighbours, urlPath } = page;
  const link = linksFrom(urlPath, settings);
  const label = dateWords(month.date as IsoDate);
  const count = countWords(month.articles.length, 'article');
  return {
    facts: {
      title: partTitle(`${name}, ${label}`, part),
      description: `${name} in ${settings.publication.name}, ${label}: ${count} by day.`,
      breadcrumb: sectionCrumbs(name, month.date),
    },
    content: {
      sectionMonth: {
        name,
        label,
        countWords: count,
        days: byDay(link, part.articles),
        pager: pagerView(link, sectionUrl(name, month.date), part),
        neighbours: neighboursView(neighbours, (other) => ({
          text: dateWords(other as IsoDate),
          href: link.href(sectionUrl(name, other)),
        })),
      },
    },
  };
}

/** Days as headings that lead to the whole day. */
function byDay(link: Linker, articles: readonly ArticleRecord[]): ArticleGroupView[] {
  return groupViews(
    link,
    articles,
    ({ day }) => (isDay(day) ? fullDateWords(day) : `${dateWords(day)}, day unknown`),
    ({ day }) => (isDay(day) ? dateUrl(day) : null),
  );
}

function monthBar(
  link: Linker,
  section: string,
  { date, articles }: Period,
): Omit<BarView, 'share'> {
  const isMonth = date.length === 7;
  return {
    label: isMonth ? dateWords(date as IsoDate) : 'Month unknown',
    href: link.href(sectionUrl(section, date)),
    count: articles.length,
  };
}

function sectionCrumbs(name: string, date = ''): PageFacts['breadcrumb'] {
  const steps = [
    { text: 'Sections', urlPath: fixedUrls.sections },
    { text: name, urlPath: sectionUrl(name) },
    ...(date === ''
      ? []
      : [{ text: date.slice(0, 4), urlPath: sectionUrl(name, date.slice(0, 4)) }]),
    ...(date.length === 7 ? [{ text: monthName(date), urlPath: null }] : []),
  ];
  return steps.map((step, index) =>
    index === steps.length - 1 ? { text: step.text, urlPath: null } : step,
  );
}

function descriptionOf(settings: ArchiveSettings, name: string): string | null {
  const slug = slugify(name);
  const found = settings.sections.find((section) => slugify(section.name) === slug);
  return found?.description ?? null;
}
