import type { Author, Correction, Genre, Photo } from '../../../model/article.ts';
import type { PhotoView } from '../views/article-view.ts';
import { pageRange, type ArticleFacts } from './article-facts.ts';
import { rightsText } from './meta-tags.ts';

type Thing = Readonly<Record<string, unknown>>;

const typeOfGenre: Partial<Record<Genre, string>> = {
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  editorial: 'OpinionNewsArticle',
  letter: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
};

/** The article as a schema.org `NewsArticle` or a subtype of it; what is not known is left out. */
export function articleJsonLd(facts: ArticleFacts): object {
  const { article, cited, url, site } = facts;
  const { publication } = site.settings;
  const publisher = compact({
    '@type': 'NewsMediaOrganization',
    name: cited.publication,
    address: publication.place,
  });
  return compact({
    '@context': 'https://schema.org',
    '@type': (article.genre === null ? undefined : typeOfGenre[article.genre]) ?? 'NewsArticle',
    '@id': url,
    url,
    identifier: article.id,
    headline: article.headline,
    name: article.headline,
    alternativeHeadline: article.subhead,
    description: facts.description,
    abstract: article.summary,
    articleSection: article.section,
    genre: article.genre,
    inLanguage: article.language,
    wordCount: facts.wordCount,
    author: article.authors.map(person),
    creditText: article.authors.length === 0 && article.agencies.length > 0 ? article.byline : null,
    sourceOrganization: things('Organization', article.agencies),
    dateline: article.dateline?.text,
    locationCreated: article.dateline && things('Place', article.dateline.places),
    datePublished: article.published ?? article.day,
    dateModified: article.updated,
    correction: article.corrections.map(correctionComment),
    ...printFacts(facts),
    isPartOf: containerOf(facts),
    publisher,
    image: article.photos.map((photo, index) => imageObject(photo, facts.photos[index], url)),
    keywords: article.keywords,
    about: things('Person', article.people).concat(things('Organization', article.organizations)),
    contentLocation: things('Place', article.places),
    isBasedOn: article.source?.url,
    archivedAt: article.source?.archivedUrl,
    copyrightHolder: article.rights?.holder && {
      '@type': 'Organization',
      name: article.rights.holder,
    },
    copyrightYear: article.rights?.year,
    copyrightNotice: rightsText(article.rights, publication.name),
    license: article.rights?.license,
  });
}

/** Things of one type of which only the names are known. */
function things(type: string, names: readonly string[]): Thing[] {
  return names.map((name) => ({ '@type': type, name }));
}

function person({ name, role, affiliation, id }: Author): Thing {
  return compact({
    '@type': 'Person',
    name,
    jobTitle: role,
    affiliation: affiliation && { '@type': 'Organization', name: affiliation },
    identifier: id,
  });
}

function correctionComment({ text, date }: Correction): Thing {
  return compact({ '@type': 'CorrectionComment', text, datePublished: date });
}

function printFacts({ article: { print } }: ArticleFacts): Thing {
  const page = print?.page ?? null;
  if (print === null) return {};
  const range = page === null ? null : pageRange(page);
  return {
    printEdition: print.edition,
    printPage: page,
    printSection: print.section,
    printColumn: print.column,
    pageStart: range?.first ?? page?.split(/[,;]/)[0]?.trim(),
    pageEnd: range?.last,
    pagination: page !== null && /[,;–-]/.test(page) ? page : null,
  };
}

/** The issue, in its volume when one is known, of the newspaper; a web-only article is part of the newspaper itself. */
function containerOf({ article: { print, day }, cited, site }: ArticleFacts): Thing {
  const { publication } = site.settings;
  const newspaper = compact({
    '@type': 'Newspaper',
    name: cited.publication,
    issn: cited.issn,
    locationCreated: publication.place && { '@type': 'Place', name: publication.place },
  });
  if (print === null) return newspaper;
  const { volume } = print;
  const inVolume = { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: newspaper };
  return compact({
    '@type': 'PublicationIssue',
    datePublished: print.date ?? day,
    issueNumber: print.issue,
    isPartOf: volume === null ? newspaper : inVolume,
  });
}

/** `contentUrl` only for a picture that the archive holds. */
function imageObject(photo: Photo, view: PhotoView | undefined, url: string | null): Thing {
  const image = view?.image ?? null;
  const source = image === null ? null : url === null ? image.src : new URL(image.src, url).href;
  return compact({
    '@type': 'ImageObject',
    contentUrl: source,
    width: image?.width,
    height: image?.height,
    caption: photo.caption,
    creditText: photo.credit,
    creator: photo.photographer && { '@type': 'Person', name: photo.photographer },
    sourceOrganization: photo.agency && { '@type': 'Organization', name: photo.agency },
    dateCreated: photo.date,
    contentLocation: photo.place && { '@type': 'Place', name: photo.place },
    copyrightNotice: photo.rights,
  });
}

/** Without what is absent or empty; a list of one is the thing itself. */
function compact(thing: Thing): Thing {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(thing)) {
    const value = thing[key];
    if (value === null || value === undefined || value === '') continue;
    if (!Array.isArray(value)) kept[key] = value;
    else if (value.length > 0) kept[key] = value.length === 1 ? (value[0] as unknown) : value;
  }
  return kept;
}
