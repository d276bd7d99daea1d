import type { Archive, DayGroup, MonthGroup, YearGroup } from '../../model/archive.ts';
import type { ArticleRecord } from '../../model/article-record.ts';
import { isDay, type IsoDate } from '../../model/iso-date.ts';
import type { HeldDays, Neighbours, SitePage } from '../../model/site-page.ts';
import { pageGroup, type PageGroup } from './page-group.ts';
import { neighboursAt, partsOf } from './parts.ts';
import { planArticles } from './plan-articles.ts';
import { withSitemap } from './plan-sitemaps.ts';
import { namedBy, type NamedByArticle } from './references.ts';
import { articleUrl, dateUrl, partUrl, undatedUrl } from './urls.ts';

/** A group for each year. */
export function* planYears(archive: Archive): Generator<PageGroup> {
  const held = heldDays(archive);
  const names = archive.years.map(({ year }) => year);
  for (const [index, year] of archive.years.entries()) {
    const neighbours = neighboursAt(names, index);
    const from = { year, held, neighbours, named: namedBy(year.undated, archive) };
    const months = year.months.map(({ undated, days }) => [undated, ...days.map(articlesOf)]);
    const madeOf = { ...from, year: [year.undated, months] };
    yield pageGroup(dateUrl(year.year as IsoDate), from, pagesOfYear, {
      madeOf,
      texts: year.undated,
    });
  }
}

/** A group for each month with its days, every article's page below them, and with the month's sitemap where there is one. */
export function* planMonths(archive: Archive): Generator<PageGroup> {
  const held = heldDays(archive);
  const hasSitemap = archive.settings.baseUrl !== null;
  const months = archive.years.flatMap((year) => year.months);
  const dates = months.map(({ year, month }) => `${year}-${month}` as IsoDate);
  const days = months.flatMap((month) => month.days.map(({ date }) => date));
  let firstDay = 0;
  for (const [index, month] of months.entries()) {
    const date = dates[index] as IsoDate;
    const articles = [...month.undated, ...month.days.flatMap((day) => day.articles)];
    const from: MonthPlan = {
      ...{ date, month, held, hasSitemap },
      neighbours: neighboursAt(dates, index),
      daysAround: {
        previous: days[firstDay - 1] ?? null,
        next: days[firstDay + month.days.length] ?? null,
      },
      named: namedBy(articles, archive),
    };
    firstDay += month.days.length;
    const planPages = hasSitemap ? pagesAndSitemapOfMonth : pagesOfMonth;
    const madeOf = { ...from, month: articles };
    yield pageGroup(dateUrl(date), from, planPages, { madeOf, texts: articles });
  }
}

/** One group of articles whose address must stay although their text is gone. */
export function* planWithdrawn(archive: Archive): Generator<PageGroup> {
  const { withdrawn } = archive;
  if (withdrawn.length === 0) return;
  const from = withdrawn.map((article) => ({ article, hasDay: hasDay(article, archive) }));
  yield pageGroup('withdrawn', from, pagesOfWithdrawn, { texts: withdrawn });
}

function articlesOf({ articles }: DayGroup): readonly ArticleRecord[] {
  return articles;
}

interface YearPlan {
  readonly year: YearGroup;
  readonly held: HeldDays;
  readonly neighbours: Neighbours<string>;
  readonly named: readonly NamedByArticle[];
}

function* pagesOfYear({ year, held, neighbours, named }: YearPlan): Generator<SitePage> {
  const date = year.year as IsoDate;
  yield { kind: 'year', urlPath: dateUrl(date), year, held, neighbours };
  yield* planUndated(year, date, named);
}

interface MonthPlan {
  readonly date: IsoDate;
  readonly month: MonthGroup;
  readonly held: HeldDays;
  readonly hasSitemap: boolean;
  readonly neighbours: Neighbours<IsoDate>;
  /** The last day held before the month, and the first one after it. */
  readonly daysAround: Neighbours<IsoDate>;
  readonly named: readonly NamedByArticle[];
}

function* pagesOfMonth(plan: MonthPlan): Generator<SitePage> {
  const { date, month, held, neighbours, daysAround, named } = plan;
  yield { kind: 'month', urlPath: dateUrl(date), month, held, neighbours };
  yield* planUndated(month, date, named);
  const dates = [daysAround.previous, ...month.days.map((day) => day.date), daysAround.next];
  for (const [index, day] of month.days.entries()) {
    for (const part of partsOf(day.articles)) {
      const urlPath = partUrl(dateUrl(day.date), part.number);
      yield { kind: 'day', urlPath, day, part, neighbours: neighboursAt(dates, index + 1) };
    }
    yield* planArticles(day.articles, day, named);
  }
}

function pagesAndSitemapOfMonth(plan: MonthPlan): Generator<SitePage> {
  return withSitemap(plan.date, pagesOfMonth(plan));
}

function* planUndated(
  period: YearGroup | MonthGroup,
  date: IsoDate,
  named: readonly NamedByArticle[],
): Generator<SitePage> {
  if (period.undated.length === 0) return;
  for (const part of partsOf(period.undated))
    yield { kind: 'undated', urlPath: partUrl(undatedUrl(date), part.number), period, part };
  yield* planArticles(period.undated, null, named);
}

function* pagesOfWithdrawn(
  withdrawn: readonly { readonly article: ArticleRecord; readonly hasDay: boolean }[],
): Generator<SitePage> {
  for (const { article, hasDay: has } of withdrawn)
    yield { kind: 'withdrawn', urlPath: articleUrl(article), article, hasDay: has };
}

function heldDays({ articles }: Archive): HeldDays {
  const first = articles.find(({ day }) => isDay(day));
  const last = articles.findLast(({ day }) => isDay(day));
  return { firstDay: first?.day ?? null, lastDay: last?.day ?? null };
}

/** Whether other articles make a page for the year, month or day of a withdrawn one. */
function hasDay({ day }: ArticleRecord, archive: Archive): boolean {
  const year = archive.years.find((group) => group.year === day.slice(0, 4));
  if (day.length === 4) return year !== undefined;
  const month = year?.months.find((group) => group.month === day.slice(5, 7));
  return day.length === 7
    ? month !== undefined
    : (month?.days.some(({ date }) => date === day) ?? false);
}
