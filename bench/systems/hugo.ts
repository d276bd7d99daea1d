import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, type Article } from '../archive/article.ts';
import { quoted, writeArticles } from '../archive/write-articles.ts';
import { peerTemplates, themeFolder } from '../folders.ts';
import { runCommand } from '../measure/run-command.ts';
import { middleArticle } from './backissue.ts';
import type { Site, System } from './system.ts';

/** What Hugo is asked for. */
export interface HugoVariant extends Pick<System, 'makes' | 'makesNot'> {
  /** Behind the name and version in tables: `, same pages`. */
  readonly title: string;
  /** Lines of front matter that say on which pages an article is listed. */
  readonly termsOf: (article: Article) => readonly string[];
  /** Puts configuration and templates into the site's folder. */
  readonly addTemplates: (folder: string) => void;
}

/** Hugo has a page for each year, month, day and section by way of taxonomies. */
export function prepareHugo(site: Site): Promise<System> {
  return prepareHugoVariant(site, lean);
}

export async function prepareHugoVariant(
  { source, folder, signal }: Site,
  { title, makes, makesNot, termsOf, addTemplates }: HugoVariant,
): Promise<System> {
  mkdirSync(folder, { recursive: true });
  const version = await runCommand({ file: 'hugo', arguments: ['version'], folder }, signal);
  const content = join(folder, 'content', 'articles');
  const toFile = (article: Article) => hugoFile(article, termsOf(article));
  await writeArticles(source.articles(), content, toFile, signal);
  addTemplates(folder);
  cpSync(join(themeFolder, 'assets'), join(folder, 'static', 'assets'), { recursive: true });
  return {
    name: `Hugo ${/v(\d+(?:\.\d+)+)/.exec(version.output)?.[1] ?? ''}`.trim() + title,
    makes,
    makesNot,
    build: {
      file: 'hugo',
      arguments: ['--quiet', '--cacheDir', join(folder, 'cache')],
      folder,
    },
    outputFolder: join(folder, 'public'),
    traces: [join(folder, 'cache'), join(folder, 'resources')],
    articleFile: join(content, middleArticle(source).path),
    templateFile: join(folder, 'layouts', '_default', 'single.html'),
  };
}

const configuration = `baseURL = "https://archive.example/"
title = "The Calder Bay Courier Archive"
disableKinds = ["section", "RSS", "sitemap", "robotsTXT", "404"]
buildFuture = true

[taxonomies]
section = "sections"
year = "years"
month = "months"
day = "days"

[markup.goldmark.extensions]
typographer = false
`;

const lean: HugoVariant = {
  title: '',
  makes: 'article pages, years, months, days, sections in lists of 100',
  makesNot: 'editions, places, bylines, agencies, citations, metadata, feeds, links to neighbours',
  termsOf: ({ section, day }) => [
    `sections: [${quoted(section)}]`,
    `years: [${quoted(day.slice(0, 4))}]`,
    `months: [${quoted(day.slice(0, 7))}]`,
    `days: [${quoted(day)}]`,
  ],
  addTemplates: (folder) => {
    writeFileSync(join(folder, 'hugo.toml'), configuration);
    cpSync(peerTemplates('hugo'), join(folder, 'layouts'), { recursive: true });
  },
};

function hugoFile(article: Article, terms: readonly string[]): { path: string; text: string } {
  const { path, day, photos } = article;
  const lines = [
    `title: ${quoted(article.headline)}`,
    `date: ${day}`,
    `url: ${quoted(addressOf(article))}`,
    ...terms,
    `byline: ${quoted(article.byline)}`,
    `agency: ${quoted(article.agency)}`,
    `dateline: ${quoted(article.dateline)}`,
    `page: ${quoted(article.page)}`,
    `edition: ${quoted(article.edition)}`,
    `words: ${JSON.stringify(article.keywords)}`,
    `photos: ${JSON.stringify(photos)}`,
  ];
  return { path, text: `---\n${lines.join('\n')}\n---\n\n${article.body}` };
}
