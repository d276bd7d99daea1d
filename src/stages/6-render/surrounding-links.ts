import type { LinkTarget } from '../../model/link-target.ts';
import type { ArchiveSettings } from '../../model/archive-settings.ts';
import type { ArticleRecord } from '../../model/article-record.ts';
import { isDay } from '../../model/iso-date.ts';
import { pageName } from '../../model/print-page.ts';
import { remembered } from '../../model/remember.ts';
import type { ReferenceTarget, SitePage } from '../../model/site-page.ts';
import {
  articleUrl,
  dateUrl,
  issueUrl,
  mediaUrl,
  printPageAnchor,
  sectionUrl,
} from '../5-plan/urls.ts';
import type { SurroundingLinks } from './render-job.ts';
import { linksFrom, neighboursView, type Linker } from './views/links.ts';
import type { ArticleGroupView, ArticleLinkView } from './views/view-parts.ts';

/** Articles listed beside another one, in each group. */
const listedBeside = 6;

type ArticlePage = Extract<SitePage, { kind: 'article' }>;

/** Tells what the page of an article shows of the archive around it. */
export type SurroundingsOf = (page: ArticlePage) => SurroundingLinks;

/** Articles of one folder are asked for one after the other and list each other: their links are made once for all of them. */
export function createSurroundings(settings: ArchiveSettings): SurroundingsOf {
  const beside = remembered(1, (folder) => linksBeside(folder, settings));
  return (page) =>
    surroundingLinks(page, linksFrom(page.urlPath, settings), beside(folderOf(page)));
}

/** `/2016/11/30/` of `/2016/11/30/haftar/`. */
function folderOf({ urlPath }: ArticlePage): string {
  return urlPath.slice(0, urlPath.lastIndexOf('/', urlPath.length - 2) + 1);
}

/** Links from any page of a folder to those beside it. They count from `-`, which is no page, so that none is taken for the page itself. */
function linksBeside(folder: string, settings: ArchiveSettings): Linker {
  const link = linksFrom(`${folder}-/`, settings);
  const known = new Map<ArticleRecord, ArticleLinkView>();
  const article = (other: ArticleRecord): ArticleLinkView => {
    const made = known.get(other) ?? link.article(other);
    known.set(other, made);
    return made;
  };
  return { ...link, article };
}

function surroundingLinks(page: ArticlePage, link: Linker, beside: Linker): SurroundingLinks {
  const { article, issue, previous, next } = page;
  const issuePath = issue === null ? null : issueUrl(issue);
  const anchor = printPageAnchor(article.print === null ? null : pageName(article.print));
  return {
    issueHref: issuePath === null ? null : link.href(issuePath),
    printPageHref: issuePath === null ? null : link.href(`${issuePath}#${anchor}`),
    hasDay: true,
    neighbours: neighboursView({ previous, next }, (other) => ({
      text: other.headline,
      href: link.href(articleUrl(other)),
    })),
    alsoHere: alsoHere(page, beside, issuePath === null ? null : `${issuePath}#${anchor}`),
    related: page.related.map((other) => ({
      text: other.headline,
      href: link.href(articleUrl(other)),
    })),
    targets: page.targets.map(({ written, target }) => [written, linkTarget(target, link)]),
  };
}

function alsoHere(
  page: ArticlePage,
  link: Linker,
  printPagePath: string | null,
): ArticleGroupView[] {
  const { article } = page;
  // What an editor chose to name above need not be named again.
  const shown = new Set([article, ...page.related]);
  const group = (
    heading: string,
    path: string | null,
    members: readonly ArticleRecord[],
  ): ArticleGroupView[] => {
    const others: ArticleRecord[] = [];
    for (const member of members) {
      if (others.length === listedBeside) break;
      if (!shown.has(member)) others.push(member);
    }
    for (const other of others) shown.add(other);
    const href = path === null ? null : link.href(path);
    return others.length === 0 ? [] : [{ heading, href, articles: others.map(link.article) }];
  };
  const when = isDay(article.day) ? 'that day' : 'that time';
  const dayPath = isDay(article.day) ? dateUrl(article.day) : null;
  return [
    ...group('On this page of print', printPagePath, page.samePage),
    ...group(`Also in ${article.section} ${when}`, sectionUrl(article.section), page.sameSection),
    ...group(`Also ${when}`, dayPath, page.sameDay),
  ];
}

function linkTarget(target: ReferenceTarget['target'], link: Linker): LinkTarget {
  if (target === 'unpublished') return { kind: 'unpublished' };
  if ('headline' in target) return { kind: 'article', href: link.href(articleUrl(target)) };
  const { width, height } = target;
  return { kind: 'media', href: link.href(mediaUrl(target)), width, height };
}
