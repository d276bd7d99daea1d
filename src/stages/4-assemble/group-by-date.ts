import type { DayGroup, MonthGroup, YearGroup } from '../../model/archive.ts';
import type { ArticleRecord } from '../../model/article-record.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { issuesOfDay } from './group-by-issue.ts';

/** Runs of neighbours that agree in the first `length` characters of their day. */
function runsByDay(
  articles: readonly ArticleRecord[],
  length: number,
): [string, ArticleRecord[]][] {
  const runs: [string, ArticleRecord[]][] = [];
  for (const article of articles) {
    const { day } = article;
    const last = runs.at(-1);
    if (last !== undefined && day.startsWith(last[0])) last[1].push(article);
    else runs.push([day.slice(0, length), [article]]);
  }
  return runs;
}

/** Years, months and days of articles in reading order; what is dated less exactly stands in `undated`. */
export function groupByDate(articles: readonly ArticleRecord[]): YearGroup[] {
  return runsByDay(articles, 4).map(([year, ofYear]) => ({
    year,
    count: ofYear.length,
    undated: ofYear.filter(({ day }) => day.length === 4),
    months: runsByDay(
      ofYear.filter(({ day }) => day.length > 4),
      7,
    ).map(([month, ofMonth]) => toMonth(year, month.slice(5), ofMonth)),
  }));
}

function toMonth(year: string, month: string, articles: readonly ArticleRecord[]): MonthGroup {
  const dated = articles.filter(({ day }) => day.length === 10);
  return {
    year,
    month,
    count: articles.length,
    undated: articles.filter(({ day }) => day.length === 7),
    days: runsByDay(dated, 10).map(([date, ofDay]): DayGroup => ({
      date: date as IsoDate,
      articles: ofDay,
      issues: issuesOfDay(date as IsoDate, ofDay),
    })),
  };
}
