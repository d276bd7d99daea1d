import { monthNames } from '../../../model/month-names.ts';
import type { DayGroup, MonthGroup } from '../../../model/archive.ts';
import type { ArchiveSettings } from '../../../model/archive-settings.ts';
import type { ArticleRecord } from '../../../model/article-record.ts';
import type { IsoDate } from '../../../model/iso-date.ts';
import { issueName, printPages } from '../../../model/issue.ts';
import type { Part } from '../../../model/site-page.ts';
import { dateUrl, issueUrl, sectionUrl, undatedUrl } from '../../5-plan/urls.ts';
import { countWords, dateView, dateWords, fullDateWords, monthName } from '../words.ts';
import { calendarView } from './calendar.ts';
import { dayCrumbs } from './crumbs.ts';
import type { FrameView } from './frame-view.ts';
import {
  groupViews,
  linksFrom,
  neighboursView,
  pagerView,
  withShares,
  type Linker,
} from './links.ts';
import type { Content, PageOf } from './page-facts.ts';
import type {
  ArticleGroupView,
  BarView,
  CalendarView,
  DateView,
  LinkView,
  NeighboursView,
  PagerView,
} from './view-parts.ts';

/** `pages/year.njk`: twelve small months and a chart. */
export interface YearView extends FrameView {
  readonly year: {
    readonly label: string;
    readonly countWords: string;
    /** Articles of each month. */
    readonly chart: readonly BarView[];
    readonly months: readonly YearMonthView[];
    /** Whether a day of the year was published and is not held, so that the key must say what the hatching means. */
    readonly hasMissingDays: boolean;
    /** Articles of which only the year is known; null when there are none. */
    readonly undated: LinkView | null;
    readonly neighbours: NeighboursView;
  };
}

export interface YearMonthView {
  /** `February`. */
  readonly name: string;
  /** Null for a month without articles. */
  readonly href: string | null;
  readonly count: number;
  readonly calendar: CalendarView;
}

/** `pages/month.njk`: a calendar, and the front pages of the month. */
export interface MonthView extends FrameView {
  readonly month: {
    /** `February 1972`. */
    readonly label: string;
    readonly countWords: string;
    readonly calendar: CalendarView;
    /** Whether a cell of the calendar is `missing`, so that the key must say what the hatching means. */
    readonly hasMissingDays: boolean;
    /** A group a day: its front-page headlines, or its first ones when there is no print. */
    readonly frontPages: readonly ArticleGroupView[];
    /** Articles of which only the month is known. */
    readonly undated: LinkView | null;
    readonly neighbours: NeighboursView;
  };
}

/** `pages/day.njk`: everything of one day, by section. */
export interface DayView extends FrameView {
  readonly day: {
    readonly date: DateView;
    readonly countWords: string;
    readonly editions: readonly DayEditionView[];
    readonly sections: readonly ArticleGroupView[];
    readonly pager: PagerView | null;
    readonly neighbours: NeighboursView;
  };
}

export interface DayEditionView extends LinkView {
  readonly countWords: string;
}

/** `pages/undated.njk`: articles of which only the year or month is known. */
export interface UndatedView extends FrameView {
  readonly undated: {
    /** `1964, day unknown`. */
    readonly label: string;
    readonly explanation: string;
    readonly sections: readonly ArticleGroupView[];
    readonly pager: PagerView | null;
  };
}

export function yearView(page: PageOf<'year'>, settings: ArchiveSettings): Content<YearView> {
  const { year, neighbours, urlPath } = page;
  const link = linksFrom(urlPath, settings);
  const facts = { link, ...page.held };
  const byMonth = new Map(year.months.map((month) => [month.month, month]));
  const months = monthNames.map((name, index) => {
    const number = String(index + 1).padStart(2, '0');
    const month = byMonth.get(number) ?? null;
    const date = `${year.year}-${number}` as IsoDate;
    const href = month === null ? null : link.href(dateUrl(date));
    return { name, href, count: month?.count ?? 0, calendar: calendarView(facts, date, month) };
  });
  const count = countWords(year.count, 'article');
  return {
    facts: {
      title: year.year,
      description: `${settings.publication.name} in ${year.year}: ${count} by month and day.`,
      breadcrumb: [{ text: year.year, urlPath: null }],
    },
    content: {
      year: {
        label: year.year,
        countWords: count,
        chart: withShares(
          months.map(({ name, href, count: ofMonth }) => ({ label: name, href, count: ofMonth })),
        ),
        months,
        hasMissingDays: months.some((month) => hasMissingDays(month.calendar)),
        undated: undatedLink(link, year.undated, year.year as IsoDate),
        neighbours: neighboursView(neighbours, (other) => ({
          text: other,
          href: link.href(dateUrl(other as IsoDate)),
        })),
      },
    },
  };
}

export function monthView(page: PageOf<'month'>, settings: ArchiveSettings): Content<MonthView> {
  const { month, neighbours, urlPath } = page;
  const link = linksFrom(urlPath, settings);
  const date = dateOfMonth(month);
  const calendar = calendarView({ link, ...page.held }, date, month);
  const count = countWords(month.count, 'article');
  return {
    facts: {
      title: dateWords(date),
      description: `${settings.publication.name} in ${dateWords(date)}: ${count} by day, and the front pages.`,
      breadcrumb: [
        { text: month.year, urlPath: dateUrl(month.year as IsoDate) },
        { text: monthName(date), urlPath: null },
      ],
    },
    content: {
      month: {
        label: dateWords(date),
        countWords: count,
        calendar,
        hasMissingDays: hasMissingDays(calendar),
        frontPages: month.days.map((day) => ({
          heading: fullDateWords(day.date),
          href: link.href(dateUrl(day.date)),
          articles: headlinesOf(day).map(link.article),
        })),
        undated: undatedLink(link, month.undated, date),
        neighbours: neighboursView(neighbours, (other) => ({
          text: dateWords(other),
          href: link.href(dateUrl(other)),
        })),
      },
    },
  };
}

export function dayView(page: PageOf<'day'>, settings: ArchiveSettings): Content<DayView> {
  const { day, part, neighbours, urlPath } = page;
  const link = linksFrom(urlPath, settings);
  const count = countWords(day.articles.length, 'article');
  return {
    facts: {
      title: partTitle(fullDateWords(day.date), part),
      description: `${settings.publication.name}, ${fullDateWords(day.date)}: ${count} by section.`,
      breadcrumb: dayCrumbs(day.date),
    },
    content: {
      day: {
        date: dateView(day.date),
        countWords: count,
        editions: day.issues.map((issue) => ({
          text: issue.edition ?? 'Print edition',
          href: link.href(issueUrl(issueName(issue, day.issues))),
          countWords: countWords(issue.articles.length, 'article'),
        })),
        sections: bySection(link, part.articles),
        pager: pagerView(link, dateUrl(day.date), part),
        neighbours: neighboursView(neighbours, (other) => ({
          text: dateWords(other),
          href: link.href(dateUrl(other)),
        })),
      },
    },
  };
}

export function undatedView(
  page: PageOf<'undated'>,
  settings: ArchiveSettings,
): Content<UndatedView> {
  const { period, part, urlPath } = page;
  const link = linksFrom(urlPath, settings);
  const isMonth = 'month' in period;
  const date = isMonth ? dateOfMonth(period) : (period.year as IsoDate);
  const unknown = isMonth ? 'day' : 'month and day';
  const label = `${dateWords(date)}, ${unknown} unknown`;
  const yearCrumb = { text: period.year, urlPath: dateUrl(period.year as IsoDate) };
  const monthCrumb = { text: monthName(date), urlPath: dateUrl(date) };
  return {
    facts: {
      title: partTitle(label, part),
      description: `Articles of ${settings.publication.name} from ${dateWords(date)} of which the ${unknown} is not known.`,
      breadcrumb: [
        yearCrumb,
        ...(isMonth ? [monthCrumb] : []),
        { text: isMonth ? 'Day unknown' : 'Month unknown', urlPath: null },
      ],
    },
    content: {
      undated: {
        label,
        explanation: `The archive knows that these articles appeared in ${dateWords(date)}, but not the ${unknown}.`,
        sections: bySection(link, part.articles),
        pager: pagerView(link, undatedUrl(date), part),
      },
    },
  };
}

/** The title of a numbered page tells it from the others. */
export function partTitle(title: string, part: Part): string {
  return part.number === 1 ? title : `${title}, page ${part.number}`;
}

function hasMissingDays({ weeks }: CalendarView): boolean {
  return weeks.some((week) => week.some(({ state }) => state === 'missing'));
}

function bySection(link: Linker, articles: readonly ArticleRecord[]): ArticleGroupView[] {
  const ranks = new Map(link.settings.sections.map(({ name }, index) => [name, index]));
  const groups = groupViews(
    link,
    articles,
    ({ section }) => section,
    ({ section }) => sectionUrl(section),
  );
  const rankOf = ({ heading }: ArticleGroupView) => ranks.get(heading) ?? Infinity;
  return groups.sort((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)));
}

/** The front pages of a day's issues; what comes first when nothing of the day was printed. */
function headlinesOf(day: DayGroup): readonly ArticleRecord[] {
  const front = day.issues.flatMap((issue) => printPages(issue)[0]?.articles ?? []);
  return (front.length > 0 ? front : day.articles).slice(0, 6);
}

function undatedLink(
  link: Linker,
  articles: readonly ArticleRecord[],
  date: IsoDate,
): LinkView | null {
  if (articles.length === 0) return null;
  const unknown = date.length === 4 ? 'month and day' : 'day';
  const text = `${countWords(articles.length, 'article')} of which the ${unknown} is unknown`;
  return { text, href: link.href(undatedUrl(date)) };
}

function dateOfMonth({ year, month }: MonthGroup): IsoDate {
  return `${year}-${month}` as IsoDate;
}
