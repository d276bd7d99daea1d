/*
 * Render: a job -> the file that will stand at its address. Bodies are read again here, one
 * at a time, and forgotten; nothing is written.
 */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { FileSystem } from '../../files/file-system.ts';
import { joinPath } from '../../files/paths.ts';
import type { LinkTarget } from '../../model/link-target.ts';
import type { Article } from '../../model/article.ts';
import type { Body } from '../../model/body.ts';
import type { OutputFile } from '../../model/output-file.ts';
import { outputPathOf } from '../5-plan/urls.ts';
import { atomFeed } from './feeds/atom.ts';
import type { ReadFeedEntry } from './feeds/feed-entry.ts';
import { anywhere, withoutFragment } from './references.ts';
import { jsonFeed } from './feeds/json-feed.ts';
import { redirects, robots, sitemap, sitemapIndex } from './machine-files.ts';
import type { FeedTask, RenderJob, SourceOfArticle, SurroundingLinks } from './render-job.ts';
import type { SiteFacts } from './site-facts.ts';
import type { TemplateEngine } from './template-engine.ts';
import { articleView } from './views/article-view.ts';
import type { PageFacts } from './views/page-facts.ts';
import { frameView } from './views/frame.ts';
import { withdrawnView } from './views/other-views.ts';

/** An article read again, its body as HTML. */
export interface RereadArticle {
  readonly article: Article;
  readonly body: Body;
  readonly problems: readonly Diagnostic[];
}

/** What rendering needs beside the job, the same for all jobs of a thread. */
export interface RenderTools {
  readonly site: SiteFacts;
  readonly template: TemplateEngine;
  readonly files: FileSystem;
  /** Absolute, in the order in which assets are looked for. */
  readonly themeFolders: readonly string[];
  readonly articlesFolder: string;
  /** Reads an article again and makes its body; the problems alone when that fails. */
  readonly reread: (
    source: SourceOfArticle,
    resolve: (written: string) => LinkTarget | null,
  ) => RereadArticle | readonly Diagnostic[];
  readonly readFeedEntry: ReadFeedEntry;
}

export interface Rendered {
  /** Null when a problem is in the way. */
  readonly file: OutputFile | null;
  readonly problems: readonly Diagnostic[];
}

/** Makes the file of one job. */
export function render(job: RenderJob, tools: RenderTools): Rendered {
  const { settings } = tools.site;
  switch (job.kind) {
    case 'page':
      return page(job, tools, job.template, viewOf(job, tools.site, job.facts, job.content));
    case 'article': {
      const read = tools.reread(job.source, among(job.surroundings.targets));
      if (!('article' in read)) return { file: null, problems: read };
      const view = articleView(read.article, read.body, job.surroundings, tools.site, job.urlPath);
      const rendered = page(job, tools, 'pages/article.njk', view);
      return { file: rendered.file, problems: [...read.problems, ...rendered.problems] };
    }
    case 'withdrawn': {
      const read = tools.reread(job.source, anywhere);
      if (!('article' in read)) return { file: null, problems: read };
      const { facts, content } = withdrawnView(tools.site, job.urlPath, read.article, job.hasDay);
      const view = viewOf(job, tools.site, facts, content);
      return page(job, tools, 'pages/withdrawn.njk', view);
    }
    case 'feed':
      return feed(job, tools);
    case 'media':
      return copied(job, tools.files.read(joinPath(tools.articlesFolder, job.path)), job.path);
    case 'asset': {
      const { files, themeFolders } = tools;
      const paths = themeFolders.map((folder) => joinPath(folder, `assets/${job.assetPath}`));
      const path = paths.find((candidate) => files.entry(candidate)?.kind === 'file');
      return copied(job, path === undefined ? null : files.read(path), job.assetPath);
    }
    case 'sitemap':
      return done(job, sitemap(job.entries, settings));
    case 'sitemap-index':
      return done(job, sitemapIndex(job.sitemaps, settings));
    case 'robots':
      return done(job, robots(settings));
    case 'redirects':
      return done(job, redirects(job.format, job.redirects, settings));
  }
}

/** Where references lead: they are known by what names a file; a place in its page may follow. */
function among(targets: SurroundingLinks['targets']) {
  const known = new Map(targets);
  return (written: string): LinkTarget | null => known.get(withoutFragment(written)) ?? null;
}

function done(job: RenderJob, bytes: OutputFile['bytes']): Rendered {
  return { file: { outputPath: outputPathOf(job.urlPath), bytes }, problems: [] };
}

/** What a template is given: the page's content in its frame. */
function viewOf({ urlPath }: RenderJob, site: SiteFacts, facts: PageFacts, content: object) {
  const { archive, page } = frameView(site, urlPath, facts);
  return { archive, page, ...content };
}

function page(
  job: RenderJob,
  tools: RenderTools,
  template: string,
  view: Parameters<TemplateEngine>[1],
): Rendered {
  const html = tools.template(template, view, job.urlPath);
  return typeof html === 'string' ? done(job, html) : { file: null, problems: [html] };
}

function copied(job: RenderJob, bytes: Uint8Array | null, path: string): Rendered {
  if (bytes !== null) return done(job, bytes);
  const reason = 'it is no longer there';
  return {
    file: null,
    problems: [problem('file/unreadable', { path, reason }, { place: { path } })],
  };
}

function feed(job: RenderJob & FeedTask, tools: RenderTools): Rendered {
  const read = job.articles.map(tools.readFeedEntry);
  const entries = read.filter((entry) => 'article' in entry);
  const problems = read.flatMap((entry) => ('article' in entry ? [] : entry));
  if (problems.length > 0) return { file: null, problems };
  const write = job.format === 'atom' ? atomFeed : jsonFeed;
  return done(job, write(job, entries, tools.site.settings, job.urlPath));
}
