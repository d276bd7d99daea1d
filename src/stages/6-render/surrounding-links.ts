import type { LinkTarget } from '../../model/link-target.ts';
import type { Archive } from '../../model/archive.ts';
import type { ArticleRecord, Reference } from '../../model/article-record.ts';
import { isDay } from '../../model/iso-date.ts';
import { pageName } from '../../model/print-page.ts';
import type { SitePage } from '../../model/site-page.ts';
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
import type { ArticleGroupView } from './views/view-parts.ts';

/** Articles listed beside another one, in each group. */
const listedBeside = 6;

/** What the page of an article shows of the archive around it. */
export function surroundingLinks(
  page: Extract<SitePage, { kind: 'article' }>,
  archive: Archive,
): SurroundingLinks {
  const { article, issue, previous, next } = page;
  const link = linksFrom(page.urlPath, archive.settings);
  const issuePath = issue === null ? null : issueUrl(issue, page.issuesOfDay);
  const anchor = printPageAnchor(article.print === null ? null : pageName(article.print));
  return {
    issueHref: issuePath === null ? null : link.href(issuePath),
    printPageHref: issuePath === null ? null : link.href(`${issuePath}#${anchor}`),
    hasDay: true,
    neighbours: neighboursView({ previous, next }, (other) => ({
      text: other.headline,
      href: link.href(articleUrl(other)),
    })),
    alsoHere: alsoHere(page, archive, link, issuePath === null ? null : `${issuePath}#${anchor}`),
    related: relatedTo(article, archive).map((other) => ({
      text: other.headline,
      href: link.href(articleUrl(other)),
    })),
    targets: article.references.flatMap((reference) => {
      const target = targetOf(reference, archive, link);
      return target === null ? [] : [[reference.written, target] as const];
    }),
  };
}

/** Published articles that an editor named. */
function relatedTo({ related }: ArticleRecord, archive: Archive): ArticleRecord[] {
  return related.map((id) => archive.byId.get(id)).filter((other) => other !== undefined);
}

function alsoHere(
  page: Extract<SitePage, { kind: 'article' }>,
  archive: Archive,
  link: Linker,
  printPagePath: string | null,
): ArticleGroupView[] {
  const { article } = page;
  // What an editor chose to name above need not be named again.
  const shown = new Set([article, ...relatedTo(article, archive)]);
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

function targetOf(reference: Reference, archive: Archive, link: Linker): LinkTarget | null {
  if (reference.kind === 'media') {
    const { media } = reference;
    return {
      kind: 'media',
      href: link.href(mediaUrl(media)),
      width: media.width,
      height: media.height,
    };
  }
  const article = archive.byPath.get(reference.path);
  if (article !== undefined) return { kind: 'article', href: link.href(articleUrl(article)) };
  return archive.allPaths.has(reference.path) ? { kind: 'unpublished' } : null;
}
