import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { ArchiveSettings } from '../../../model/archive-settings.ts';
import { absoluteUrl, feedUrl, relativeHref } from '../../5-plan/urls.ts';
import { rightsText } from '../metadata/meta-tags.ts';
import type { FeedTask } from '../render-job.ts';
import type { FeedEntry } from './feed-entry.ts';
import { entryId, feedId, feedInstant } from './identifiers.ts';

/**
 * An Atom feed (RFC 4287). Times are midnight UTC of the day, for want of better: Atom knows
 * only instants. The feed was updated when its newest article was, not when the archive was built.
 */
export function atomFeed(
  task: FeedTask,
  entries: readonly FeedEntry[],
  settings: ArchiveSettings,
  urlPath: string,
): string {
  const updated = entries
    .map(({ article }) => article.updated ?? article.day)
    .reduce((latest, date) => (date > latest ? date : latest), '1000-01-01');
  const link = (to: string) =>
    absoluteUrl(settings.baseUrl, to) ?? relativeHref(urlPath, to, settings.offline);
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': settings.language }, [
    x('id', feedId(settings, urlPath)),
    x('title', task.title),
    x('updated', feedInstant(updated)),
    x('link', { rel: 'self', type: 'application/atom+xml', href: link(urlPath) }),
    x('link', { rel: 'alternate', type: 'text/html', href: link(task.homeUrlPath) }),
    x('link', { rel: 'alternate', type: 'application/feed+json', href: link(jsonTwin(urlPath)) }),
    x('author', [x('name', settings.publication.name)]),
    ...entries.map((entry) => entryElement(entry, settings, link)),
  ]);
  // XML has no such characters (XML 1.0, 2.2), and of those the writer drops the control characters alone.
  const xml = toXml(feed).replace(/[\ufffe\uffff]/g, '');
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}

function entryElement(
  { article, urlPath, summary }: FeedEntry,
  settings: ArchiveSettings,
  link: (to: string) => string,
): Element {
  const published = article.published ?? article.day;
  const category = (scheme: string, term: string) => x('category', { scheme: link(scheme), term });
  const rights = rightsText(article.rights, settings.publication.name);
  const newspaper = article.print?.publication ?? article.publication;
  return x('entry', { 'xml:lang': article.language }, [
    x('id', entryId(settings, article, urlPath)),
    x('title', article.headline),
    x('link', { rel: 'alternate', type: 'text/html', href: link(urlPath) }),
    ...(article.source?.url == null ? [] : [x('link', { rel: 'via', href: article.source.url })]),
    x('published', feedInstant(published)),
    x('updated', feedInstant(article.updated ?? published)),
    ...article.authors.map(({ name }) => x('author', [x('name', name)])),
    category('/sections/', article.section),
    ...(article.dateline?.places ?? []).map((place) => category('/places/', place)),
    ...article.keywords.map((term) => x('category', { term })),
    ...(article.genre === null ? [] : [x('category', { term: article.genre })]),
    x('summary', summary),
    ...(rights === null ? [] : [x('rights', rights)]),
    ...(newspaper === null || newspaper === settings.publication.name
      ? []
      : [x('source', [x('title', newspaper)])]),
  ]);
}

function jsonTwin(urlPath: string): string {
  return feedUrl('json', null).replace(/^.*\//, urlPath.replace(/[^/]*$/, ''));
}
