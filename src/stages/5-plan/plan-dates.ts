import type { Archive, DayGroup, MonthGroup } from '../../model/archive.ts';
import type { ArticleRecord } from '../../model/article-record.ts';
import { isDay, type IsoDate } from '../../model/iso-date.ts';
import type { Issue, PrintPage } from '../../model/issue.ts';
import type { HeldDays, SitePage } from '../../model/site-page.ts';
import { partsOf, withNeighbours } from './parts.ts';
import { referenceTargets, relatedArticles } from './references.ts';
import { articleUrl, dateUrl, partUrl, undatedUrl } from './urls.ts';

/** Year, month and day pages, and every article's page below them. */
export function* planDates(archive: Archive): Generator<SitePage> {
  const months = archive.years.flatMap((year) => year.months);
  const held = heldDays(archive);
  for (const [year, neighbours] of withNeighbours(archive.years)) {
    const date = year.year as IsoDate;
    yield { kind: 'year', urlPath: dateUrl(date), year, held, neighbours };
    yield* planUndated(archive, year.undated, date, year);
  }
  for (const [month, neighbours] of withNeighbours(months)) {
    const date = `${month.year}-${month.month}` as IsoDate;
    yield { kind: 'month', urlPath: dateUrl(date), month, held, neighbours };
    yield* planUndated(archive, month.undated, date, month);
  }
  for (const [day, neighbours] of withNeighbours(months.flatMap((month) => month.days))) {
    for (const part of partsOf(day.articles))
      yield {
        kind: 'day',
        urlPath: partUrl(dateUrl(day.date), part.number),
        day,
        part,
        neighbours,
      };
    yield* planArticles(archive, day.articles, day);
  }
  for (const article of archive.withdrawn)
    yield {
      kind: 'withdrawn',
      urlPath: articleUrl(article),
      article,
      hasDay: hasDay(article, archive),
    };
}

function* planUndated(
  archive: Archive,
  articles: readonly ArticleRecord[],
  date: IsoDate,
  period: Archive['years'][number] | MonthGroup,
): Generator<SitePage> {
  if (articles.length === 0) return;
  for (const part of partsOf(articles))
    yield { kind: 'undated', urlPath: partUrl(undatedUrl(date), part.number), period, part };
  yield* planArticles(archive, articles, null);
}

/** The pages of articles that share a day, each with its neighbours; the groups are made once and shared. */
function* planArticles(
  archive: Archive,
  articles: readonly ArticleRecord[],
  day: DayGroup | null,
): Generator<SitePage> {
  const bySection = groupedBySection(articles);
  const inPrint = new Map<ArticleRecord, InPrint>();
  for (const issue of day?.issues ?? []) {
    for (const page of issue.pages)
      for (const article of page.articles) inPrint.set(article, { issue, page });
  }
  const order = [
    ...(day?.issues ?? []).map((issue) => issue.articles),
    articles.filter((article) => !inPrint.has(article)),
  ];
  for (const group of order) {
    for (const [article, { previous, next }] of withNeighbours(group)) {
      const print = inPrint.get(article);
      yield {
        kind: 'article',
        urlPath: articleUrl(article),
        article,
        issue: print?.issue ?? null,
        issuesOfDay: day?.issues ?? [],
        previous,
        next,
        samePage: print?.page.name == null ? [] : print.page.articles,
        sameSection: bySection.get(article.section) ?? [],
        sameDay: day === null ? [] : articles,
        related: relatedArticles(article, archive),
        targets: referenceTargets(article, archive),
      };
    }
  }
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

interface InPrint {
  readonly issue: Issue;
  readonly page: PrintPage;
}

function groupedBySection(articles: readonly ArticleRecord[]): Map<string, ArticleRecord[]> {
  const groups = new Map<string, ArticleRecord[]>();
  for (const article of articles) {
    const group = groups.get(article.section);
    if (group === undefined) groups.set(article.section, [article]);
    else group.push(article);
  }
  return groups;
}
