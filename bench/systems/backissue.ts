import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import type { Article, ArticleSource } from '../archive/article.ts';
import { editions, sections } from '../archive/words.ts';
import { backissueFile, writeArticles } from '../archive/write-articles.ts';
import { backissueCommand, projectFolder, themeFolder } from '../folders.ts';
import type { Command } from '../measure/run-command.ts';
import type { Site, System } from './system.ts';

/** A folder as users have it: `articles/`, `backissue.yaml` and an own template. `input` are articles to copy. */
export async function prepareBackissue(
  { source, folder, signal }: Site,
  input: string | null,
): Promise<System> {
  const articlesFolder = join(folder, 'articles');
  mkdirSync(articlesFolder, { recursive: true });
  if (input === null) {
    await writeArticles(source.articles(), articlesFolder, backissueFile, signal);
    writeFileSync(join(folder, 'backissue.yaml'), configuration());
  } else {
    cpSync(input, articlesFolder, { recursive: true });
    const beside = join(dirname(input), 'backissue.yaml');
    if (existsSync(beside)) copyFileSync(beside, join(folder, 'backissue.yaml'));
  }
  const templateFile = join(folder, 'templates', 'pages', 'article.njk');
  mkdirSync(dirname(templateFile), { recursive: true });
  copyFileSync(join(themeFolder, 'pages', 'article.njk'), templateFile);
  return {
    name: `backissue ${version()}`,
    makes:
      'article pages with citations and metadata, years, months and days, sections by year and month, print editions, places, bylines, agencies, feeds, a manifest of hashes',
    makesNot: '',
    build: backissue(folder, 'build'),
    outputFolder: join(folder, 'dist'),
    traces: [join(folder, '.backissue')],
    articleFile: join(articlesFolder, middleArticle(source).path),
    templateFile,
  };
}

export function backissue(folder: string, ...given: readonly string[]): Command {
  return { file: execPath, arguments: [backissueCommand, ...given], folder };
}

/** One that has neighbours on both sides. */
export function middleArticle(source: ArticleSource): Article {
  let index = 0;
  for (const article of source.articles()) if (++index > source.count / 2) return article;
  throw new Error('There is no article with a date.');
}

function configuration(): string {
  return [
    'title: The Calder Bay Courier Archive',
    'publication:',
    '  name: The Calder Bay Courier',
    '  place: Calder Bay',
    'sections:',
    ...sections.map((name) => `  - name: ${name}`),
    'editions:',
    ...editions.map((name) => `  - ${name}`),
    '',
  ].join('\n');
}

function version(): string {
  const text = readFileSync(join(projectFolder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
