import type { LinkTagView, MetaTagView } from '../views/frame-view.ts';
import { pageRange, type ArticleFacts } from './article-facts.ts';

/**
 * The article for reference managers and link previews: Open Graph, Highwire (`citation_*`),
 * PRISM, EPrints and Dublin Core tags, as Zotero and Citoid read them. There is no
 * `citation_journal_title`, which would make a newspaper a journal; `DC.type` says what it is.
 */
export function articleMetaTags(facts: ArticleFacts): MetaTagView[] {
  const tags = [...openGraph(facts), ...highwire(facts), ...dublinCore(facts)];
  return tags.filter((tag) => tag !== null);
}

/** Null when there is nothing to say. */
function named(name: string, content: string | null | undefined): MetaTagView | null {
  return content == null || content === '' ? null : { name, property: null, content };
}

function property(name: string, content: string | null | undefined): MetaTagView | null {
  return content == null || content === '' ? null : { name: null, property: name, content };
}

function openGraph({
  article,
  cited,
  shortDescription,
  photos,
  site,
  url,
}: ArticleFacts): (MetaTagView | null)[] {
  const image = photos.find((photo) => photo.image !== null)?.image ?? null;
  const address = image === null ? null : imageAddress(image.src, url);
  return [
    property('og:type', 'article'),
    property('og:site_name', site.settings.title),
    property('og:title', article.headline),
    property('og:description', shortDescription),
    property('og:url', url),
    property('og:locale', article.language.replaceAll('-', '_')),
    property('og:image', address),
    address === null ? null : property('og:image:alt', image?.alt),
    property('article:section', article.section),
    ...cited.authors.map((name) => property('article:author', name)),
    property('article:published_time', article.published ?? article.day),
    property('article:modified_time', article.updated),
    ...article.keywords.map((keyword) => property('article:tag', keyword)),
  ];
}

/** Previews are fetched by others, so a picture's address must be complete. */
function imageAddress(src: string, url: string | null): string | null {
  return url === null ? null : new URL(src, url).href;
}

function highwire({ article, cited, url }: ArticleFacts): (MetaTagView | null)[] {
  const page = article.print?.page ?? null;
  const range = page === null ? null : pageRange(page);
  return [
    named('citation_title', article.headline),
    ...cited.authors.map((name) => named('citation_author', name)),
    named('citation_publication_date', (article.published ?? article.day).replaceAll('-', '/')),
    named('citation_firstpage', range?.first ?? page),
    named('citation_lastpage', range?.last),
    named('citation_issue', article.print?.issue),
    named('citation_volume', article.print?.volume),
    named('citation_issn', cited.issn),
    named('citation_language', article.language),
    named('citation_keywords', article.keywords.join('; ')),
    named('citation_public_url', url),
    named('prism.publicationName', cited.publication),
    named('prism.edition', cited.edition),
    named('eprints.place_of_pub', cited.place),
  ];
}

function dublinCore({
  article,
  cited,
  shortDescription,
  site,
  url,
}: ArticleFacts): (MetaTagView | null)[] {
  return [
    named('DC.type', 'newspaperArticle'),
    named('DC.title', article.headline),
    named('DCTERMS.alternative', article.subhead),
    named('DC.description', shortDescription),
    ...cited.authors.map((name) => named('DC.creator', name)),
    ...article.agencies.map((agency) => named('DC.contributor', agency)),
    ...(article.dateline?.places ?? []).map((place) => named('DCTERMS.spatial', place)),
    named('DCTERMS.issued', article.published ?? article.day),
    named('DCTERMS.modified', article.updated),
    named('DC.source', cited.publication),
    named('DC.language', article.language),
    ...article.keywords.map((keyword) => named('DC.subject', keyword)),
    named('DC.identifier', url ?? article.id),
    named('DC.rights', rightsText(article.rights, site.settings.publication.name)),
  ];
}

/** `© 1972 The Harbour Gazette`, or the statement as given; null when nobody says anything. */
export function rightsText(
  rights: ArticleFacts['article']['rights'],
  publication: string,
): string | null {
  if (rights === null) return null;
  if (rights.statement !== null) return rights.statement;
  if (rights.holder === null && rights.year === null) return null;
  return ['©', rights.year, rights.holder ?? publication].filter((part) => part !== null).join(' ');
}

/** Schemas of Dublin Core, the original (RFC 7089 relation types) and the license. */
export function articleLinkTags({ article }: ArticleFacts): LinkTagView[] {
  const link = (rel: string, href: string | null | undefined): LinkTagView[] =>
    href == null ? [] : [{ rel, href, type: null, title: null }];
  return [
    ...link('schema.DC', 'http://purl.org/dc/elements/1.1/'),
    ...link('schema.DCTERMS', 'http://purl.org/dc/terms/'),
    ...link('original', article.source?.url),
    ...link('memento', article.source?.archivedUrl),
    ...link('license', article.rights?.license),
  ];
}
