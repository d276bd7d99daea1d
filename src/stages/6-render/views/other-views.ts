import type { ArchiveSettings } from '../../../model/archive-settings.ts';
import type { Article } from '../../../model/article.ts';
import { idOf, type ArticleRecord } from '../../../model/article-record.ts';
import type { IsoDate } from '../../../model/iso-date.ts';
import { periodsOf } from '../../../model/period.ts';
import { dateUrl, feedUrl, fixedUrls } from '../../5-plan/urls.ts';
import { formattedCitation } from '../citations/formatted.ts';
import { citedArticle } from '../metadata/article-facts.ts';
import type { SiteFacts } from '../site-facts.ts';
import { countWords, dateView, dateWords, weekdayNames } from '../words.ts';
import { articleCrumbs } from './crumbs.ts';
import { hrefsOf } from './frame.ts';
import type { FrameView } from './frame-view.ts';
import { linksFrom, spanView, withShares, yearBars } from './links.ts';
import type { Content, PageOf } from './page-facts.ts';
import type { BarView, DateView, LinkView, SpanView } from './view-parts.ts';

/** `pages/about.njk`: the paper, what is held, its notices, how to cite. */
export interface AboutView extends FrameView {
  readonly about: {
    readonly description: string | null;
    /** Facts of the paper, in order: `Published in`, `Founded`, `ISSN` ... */
    readonly facts: readonly { readonly term: string; readonly text: string }[];
    readonly holdings: SpanView | null;
    /** `62 articles in 31 print issues`. */
    readonly holdingsWords: string;
    readonly holdingsNote: string | null;
    readonly years: readonly BarView[];
    /** Days or ranges that were published and are not held: `February 26, 1972`. */
    readonly missing: readonly string[];
    /** What the paper printed around its articles. */
    readonly notices: readonly { readonly title: string; readonly text: string }[];
    /** An example citation of this archive; null for an archive without articles. */
    readonly citation: string | null;
    readonly rights: string | null;
    readonly feeds: readonly LinkView[];
  };
}

/** `pages/not-found.njk`: the page of a wrong address. Its links count from the archive's root, wherever it is served. */
export interface NotFoundView extends FrameView {
  readonly notFound: {
    readonly years: readonly BarView[];
    readonly ways: readonly LinkView[];
  };
}

/** `pages/withdrawn.njk`: what stands at the address of a withdrawn article. */
export interface WithdrawnView extends FrameView {
  readonly withdrawn: {
    readonly headline: string;
    readonly date: DateView;
    readonly dayHref: string | null;
    readonly reason: string | null;
  };
}

export function aboutView({ urlPath, archive }: PageOf<'about'>): Content<AboutView> {
  const { settings, articles } = archive;
  const { publication } = settings;
  const link = linksFrom(urlPath, settings);
  const issues = archive.issues.length;
  const held = countWords(articles.length, 'article');
  const newest = articles.at(-1);
  return {
    facts: {
      title: 'About this archive',
      description: `What the archive of ${publication.name} holds, where it comes from, and how to cite it.`,
      breadcrumb: [{ text: 'About', urlPath: null }],
    },
    content: {
      about: {
        description: publication.description,
        facts: publicationFacts(settings),
        holdings: spanView(articles),
        holdingsWords: issues === 0 ? held : `${held} in ${countWords(issues, 'print issue')}`,
        holdingsNote: settings.holdings.note,
        years: yearBars(periodsOf(articles, 4), ({ date }) => link.href(dateUrl(date as IsoDate))),
        missing: settings.holdings.missing.map(({ first, last }) =>
          first === last ? dateWords(first) : `${dateWords(first)} – ${dateWords(last)}`,
        ),
        notices: settings.notices,
        citation: newest === undefined ? null : exampleCitation(newest, settings),
        rights: null,
        feeds: (['atom', 'json'] as const).map((format) => ({
          text: format === 'atom' ? 'Atom' : 'JSON Feed',
          href: link.href(feedUrl(format, null)),
        })),
      },
    },
  };
}

function publicationFacts(settings: ArchiveSettings): { term: string; text: string }[] {
  const { publication } = settings;
  const facts: [string, string | null][] = [
    ['Newspaper', publication.name],
    ['Published in', publication.place],
    ['Publisher', publication.publisher],
    ['Founded', publication.founded && dateWords(publication.founded)],
    ['Last issue', publication.ceased && dateWords(publication.ceased)],
    ['Days of issue', publication.schedule.map((day) => weekdayNames[day]).join(', ') || null],
    ['ISSN', publication.issn],
  ];
  return facts.flatMap(([term, text]) => (text === null ? [] : [{ term, text }]));
}

function exampleCitation(article: ArticleRecord, settings: ArchiveSettings): string {
  const { authors } = article;
  const own = { id: idOf(article), authors, publication: settings.publication.name };
  return formattedCitation(citedArticle(article, own, settings));
}

export function notFoundView({ urlPath, archive }: PageOf<'not-found'>): Content<NotFoundView> {
  const { settings } = archive;
  const href = hrefsOf(urlPath, settings);
  return {
    facts: {
      title: 'Page not found',
      description: `There is no page at this address in ${settings.title}.`,
      breadcrumb: [],
      noIndex: true,
    },
    content: {
      notFound: {
        years: withShares(
          archive.years.map(({ year, count }) => ({
            label: year,
            href: href(dateUrl(year as IsoDate)),
            count,
          })),
        ),
        ways: [
          { text: 'Home', href: href(fixedUrls.home) },
          { text: 'Sections', href: href(fixedUrls.sections) },
          ...(archive.issues.length > 0
            ? [{ text: 'Editions', href: href(fixedUrls.editions) }]
            : []),
        ],
      },
    },
  };
}

/** `reason` and the rest are read again from the article's file, which is not in the record. */
export function withdrawnView(
  site: SiteFacts,
  urlPath: string,
  article: Article,
  hasDay: boolean,
): Content<WithdrawnView> {
  const link = linksFrom(urlPath, site.settings);
  return {
    facts: {
      title: 'Article withdrawn',
      description: 'This article has been withdrawn from the archive.',
      breadcrumb: articleCrumbs(article.day, hasDay, 'Withdrawn'),
      noIndex: true,
    },
    content: {
      withdrawn: {
        headline: article.headline,
        date: dateView(article.day),
        dayHref: hasDay ? link.href(dateUrl(article.day)) : null,
        reason: article.statusReason,
      },
    },
  };
}
