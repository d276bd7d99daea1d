import type { ArchiveSettings } from '../../../model/archive-settings.ts';
import type { Article } from '../../../model/article.ts';
import type { ArticleRecord, PrintRecord } from '../../../model/article-record.ts';
import { oneLine } from '../../../model/one-line.ts';
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
  /** As much of it as previews show. */
  readonly shortDescription: string;
  readonly wordCount: number;
  readonly photos: readonly PhotoView[];
  /** Complete; null when the archive's own address is not known. */
  readonly url: string | null;
}

/** What both an article and its record know, and citations need. */
type Citable = Pick<
  ArticleRecord,
  'slug' | 'headline' | 'section' | 'language' | 'agencies' | 'day'
> & { readonly print: Pick<PrintRecord, 'publication' | 'edition' | 'page'> | null };

/** The facts of a citation; `publication` serves for an article whose print says none. */
export function citedArticle(
  article: Citable,
  { id, authors, publication }: Pick<CitedArticle, 'id' | 'authors' | 'publication'>,
  settings: ArchiveSettings,
): CitedArticle {
  return {
    id,
    headline: article.headline,
    authors,
    publication: article.print?.publication ?? publication,
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

/** At most `length` characters, cut at a word where there is one, and marked as cut. */
export function shortened(text: string, length: number): string {
  const flat = oneLine(text).trim();
  if (flat.length <= length) return flat;
  // Half of a character that needs two units would be published as `\ufffd`.
  const cut = flat
    .slice(0, length - 2)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/\s+\S*$/, '');
  return `${cut.replace(/[\s,;:.–—-]+$/, '')} …`;
}
