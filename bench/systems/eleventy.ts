import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath, platform } from 'node:process';
import { addressOf, type Article } from '../archive/article.ts';
import { quoted, writeArticles } from '../archive/write-articles.ts';
import { peerTemplates, themeFolder } from '../folders.ts';
import { runCommand } from '../measure/run-command.ts';
import { middleArticle } from './backissue.ts';
import type { Site, System } from './system.ts';

const eleventyPackage = '@11ty/eleventy@3';

/** Eleventy has a page for each year, month, day and part of a section by way of pagination. Downloaded by npm. */
export async function prepareEleventy({ source, folder, signal }: Site): Promise<System> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const npm = platform === 'win32' ? 'npm.cmd' : 'npm';
  await runCommand(
    { file: npm, arguments: ['install', '--no-audit', '--no-fund', eleventyPackage], folder },
    signal,
  );
  const installed = join(folder, 'node_modules', '@11ty', 'eleventy');
  cpSync(peerTemplates('eleventy'), folder, { recursive: true });
  cpSync(join(themeFolder, 'assets'), join(folder, 'assets'), { recursive: true });
  const content = join(folder, 'content', 'articles');
  await writeArticles(source.articles(), content, eleventyFile, signal);
  return {
    name: `Eleventy ${versionOf(join(installed, 'package.json'))}`,
    makes: 'article pages, years, months, days, sections in lists of 100',
    makesNot:
      'editions, places, bylines, agencies, citations, metadata, feeds, links to neighbours',
    build: { file: execPath, arguments: [join(installed, 'cmd.cjs'), '--quiet'], folder },
    outputFolder: join(folder, '_site'),
    traces: [join(folder, '.cache')],
    articleFile: join(content, middleArticle(source).path),
    templateFile: join(folder, 'content', '_includes', 'article.njk'),
  };
}

function versionOf(packageFile: string): string {
  return (JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string }).version;
}

function eleventyFile(article: Article): { path: string; text: string } {
  const lines = [
    `title: ${quoted(article.headline)}`,
    `date: ${article.day}`,
    `day: ${quoted(article.day)}`,
    `permalink: ${quoted(addressOf(article))}`,
    `section: ${quoted(article.section)}`,
    `byline: ${quoted(article.byline)}`,
    `agency: ${quoted(article.agency)}`,
    `dateline: ${quoted(article.dateline)}`,
    `printPage: ${quoted(article.page)}`,
    `edition: ${quoted(article.edition)}`,
    `words: ${JSON.stringify(article.keywords)}`,
    `photos: ${JSON.stringify(article.photos)}`,
  ];
  return { path: article.path, text: `---\n${lines.join('\n')}\n---\n\n${article.body}` };
}
