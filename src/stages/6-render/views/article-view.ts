import type { LinkTarget } from '../../../model/link-target.ts';
import type { Article, Correction, Photo, Source } from '../../../model/article.ts';
import type { Body, BodyHtml } from '../../../model/body.ts';
import { absoluteUrl, nameUrl, sectionUrl } from '../../5-plan/urls.ts';
import { citationView } from '../citations/citation.ts';
import {
  citedArticle,
  publicationOf,
  shortened,
  type ArticleFacts,
} from '../metadata/article-facts.ts';
import { articleJsonLd } from '../metadata/json-ld.ts';
import { articleLinkTags, articleMetaTags, rightsText } from '../metadata/meta-tags.ts';
import type { SurroundingLinks } from '../render-job.ts';
import type { SiteFacts } from '../site-facts.ts';
import { dateView, dateWords } from '../words.ts';
import { bylinePieces, findName } from './byline-pieces.ts';
import { articleCrumbs } from './crumbs.ts';
import { frameView } from './frame.ts';
import type { FrameView } from './frame-view.ts';
import { linksFrom, type Linker } from './links.ts';
import { printView } from './print-line.ts';
import type { ArticleGroupView, DateView, LinkView, NeighboursView } from './view-parts.ts';

/** `pages/article.njk`: one story. */
export interface ArticleView extends FrameView {
  readonly article: ArticleBodyView;
  /** How to cite it; also a clipping's foot in print. */
  readonly citation: CitationView;
  /** Previous and next in the issue, or that day for a web-only article. */
  readonly neighbours: NeighboursView;
  /** `On this page of print`, `Also in Local News that day`, `Also that day`: only groups with articles. */
  readonly alsoHere: readonly ArticleGroupView[];
}

export interface ArticleBodyView {
  readonly headline: string;
  readonly subhead: string | null;
  readonly kicker: string | null;
  readonly section: LinkView;
  /** `Letter`, `Obituary`; null for plain news or when not said. */
  readonly genre: string | null;
  /** The byline as printed, in pieces: text, or a link where a person or agency has a page. Empty: no byline, print no element for it. */
  readonly byline: readonly BylinePieceView[];
  /** Agencies that the byline does not name. */
  readonly agencies: readonly LinkView[];
  readonly date: DateView;
  /** Shown when the newspaper changed it later. */
  readonly updated: DateView | null;
  /** Links to the dateline's places. The dateline's text itself stands in `bodyHtml`. */
  readonly places: readonly LinkView[];
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly series: { readonly name: string; readonly part: string | null } | null;
  readonly photos: readonly PhotoView[];
  readonly bodyHtml: BodyHtml;
  readonly print: PrintView | null;
  readonly corrections: readonly CorrectionView[];
  readonly keywords: readonly string[];
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  readonly subjectPlaces: readonly string[];
  readonly related: readonly LinkView[];
  readonly source: SourceView | null;
  /** `© 1972 The Harbour Gazette`; null when nobody says. */
  readonly rights: { readonly text: string; readonly licenseHref: string | null } | null;
}

export interface BylinePieceView {
  readonly text: string;
  readonly href: string | null;
}

export interface PhotoView {
  /** Null when the picture is not held: show the caption and credit without an image. */
  readonly image: {
    readonly src: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  } | null;
  readonly caption: string | null;
  readonly credit: string | null;
}

export interface PrintView {
  /** `A version of this article appeared in the print edition of … on February 29, 1972, on page A1.`, in pieces; the issue and page are links. */
  readonly line: readonly BylinePieceView[];
  /** Short form for the head of the page: `Print edition, page A1`. */
  readonly label: string;
  readonly href: string | null;
}

export interface CorrectionView {
  readonly heading: string;
  readonly date: DateView | null;
  readonly text: string;
}

export interface SourceView {
  /** Where it was first on the web; null when not known or not http. */
  readonly original: LinkView | null;
  readonly archived: LinkView | null;
  readonly retrieved: DateView | null;
  /** The file it was made from. */
  readonly file: string | null;
}

export interface CitationView {
  /** One line in prose, for a footnote. */
  readonly formatted: string;
  readonly formats: readonly CitationFormatView[];
}

export interface CitationFormatView {
  /** `RIS`, `CSL-JSON`, `BibTeX`, `Wikipedia`. */
  readonly name: string;
  readonly text: string;
}

/** The page of one article, and what its head says. */
export function articleView(
  article: Article,
  body: Body,
  surroundings: SurroundingLinks,
  site: SiteFacts,
  urlPath: string,
): ArticleView {
  const link = linksFrom(urlPath, site.settings);
  const targets = new Map(surroundings.targets);
  const photos = article.photos.map((photo) => photoView(photo, targets, article));
  const cited = {
    id: article.id,
    authors: article.authors.map(({ name }) => name),
    publication: publicationOf(article, site.settings.publication.name),
  };
  const description = article.summary ?? (body.firstParagraph || article.headline);
  const shortDescription = shortened(description, 300);
  const facts: ArticleFacts = {
    article,
    site,
    cited: citedArticle(article, cited, site.settings),
    description,
    shortDescription,
    wordCount: body.wordCount,
    photos,
    url: absoluteUrl(site.settings.baseUrl, urlPath),
  };
  const frame = frameView(
    site,
    urlPath,
    {
      title: `${article.headline} – ${dateWords(article.day)}`,
      description: shortDescription,
      breadcrumb: articleCrumbs(article.day, surroundings.hasDay, null),
    },
    {
      metaTags: articleMetaTags(facts),
      linkTags: articleLinkTags(facts),
      jsonLd: articleJsonLd(facts),
    },
  );
  return {
    article: articleBody(article, body.html, photos, surroundings, link, site),
    citation: citationView(facts.cited),
    neighbours: surroundings.neighbours,
    alsoHere: surroundings.alsoHere,
    // Last, because fields after it would be dear.
    ...frame,
  };
}

function articleBody(
  article: Article,
  bodyHtml: BodyHtml,
  photos: readonly PhotoView[],
  surroundings: SurroundingLinks,
  link: Linker,
  site: SiteFacts,
): ArticleBodyView {
  const rights = rightsText(article.rights, site.settings.publication.name);
  return {
    headline: article.headline,
    subhead: article.subhead,
    kicker: article.kicker,
    section: { text: article.section, href: link.href(sectionUrl(article.section)) },
    genre: genreWords(article.genre),
    byline: bylinePieces(article, link),
    agencies: article.agencies
      .filter((agency) => findName(article.byline ?? '', agency) === null)
      .map((agency) => ({ text: agency, href: link.href(nameUrl('agency', agency)) })),
    date: dateView(article.day),
    updated: article.updated === null ? null : dateView(article.updated),
    places: (article.dateline?.places ?? []).map((place) => ({
      text: place,
      href: link.href(nameUrl('place', place)),
    })),
    language: article.language,
    direction: article.direction,
    series: article.series,
    photos,
    bodyHtml,
    print: article.print === null ? null : printView(article, article.print, surroundings, site),
    corrections: article.corrections.map(correctionView),
    keywords: article.keywords,
    people: article.people,
    organizations: article.organizations,
    subjectPlaces: article.places,
    related: surroundings.related,
    source: article.source === null ? null : sourceView(article.source),
    rights: rights === null ? null : { text: rights, licenseHref: article.rights?.license ?? null },
  };
}

function genreWords(genre: Article['genre']): string | null {
  if (genre === null || genre === 'news' || genre === 'wire') return null;
  return genre.charAt(0).toUpperCase() + genre.slice(1);
}

/** A picture that is held is described in words; one without `alt` by its caption. */
function photoView(
  photo: Photo,
  targets: ReadonlyMap<string, LinkTarget>,
  article: Article,
): PhotoView {
  const target = photo.held && photo.file !== null ? targets.get(photo.file) : undefined;
  const { caption, credit } = photo;
  if (target?.kind !== 'media') return { image: null, caption, credit };
  const alt = photo.alt ?? caption ?? `Picture printed with “${article.headline}”`;
  return {
    image: { src: target.href, width: target.width, height: target.height, alt },
    caption,
    credit,
  };
}

function correctionView(correction: Correction): CorrectionView {
  return {
    heading: correction.kind === 'newspaper' ? 'Correction' : 'Note of the archive',
    date: correction.date === null ? null : dateView(correction.date),
    text: correction.text,
  };
}

function sourceView(source: Source): SourceView {
  return {
    original: source.url === null ? null : { text: source.url, href: source.url },
    archived:
      source.archivedUrl === null ? null : { text: source.archivedUrl, href: source.archivedUrl },
    retrieved: source.retrieved === null ? null : dateView(source.retrieved),
    file: source.file,
  };
}
