import type { ArticleRecord } from './article-record.ts';

/** A year (`1972`) or month (`1972-02`) of a list of articles. */
export interface Period {
  readonly date: string;
  readonly articles: readonly ArticleRecord[];
}

/** Groups articles in reading order by year (`length` 4) or month (7); a day known less exactly counts as a period of its own. */
export function periodsOf(articles: readonly ArticleRecord[], length: 4 | 7): Period[] {
  const periods: { date: string; articles: ArticleRecord[] }[] = [];
  for (const article of articles) {
    const date = article.day.slice(0, length);
    const last = periods.at(-1);
    if (last?.date === date) last.articles.push(article);
    else periods.push({ date, articles: [article] });
  }
  return periods;
}
