import type { ArchiveSettings } from '../../model/archive-settings.ts';
import type { ArticleRecord } from '../../model/article-record.ts';
import type { SitePage } from '../../model/site-page.ts';
import { articleUrl, fixedUrls, sectionUrl } from '../5-plan/urls.ts';
import type { RenderJob, RenderTask, SourceOfArticle } from './render-job.ts';
import { createSurroundings, type SurroundingsOf } from './surrounding-links.ts';
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

/** Makes jobs of planned pages: work for a thread that does not have the archive. */
export function createJobs(
  settings: ArchiveSettings,
): (page: SitePage, ticket: number) => RenderJob {
  const surroundingsOf = createSurroundings(settings);
  return (page, ticket) => ({
    urlPath: page.urlPath,
    ticket,
    ...taskOf(page, settings, surroundingsOf),
  });
}

function taskOf(
  page: SitePage,
  settings: ArchiveSettings,
  surroundingsOf: SurroundingsOf,
): RenderTask {
  switch (page.kind) {
    case 'home':
      return fromView('home', homeView(page));
    case 'about':
      return fromView('about', aboutView(page));
    case 'not-found':
      return fromView('not-found', notFoundView(page));
    case 'year':
      return fromView('year', yearView(page, settings));
    case 'month':
      return fromView('month', monthView(page, settings));
    case 'day':
      return fromView('day', dayView(page, settings));
    case 'undated':
      return fromView('undated', undatedView(page, settings));
    case 'sections':
      return fromView('sections', sectionsView(page, settings));
    case 'section':
      return fromView('section', sectionView(page, settings));
    case 'section-year':
      return fromView('section-year', sectionYearView(page, settings));
    case 'section-month':
      return fromView('section-month', sectionMonthView(page, settings));
    case 'editions':
      return fromView('editions', editionsView(page, settings));
    case 'editions-year':
      return fromView('editions-year', editionsYearView(page, settings));
    case 'edition-day':
      return fromView('edition-day', editionDayView(page, settings));
    case 'edition':
      return fromView('edition', editionView(page, settings));
    case 'names':
      return fromView('names', namesView(page, settings));
    case 'name':
      return fromView('name', nameView(page, settings));
    case 'name-year':
      return fromView('name-year', nameYearView(page, settings));
    case 'article':
      return {
        kind: 'article',
        source: sourceOf(page.article),
        surroundings: surroundingsOf(page),
      };
    case 'withdrawn':
      return {
        kind: 'withdrawn',
        source: sourceOf(page.article),
        hasDay: page.hasDay,
      };
    case 'feed':
      return feedTask(page, settings);
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

function sourceOf({ path, sha256, ready }: ArticleRecord): SourceOfArticle {
  return { path, sha256, ready };
}

function feedTask(
  { section, format, articles }: Extract<SitePage, { kind: 'feed' }>,
  { title }: ArchiveSettings,
): RenderTask {
  return {
    kind: 'feed',
    format,
    title: section === null ? title : `${title}: ${section}`,
    homeUrlPath: section === null ? fixedUrls.home : sectionUrl(section),
    articles: articles.map((article) => ({
      ...sourceOf(article),
      urlPath: articleUrl(article),
    })),
  };
}
