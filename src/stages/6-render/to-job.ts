import type { Archive } from '../../model/archive.ts';
import type { ArticleRecord } from '../../model/article-record.ts';
import type { SitePage } from '../../model/site-page.ts';
import { articleUrl, fixedUrls, sectionUrl } from '../5-plan/urls.ts';
import type { RenderJob, RenderTask } from './render-job.ts';
import { surroundingLinks } from './surrounding-links.ts';
import { dayView, monthView, undatedView, yearView } from './views/date-views.ts';
import {
  editionDayView,
  editionsView,
  editionsYearView,
  editionView,
} from './views/edition-views.ts';
import { homeView } from './views/home-view.ts';
import { namesView, nameView, nameYearView } from './views/name-views.ts';
import { aboutView, notFoundView } from './views/other-views.ts';
import type { PlainPage } from './views/page-facts.ts';
import {
  sectionMonthView,
  sectionsView,
  sectionView,
  sectionYearView,
} from './views/section-views.ts';

/** Articles in a feed: the newest of a paper that is closed. */
const articlesPerFeed = 50;

/** A planned page as work for a thread that does not have the archive. */
export function toJob(page: SitePage, archive: Archive): RenderJob {
  return { urlPath: page.urlPath, ...taskOf(page, archive) };
}

function taskOf(page: SitePage, archive: Archive): RenderTask {
  switch (page.kind) {
    case 'home':
      return fromView('home', homeView(archive));
    case 'about':
      return fromView('about', aboutView(page, archive));
    case 'not-found':
      return fromView('not-found', notFoundView(page, archive));
    case 'year':
      return fromView('year', yearView(page, archive));
    case 'month':
      return fromView('month', monthView(page, archive));
    case 'day':
      return fromView('day', dayView(page, archive));
    case 'undated':
      return fromView('undated', undatedView(page, archive));
    case 'sections':
      return fromView('sections', sectionsView(page, archive));
    case 'section':
      return fromView('section', sectionView(page, archive));
    case 'section-year':
      return fromView('section-year', sectionYearView(page, archive));
    case 'section-month':
      return fromView('section-month', sectionMonthView(page, archive));
    case 'editions':
      return fromView('editions', editionsView(page, archive));
    case 'editions-year':
      return fromView('editions-year', editionsYearView(page, archive));
    case 'edition-day':
      return fromView('edition-day', editionDayView(page, archive));
    case 'edition':
      return fromView('edition', editionView(page, archive));
    case 'names':
      return fromView('names', namesView(page, archive));
    case 'name':
      return fromView('name', nameView(page, archive));
    case 'name-year':
      return fromView('name-year', nameYearView(page, archive));
    case 'article':
      return {
        kind: 'article',
        source: sourceOf(page.article),
        surroundings: surroundingLinks(page, archive),
      };
    case 'withdrawn':
      return {
        kind: 'withdrawn',
        source: sourceOf(page.article),
        hasDay: hasDay(page.article, archive),
      };
    case 'feed':
      return feedTask(page, archive);
    case 'redirects':
      return {
        kind: 'redirects',
        format: page.format,
        redirects: page.redirects.map(({ from, article }) => ({ from, to: articleUrl(article) })),
      };
    case 'media':
      return { kind: 'media', path: page.media.path };
    case 'asset':
      return { kind: 'asset', assetPath: page.assetPath };
    case 'sitemap':
      return { kind: 'sitemap', entries: page.entries };
    case 'sitemap-index':
      return { kind: 'sitemap-index', sitemaps: page.sitemaps };
    case 'robots':
      return { kind: 'robots' };
  }
}

function fromView(template: string, { facts, content }: PlainPage<object>): RenderTask {
  return { kind: 'page', template: `pages/${template}.njk`, facts, content };
}

function sourceOf({ path, sha256 }: ArticleRecord) {
  return { path, sha256 };
}

/** Whether the year, month and day of a withdrawn article have pages, made by other articles. */
function hasDay({ day }: ArticleRecord, archive: Archive): boolean {
  const year = archive.years.find((group) => group.year === day.slice(0, 4));
  if (day.length === 4) return year !== undefined;
  const month = year?.months.find((group) => group.month === day.slice(5, 7));
  return day.length === 7
    ? month !== undefined
    : (month?.days.some(({ date }) => date === day) ?? false);
}

function feedTask(page: Extract<SitePage, { kind: 'feed' }>, archive: Archive): RenderTask {
  const { section, format } = page;
  const title = archive.settings.title;
  return {
    kind: 'feed',
    format,
    title: section === null ? title : `${title}: ${section.name}`,
    homeUrlPath: section === null ? fixedUrls.home : sectionUrl(section.name),
    articles: (section?.articles ?? archive.articles)
      .slice(-articlesPerFeed)
      .reverse()
      .map((article) => ({ ...sourceOf(article), urlPath: articleUrl(article) })),
  };
}
