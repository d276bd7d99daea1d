import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, type Article } from '../archive/article.ts';
import { quoted, writeArticles } from '../archive/write-articles.ts';
import { peerTemplates, themeFolder } from '../folders.ts';
import { runCommand } from '../measure/run-command.ts';
import { middleArticle } from './backissue.ts';
import type { Site, System } from './system.ts';

/** Zola has a page for each year, month, day and section by way of taxonomies. */
export async function prepareZola({ source, folder, signal }: Site): Promise<System> {
  mkdirSync(folder, { recursive: true });
  const version = await runCommand({ file: 'zola', arguments: ['--version'], folder }, signal);
  const content = join(folder, 'content', 'articles');
  await writeArticles(source.articles(), content, zolaFile, signal);
  writeFileSync(join(folder, 'content', '_index.md'), '+++\ntitle = "Archive"\n+++\n');
  writeFileSync(join(content, '_index.md'), '+++\ntitle = "Articles"\nrender = false\n+++\n');
  writeFileSync(join(folder, 'config.toml'), configuration);
  cpSync(peerTemplates('zola'), join(folder, 'templates'), { recursive: true });
  cpSync(join(themeFolder, 'assets'), join(folder, 'static', 'assets'), { recursive: true });
  return {
    name: `Zola ${/\d+(?:\.\d+)+/.exec(version.output)?.[0] ?? ''}`.trim(),
    makes: 'article pages, years, months, days, sections in lists of 100, a sitemap',
    makesNot:
      'editions, places, bylines, agencies, citations, metadata, feeds, links to neighbours',
    build: { file: 'zola', arguments: ['build'], folder },
    outputFolder: join(folder, 'public'),
    traces: [],
    articleFile: join(content, flatName(middleArticle(source))),
    templateFile: join(folder, 'templates', 'page.html'),
  };
}

const configuration = `base_url = "https://archive.example"
title = "The Calder Bay Courier Archive"
compile_sass = false
build_search_index = false
taxonomies = [
  { name = "sections", paginate_by = 100 },
  { name = "years" },
  { name = "months" },
  { name = "days" },
]
`;

/** All articles of a section of Zola's stand in one folder: one below it would be a section of its own. */
function flatName({ path }: Article): string {
  return path.replaceAll('/', '-');
}

function zolaFile(article: Article): { path: string; text: string } {
  const { day } = article;
  const photos = article.photos.map(
    ({ caption, credit }) => `{ caption = ${quoted(caption)}, credit = ${quoted(credit)} }`,
  );
  const lines = [
    `title = ${quoted(article.headline)}`,
    `date = ${day}`,
    `path = ${quoted(addressOf(article).slice(1, -1))}`,
    '[taxonomies]',
    `sections = [${quoted(article.section)}]`,
    `years = [${quoted(day.slice(0, 4))}]`,
    `months = [${quoted(day.slice(0, 7))}]`,
    `days = [${quoted(day)}]`,
    '[extra]',
    `month = ${quoted(day.slice(0, 7))}`,
    `day = ${quoted(day)}`,
    `byline = ${quoted(article.byline)}`,
    `agency = ${quoted(article.agency)}`,
    `dateline = ${quoted(article.dateline)}`,
    `page = ${quoted(article.page)}`,
    `edition = ${quoted(article.edition)}`,
    `words = ${JSON.stringify(article.keywords)}`,
    `photos = [${photos.join(', ')}]`,
  ];
  return { path: flatName(article), text: `+++\n${lines.join('\n')}\n+++\n\n${article.body}` };
}
