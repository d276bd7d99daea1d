import type { ArchiveSettings } from '../../../model/archive-settings.ts';
import { issueName, printPages, type Issue, type PrintPage } from '../../../model/issue.ts';
import { yearOf, type IsoDate } from '../../../model/iso-date.ts';
import {
  dateUrl,
  editionDayUrl,
  editionsYearUrl,
  fixedUrls,
  issueUrl,
  printPageAnchor,
} from '../../5-plan/urls.ts';
import { countWords, dateView, dateWords, fullDateWords, monthName } from '../words.ts';
import type { FrameView } from './frame-view.ts';
import { linksFrom, neighboursView, withShares, type Linker } from './links.ts';
import type { Content, PageFacts, PageOf } from './page-facts.ts';
import type { ArticleLinkView, BarView, DateView, LinkView, NeighboursView } from './view-parts.ts';

/** `pages/editions.njk`: the years of the print issues. */
export interface EditionsView extends FrameView {
  readonly editions: {
    readonly countWords: string;
    readonly years: readonly BarView[];
  };
}

/** `pages/editions-year.njk`: the print issues of one year. */
export interface EditionsYearView extends FrameView {
  readonly editionsYear: {
    readonly year: string;
    readonly countWords: string;
    readonly months: readonly EditionsMonthView[];
    readonly neighbours: NeighboursView;
  };
}

export interface EditionsMonthView {
  /** `February`. */
  readonly name: string;
  readonly issues: readonly IssueLinkView[];
}

export interface IssueLinkView extends LinkView {
  readonly date: DateView;
  readonly edition: string | null;
  readonly countWords: string;
}

/** `pages/edition-day.njk`: the several editions of one day. */
export interface EditionDayView extends FrameView {
  readonly editionDay: {
    readonly date: DateView;
    readonly editions: readonly EditionSummaryView[];
    readonly neighbours: NeighboursView;
  };
}

export interface EditionSummaryView extends LinkView {
  readonly countWords: string;
  readonly frontPage: readonly ArticleLinkView[];
}

/** `pages/edition.njk`: one print issue, page by page. */
export interface EditionView extends FrameView {
  readonly edition: {
    /** The paper's name as it stood on top. */
    readonly nameplate: string;
    readonly date: DateView;
    /** `Late City Final`; null when the issue has no edition's name. */
    readonly name: string | null;
    readonly volume: string | null;
    readonly number: string | null;
    readonly countWords: string;
    readonly pages: readonly PrintPageView[];
    /** All editions of the day, when there are several; the current one has no address. */
    readonly otherEditions: readonly { readonly text: string; readonly href: string | null }[];
    /** All of the day, web-only articles too. */
    readonly day: LinkView;
    readonly neighbours: NeighboursView;
  };
}

export interface PrintPageView {
  /** `Page A1`, `Page unknown`. */
  readonly name: string;
  /** For `id`: `pa1`. */
  readonly anchor: string;
  /** The front page is set larger. */
  readonly isFront: boolean;
  readonly articles: readonly PrintedArticleView[];
}

export interface PrintedArticleView extends ArticleLinkView {
  /** `A10` for an article that runs on there; null when it ends where it began. */
  readonly continuedOn: string | null;
}

export function editionsView(
  page: PageOf<'editions'>,
  settings: ArchiveSettings,
): Content<EditionsView> {
  const link = linksFrom(page.urlPath, settings);
  const total = page.years.reduce((sum, { issues }) => sum + issues, 0);
  const count = countWords(total, 'print issue');
  return {
    facts: {
      title: 'Editions',
      description: `The print editions of ${settings.publication.name}: ${count}, page by page.`,
      breadcrumb: [{ text: 'Editions', urlPath: null }],
    },
    content: {
      editions: {
        countWords: count,
        years: withShares(
          page.years.map(({ year, issues }) => ({
            label: year,
            href: link.href(editionsYearUrl(year)),
            count: issues,
          })),
        ),
      },
    },
  };
}

export function editionsYearView(
  page: PageOf<'editions-year'>,
  settings: ArchiveSettings,
): Content<EditionsYearView> {
  const { year, issues, neighbours, urlPath } = page;
  const link = linksFrom(urlPath, settings);
  const count = countWords(issues.length, 'print issue');
  const ofDay = new Map<string, Issue[]>();
  const months = new Map<string, Issue[]>();
  for (const issue of issues) {
    ofDay.set(issue.date, [...(ofDay.get(issue.date) ?? []), issue]);
    const month = months.get(issue.date.slice(0, 7)) ?? [];
    month.push(issue);
    months.set(issue.date.slice(0, 7), month);
  }
  return {
    facts: {
      title: `Editions of ${year}`,
      description: `The print editions of ${settings.publication.name} of ${year}: ${count}.`,
      breadcrumb: [
        { text: 'Editions', urlPath: fixedUrls.editions },
        { text: year, urlPath: null },
      ],
    },
    content: {
      editionsYear: {
        year,
        countWords: count,
        months: [...months].map(([month, ofMonth]) => ({
          name: monthName(month),
          issues: ofMonth.map((issue) => ({
            text: dateView(issue.date).words,
            href: link.href(issueUrl(issueName(issue, ofDay.get(issue.date) ?? [issue]))),
            date: dateView(issue.date),
            edition: issue.edition,
            countWords: countWords(issue.articles.length, 'article'),
          })),
        })),
        neighbours: neighboursView(neighbours, (other) => ({
          text: other,
          href: link.href(editionsYearUrl(other)),
        })),
      },
    },
  };
}

export function editionDayView(
  page: PageOf<'edition-day'>,
  settings: ArchiveSettings,
): Content<EditionDayView> {
  const { issues, neighbours, urlPath } = page;
  const link = linksFrom(urlPath, settings);
  // A day of several editions is planned for them, so there is a first one.
  const { date } = issues[0] as Issue;
  return {
    facts: {
      title: `Editions of ${dateWords(date)}`,
      description: `The ${countWords(issues.length, 'edition')} of ${settings.publication.name} of ${fullDateWords(date)}.`,
      breadcrumb: editionCrumbs(date, null),
    },
    content: {
      editionDay: {
        date: dateView(date),
        editions: issues.map((issue) => ({
          text: issue.edition ?? 'Print edition',
          href: link.href(issueUrl(issueName(issue, issues))),
          countWords: countWords(issue.articles.length, 'article'),
          frontPage: (printPages(issue)[0]?.articles ?? []).map(link.article),
        })),
        neighbours: neighboursView(neighbours, (other) => ({
          text: dateWords(other),
          href: link.href(editionDayUrl(other)),
        })),
      },
    },
  };
}

export function editionView(
  page: PageOf<'edition'>,
  settings: ArchiveSettings,
): Content<EditionView> {
  const { issue, ofDay, neighbours, urlPath } = page;
  const link = linksFrom(urlPath, settings);
  const nameplate = issue.publication ?? settings.publication.name;
  const count = countWords(issue.articles.length, 'article');
  const name = issue.edition === null ? '' : `, ${issue.edition}`;
  return {
    facts: {
      title: `${nameplate}, ${dateWords(issue.date)}${name}`,
      description: `The print edition of ${nameplate} of ${fullDateWords(issue.date)}${name}, page by page: ${count}.`,
      breadcrumb: editionCrumbs(issue.date, ofDay.length > 1 ? (issue.edition ?? 'First') : null),
    },
    content: {
      edition: {
        nameplate,
        date: dateView(issue.date),
        name: issue.edition,
        volume: issue.volume,
        number: issue.number,
        countWords: count,
        pages: printPages(issue).map((printPage, index) =>
          printPageView(link, printPage, index === 0),
        ),
        otherEditions:
          ofDay.length === 1
            ? []
            : ofDay.map((other) => ({
                text: other.edition ?? 'First',
                href: other === issue ? null : link.href(issueUrl(issueName(other, ofDay))),
              })),
        day: { text: `All of ${dateWords(issue.date)}`, href: link.href(dateUrl(issue.date)) },
        neighbours: neighboursView(neighbours, (other) => {
          const { date, edition, ofDay: editions } = other;
          const name = edition === null || editions === 1 ? '' : `, ${edition}`;
          return { text: dateWords(date) + name, href: link.href(issueUrl(other)) };
        }),
      },
    },
  };
}

function printPageView(link: Linker, page: PrintPage, isFirst: boolean): PrintPageView {
  return {
    name: page.name === null ? 'Page unknown' : `Page ${page.name}`,
    anchor: printPageAnchor(page.name),
    // Only a page 1 is a front page: the first one we hold may stand far inside the paper.
    isFront: isFirst && /^\D*0*1\D*$/.test(page.name ?? ''),
    articles: page.articles.map((article) => ({
      continuedOn: continuationOf(article.print?.page ?? null),
      ...link.article(article),
    })),
  };
}

/** `A4` of `A1,A4`; of a range `9-10` its end. */
function continuationOf(page: string | null): string | null {
  const [, ...rest] = (page ?? '').split(/[,;–-]/).map((name) => name.trim());
  return rest.length === 0 ? null : rest.join(', ');
}

function editionCrumbs(date: IsoDate, edition: string | null): PageFacts['breadcrumb'] {
  return [
    { text: 'Editions', urlPath: fixedUrls.editions },
    { text: yearOf(date), urlPath: editionsYearUrl(yearOf(date)) },
    { text: dateWords(date), urlPath: edition === null ? null : editionDayUrl(date) },
    ...(edition === null ? [] : [{ text: edition, urlPath: null }]),
  ];
}
