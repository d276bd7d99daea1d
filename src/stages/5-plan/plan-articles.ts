import type { DayGroup } from '../../model/archive.ts';
import type { ArticleRecord } from '../../model/article-record.ts';
import { groupBy } from '../../model/group-by.ts';
import { issueName, printPages, type Issue, type PrintPage } from '../../model/issue.ts';
import type { SitePage } from '../../model/site-page.ts';
import { withNeighbours } from './parts.ts';
import type { NamedByArticle } from './references.ts';
import { articleUrl } from './urls.ts';

/** The pages of articles that share a day, each with its neighbours; the groups are made once and shared. */
export function* planArticles(
  articles: readonly ArticleRecord[],
  day: DayGroup | null,
  named: readonly NamedByArticle[],
): Generator<SitePage> {
  const issues = day?.issues ?? [];
  const bySection = groupBy(articles, ({ section }) => section);
  const byArticle = new Map(named.map((each) => [each.article, each]));
  const inPrint = new Map<ArticleRecord, InPrint>();
  for (const issue of issues) {
    for (const page of printPages(issue))
      for (const article of page.articles) inPrint.set(article, { issue, page });
  }
  const order = [
    ...issues.map((issue) => issue.articles),
    articles.filter((article) => !inPrint.has(article)),
  ];
  for (const group of order) {
    for (const [article, { previous, next }] of withNeighbours(group)) {
      const print = inPrint.get(article);
      yield {
        kind: 'article',
        urlPath: articleUrl(article),
        article,
        issue: print === undefined ? null : issueName(print.issue, issues),
        previous,
        next,
        samePage: print?.page.name == null ? [] : print.page.articles,
        sameSection: bySection.get(article.section) ?? [],
        sameDay: day === null ? [] : articles,
        related: byArticle.get(article)?.related ?? [],
        targets: byArticle.get(article)?.targets ?? [],
      };
    }
  }
}

interface InPrint {
  readonly issue: Issue;
  readonly page: PrintPage;
}
