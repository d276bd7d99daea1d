import type { ArchiveSettings } from '../../../model/archive-settings.ts';
import type { Article } from '../../../model/article.ts';
import { slugify } from '../../../model/slug.ts';
import { absoluteUrl } from '../../5-plan/urls.ts';

/*
 * Feeds want an identifier that never changes. With a base URL it is the page's address;
 * without, a tag URI (RFC 4151) made of the newspaper's name and the article's id.
 */

export function entryId(settings: ArchiveSettings, article: Article, urlPath: string): string {
  return absoluteUrl(settings.baseUrl, urlPath) ?? tagUri(settings, article.id);
}

export function feedId(settings: ArchiveSettings, urlPath: string): string {
  return absoluteUrl(settings.baseUrl, urlPath) ?? tagUri(settings, urlPath.slice(1));
}

function tagUri(settings: ArchiveSettings, specific: string): string {
  // A tag's authority is a host name; `.invalid` says that none is claimed (RFC 2606).
  const authority = `${slugify(settings.publication.name) || 'newspaper'}.invalid`;
  return `tag:${authority},2000:${encodeURI(specific)}`;
}

/** Midnight UTC of the day, or of the first day of a month or year (RFC 3339). */
export function feedInstant(date: string): string {
  return `${`${date}-01-01`.slice(0, 10)}T00:00:00Z`;
}
