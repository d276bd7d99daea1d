import type { LinkTagView, MetaTagView } from '../views/frame-view.ts';
import { pageRange, type ArticleFacts } from './article-facts.ts';

/**
 * The article for reference managers and link previews: Open Graph, Highwire (`citation_*`),
 * PRISM, EPrints and Dublin Core tags, as Zotero and Citoid read them. There is no
 * `citation_journal_title`, which would make a newspaper a journal; `DC.type` says what it is.
 */
export function articleMetaTags(facts: ArticleFacts): MetaTagView[] {
  const tags: MetaTagView[] = [];
  openGraph(tags, facts);
  highwire(tags, facts);
  dublinCore(tags, facts);
  return tags;
}

/** Adds a tag, unless there is nothing to say. */
function named(tags: MetaTagView[], name: string, content: string | null | undefined): void {
  if (content != null && content !== '') tags.push({ name, property: null, content });
}

function eachNamed(tags: MetaTagView[], name: string, contents: readonly string[]): void {
  for (const content of contents) named(tags, name, content);
}

function property(tags: MetaTagView[], name: string, content: string | null | undefined): void {
  if (content != null && content !== '') tags.push({ name: null, property: name, content });
}

function eachProperty(tags: MetaTagView[], name: string, contents: readonly string[]): void {
  for (const content of contents) property(tags, name, content);
}

function openGraph(
  tags: MetaTagView[],
  { article, cited, shortDescription, photos, site, url }: ArticleFacts,
): void {
  const image = firstImage(photos);
  const address = image === null ? null : imageAddress(image.src, url);
  property(tags, 'og:type', 'article');
  property(tags, 'og:site_name', site.settings.title);
  property(tags, 'og:title', article.headline);
  property(tags, 'og:description', shortDescription);
  property(tags, 'og:url', url);
  property(tags, 'og:locale', article.language.replaceAll('-', '_'));
  property(tags, 'og:image', address);
  if (address !== null) property(tags, 'og:image:alt', image?.alt);
  property(tags, 'article:section', article.section);
  eachProperty(tags, 'article:author', cited.authors);
  property(tags, 'article:published_time', article.published ?? article.day);
  property(tags, 'article:modified_time', article.updated);
  eachProperty(tags, 'article:tag', article.keywords);
}

function firstImage(photos: ArticleFacts['photos']): ArticleFacts['photos'][number]['image'] {
  return photos.find((photo) => photo.image !== null)?.image ?? null;
}

/** Previews are fetched by others, so a picture's address must be complete. */
function imageAddress(src: string, url: string | null): string | null {
  return url === null ? null : new URL(src, url).href;
}

function highwire(tags: MetaTagView[], { article, cited, url }: ArticleFacts): void {
  const page = article.print?.page ?? null;
  const range = page === null ? null : pageRange(page);
  named(tags, 'citation_title', article.headline);
  eachNamed(tags, 'citation_author', cited.authors);
  const date = (article.published ?? article.day).replaceAll('-', '/');
  named(tags, 'citation_publication_date', date);
  named(tags, 'citation_firstpage', range?.first ?? page);
  named(tags, 'citation_lastpage', range?.last);
  named(tags, 'citation_issue', article.print?.issue);
  named(tags, 'citation_volume', article.print?.volume);
  named(tags, 'citation_issn', cited.issn);
  named(tags, 'citation_language', article.language);
  named(tags, 'citation_keywords', article.keywords.join('; '));
  named(tags, 'citation_public_url', url);
  named(tags, 'prism.publicationName', cited.publication);
  named(tags, 'prism.edition', cited.edition);
  named(tags, 'eprints.place_of_pub', cited.place);
}

function dublinCore(
  tags: MetaTagView[],
  { article, cited, shortDescription, site, url }: ArticleFacts,
): void {
  named(tags, 'DC.type', 'newspaperArticle');
  named(tags, 'DC.title', article.headline);
  named(tags, 'DCTERMS.alternative', article.subhead);
  named(tags, 'DC.description', shortDescription);
  eachNamed(tags, 'DC.creator', cited.authors);
  eachNamed(tags, 'DC.contributor', article.agencies);
  if (article.dateline !== null) eachNamed(tags, 'DCTERMS.spatial', article.dateline.places);
  named(tags, 'DCTERMS.issued', article.published ?? article.day);
  named(tags, 'DCTERMS.modified', article.updated);
  named(tags, 'DC.source', cited.publication);
  named(tags, 'DC.language', article.language);
  eachNamed(tags, 'DC.subject', article.keywords);
  named(tags, 'DC.identifier', url ?? article.id);
  named(tags, 'DC.rights', rightsText(article.rights, site.settings.publication.name));
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
