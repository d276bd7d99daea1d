import type { Article } from '../../../model/article.ts';
import { absoluteUrl, articleUrl } from '../../5-plan/urls.ts';
import type { CitedArticle } from '../citations/cited-article.ts';
import type { SiteFacts } from '../site-facts.ts';
import type { PhotoView } from '../views/article-view.ts';

/** What all standards are told of an article, gathered once. */
export interface ArticleFacts {
  readonly article: Article;
  readonly site: SiteFacts;
  readonly cited: CitedArticle;
  /** The summary, or the first paragraph. */
  readonly description: string;
  readonly wordCount: number;
  readonly photos: readonly PhotoView[];
  /** Complete; null when the archive's own address is not known. */
  readonly url: string | null;
}

export function citedArticle(article: Article, { settings }: SiteFacts): CitedArticle {
  return {
    id: article.id,
    headline: article.headline,
    authors: article.authors.map(({ name }) => name),
    publication: publicationOf(article, settings.publication.name),
    place: settings.publication.place,
    issn: settings.publication.issn,
    date: article.day,
    edition: article.print?.edition ?? null,
    section: article.section,
    page: article.print?.page ?? null,
    language: article.language,
    agencies: article.agencies,
    archive: settings.title,
    url: absoluteUrl(settings.baseUrl, articleUrl(article)),
  };
}

export function publicationOf(article: Article, archivePublication: string): string {
  return article.print?.publication ?? article.publication ?? archivePublication;
}

/** The pages of a range: `9-10` is 9 and 10; a list such as `1,4` is no range. */
export function pageRange(page: string): { first: string; last: string } | null {
  const match = /^\s*([^,;–-]+?)\s*[–-]\s*([^,;–-]+?)\s*$/.exec(page);
  return match === null ? null : { first: match[1] ?? '', last: match[2] ?? '' };
}

/** At most `length` characters, cut at a word and marked as cut. */
export function shortened(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length).replace(/\s+\S*$/, '');
  return `${cut.replace(/[\s,;:.–—-]+$/, '')} …`;
}
