import type { NamedGroup } from '../../../model/archive.ts';
import { issueName, type Issue } from '../../../model/issue.ts';
import type { IsoDate } from '../../../model/iso-date.ts';
import { compareText } from '../../../model/print-page.ts';
import type { NameKind, WholeArchive } from '../../../model/site-page.ts';
import { dateUrl, fixedUrls, issueUrl, nameUrl, sectionUrl } from '../../5-plan/urls.ts';
import { countWords, dateView } from '../words.ts';
import type { FrameView } from './frame-view.ts';
import { linksFrom, spanView, type Linker } from './links.ts';
import type { Content, PageOf } from './page-facts.ts';
import type { ArticleLinkView, BarView, DateView, LinkView, SpanView } from './view-parts.ts';

/** `pages/home.njk`: what this archive holds and the ways in. */
export interface HomeView extends FrameView {
  readonly home: {
    /** What the paper was, from the configuration; null when not said. */
    readonly description: string | null;
    /** Null for an archive without articles. */
    readonly holdings: SpanView | null;
    /** Facts in short: `62 articles`, `31 issues`, `1961–2009`. */
    readonly facts: readonly string[];
    readonly decades: readonly DecadeView[];
    readonly sections: readonly CountedLinkView[];
    /** The places with most stories. */
    readonly places: readonly CountedLinkView[];
    readonly bylines: readonly CountedLinkView[];
    /** One issue to begin with; null when the archive holds no print issue. */
    readonly issue: BeginningIssueView | null;
    /** Headlines to begin with when there is no issue. */
    readonly beginning: readonly ArticleLinkView[];
  };
}

export interface DecadeView {
  /** `1960s`. */
  readonly label: string;
  readonly count: number;
  readonly countWords: string;
  /** Ten years; those without articles have no address. */
  readonly years: readonly BarView[];
}

export interface CountedLinkView extends LinkView {
  readonly count: number;
}

export interface BeginningIssueView extends LinkView {
  readonly date: DateView;
  readonly edition: string | null;
  /** Front page first. */
  readonly articles: readonly ArticleLinkView[];
}

/** What the home page is made of. */
export function homeView({ archive }: PageOf<'home'>): Content<HomeView> {
  const { settings, articles } = archive;
  const link = linksFrom(fixedUrls.home, settings);
  const issue = issueToBeginWith(archive);
  const span = spanView(articles);
  const description =
    settings.publication.description ??
    `The archive of ${settings.publication.name}: ${countWords(articles.length, 'article')}.`;
  return {
    facts: { title: '', description, breadcrumb: [] },
    content: {
      home: {
        description: settings.publication.description,
        holdings: span,
        facts: span === null ? [] : holdingFacts(archive, span),
        decades: decadesOf(archive, link),
        sections: archive.sections.map((section) => ({
          text: section.name,
          href: link.href(sectionUrl(section.name)),
          count: section.articles.length,
        })),
        places: largest('place', archive.places, link),
        bylines: largest('byline', archive.bylines, link),
        issue: issue === null ? null : beginningIssue(issue, archive, link),
        beginning: issue === null ? articles.slice(0, 12).map(link.article) : [],
      },
    },
  };
}

function holdingFacts(archive: WholeArchive, span: SpanView): string[] {
  const issues = archive.issues.length;
  return [span.countWords, ...(issues > 0 ? [countWords(issues, 'print issue')] : []), span.years];
}

function decadesOf(archive: WholeArchive, link: Linker): DecadeView[] {
  const byDecade = new Map<string, Map<string, number>>();
  for (const { year, count } of archive.years) {
    const decade = `${year.slice(0, 3)}0`;
    const years = byDecade.get(decade) ?? new Map<string, number>();
    byDecade.set(decade, years.set(year, count));
  }
  const tallest = archive.years.reduce((most, { count }) => Math.max(most, count), 1);
  return [...byDecade].map(([decade, years]) => {
    const count = [...years.values()].reduce((sum, ofYear) => sum + ofYear, 0);
    return {
      label: `${decade}s`,
      count,
      countWords: countWords(count, 'article'),
      years: Array.from({ length: 10 }, (_, index) => {
        const year = String(Number(decade) + index);
        const ofYear = years.get(year) ?? 0;
        const href = ofYear === 0 ? null : link.href(dateUrl(year as IsoDate));
        // Bars of all decades share one scale, so that a thin decade looks thin.
        return { label: year, href, count: ofYear, share: Math.ceil((ofYear / tallest) * 100) };
      }),
    };
  });
}

function largest(kind: NameKind, groups: readonly NamedGroup[], link: Linker): CountedLinkView[] {
  return [...groups]
    .sort((a, b) => b.articles.length - a.articles.length || compareText(a.name, b.name))
    .slice(0, 12)
    .map(({ name, articles }) => ({
      text: name,
      href: link.href(nameUrl(kind, name)),
      count: articles.length,
    }));
}

/** The issue that the archive holds most of; of equal ones the oldest. */
function issueToBeginWith(archive: WholeArchive): Issue | null {
  return archive.issues.reduce<Issue | null>(
    (best, issue) => (issue.articles.length > (best?.articles.length ?? 0) ? issue : best),
    null,
  );
}

function beginningIssue(issue: Issue, archive: WholeArchive, link: Linker): BeginningIssueView {
  const ofDay = archive.issues.filter(({ date }) => date === issue.date);
  return {
    text: dateView(issue.date).words,
    href: link.href(issueUrl(issueName(issue, ofDay))),
    date: dateView(issue.date),
    edition: issue.edition,
    articles: issue.articles.slice(0, 8).map(link.article),
  };
}
