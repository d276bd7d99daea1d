import type { Archive, DayGroup, MonthGroup } from '../../model/archive.ts';
import type { ArticleRecord } from '../../model/article-record.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Issue, PrintPage } from '../../model/issue.ts';
import type { SitePage } from '../../model/site-page.ts';
import { partsOf, withNeighbours } from './parts.ts';
import { articleUrl, dateUrl, partUrl, undatedUrl } from './urls.ts';

/** Year, month and day pages, and every article's page below them. */
export function* planDates(archive: Archive): Generator<SitePage> {
  const months = archive.years.flatMap((year) => year.months);
  for (const [year, neighbours] of withNeighbours(archive.years)) {
    const date = year.year as IsoDate;
    yield { kind: 'year', urlPath: dateUrl(date), year, neighbours };
    yield* planUndated(year.undated, date, year);
  }
  for (const [month, neighbours] of withNeighbours(months)) {
    const date = `${month.year}-${month.month}` as IsoDate;
    yield { kind: 'month', urlPath: dateUrl(date), month, neighbours };
    yield* planUndated(month.undated, date, month);
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
    yield* planArticles(day.articles, day);
  }
  for (const article of archive.withdrawn)
    yield { kind: 'withdrawn', urlPath: articleUrl(article), article };
}

function* planUndated(
  articles: readonly ArticleRecord[],
  date: IsoDate,
  period: Archive['years'][number] | MonthGroup,
): Generator<SitePage> {
  if (articles.length === 0) return;
  for (const part of partsOf(articles))
    yield { kind: 'undated', urlPath: partUrl(undatedUrl(date), part.number), period, part };
  yield* planArticles(articles, null);
}

/** The pages of articles that share a day, each with its neighbours; the groups are made once and shared. */
function* planArticles(
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
      };
    }
  }
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
