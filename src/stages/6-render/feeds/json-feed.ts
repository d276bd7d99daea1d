import type { ArchiveSettings } from '../../../model/archive-settings.ts';
import { absoluteUrl, relativeHref } from '../../5-plan/urls.ts';
import type { FeedTask } from '../render-job.ts';
import type { FeedEntry } from './feed-entry.ts';
import { entryId, feedInstant } from './identifiers.ts';

/** A JSON Feed, version 1.1. Times are midnight UTC of the day. */
export function jsonFeed(
  task: FeedTask,
  entries: readonly FeedEntry[],
  settings: ArchiveSettings,
  urlPath: string,
): string {
  const link = (to: string) =>
    absoluteUrl(settings.baseUrl, to) ?? relativeHref(urlPath, to, settings.offline);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: task.title,
    home_page_url: link(task.homeUrlPath),
    feed_url: link(urlPath),
    language: settings.language,
    authors: [{ name: settings.publication.name }],
    items: entries.map(({ article, urlPath: path, summary }) => ({
      id: entryId(settings, article, path),
      url: link(path),
      external_url: article.source?.url ?? undefined,
      title: article.headline,
      summary,
      content_text: summary,
      date_published: feedInstant(article.published ?? article.day),
      date_modified: article.updated === null ? undefined : feedInstant(article.updated),
      authors:
        article.authors.length === 0 ? undefined : article.authors.map(({ name }) => ({ name })),
      tags: [article.section, ...article.keywords],
      language: article.language,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
