import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Article } from './article.ts';

/** Articles written before a wish to stop is looked for. */
const atOnce = 200;

/** One file for each article below `folder`; gives the bytes written. */
export async function writeArticles(
  articles: Iterable<Article>,
  folder: string,
  toFile: (article: Article) => { readonly path: string; readonly text: string },
  signal: AbortSignal,
): Promise<number> {
  const made = new Set<string>();
  let bytes = 0;
  let count = 0;
  for (const article of articles) {
    const { path, text } = toFile(article);
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(target, text);
    bytes += Buffer.byteLength(text);
    if (++count % atOnce === 0) {
      await setImmediate();
      signal.throwIfAborted();
    }
  }
  return bytes;
}

/** An article as a file with our front matter. */
export function backissueFile(article: Article): { path: string; text: string } {
  const { byline, agency, dateline, edition, page, photos } = article;
  const lines = [
    `headline: ${quoted(article.headline)}`,
    `section: ${article.section}`,
    ...(byline === '' ? [] : [`byline: ${quoted(byline)}`]),
    ...(agency === '' ? [] : [`agency: ${agency}`]),
    ...(dateline === '' ? [] : [`dateline: ${quoted(dateline)}`]),
    `published: ${article.day}`,
    'print:',
    `  page: ${page}`,
    ...(edition === '' ? [] : [`  edition: ${edition}`]),
    ...(photos.length === 0 ? [] : ['photos:']),
    ...photos.flatMap(({ caption, credit }) => [
      `  - caption: ${quoted(caption)}`,
      `    credit: ${quoted(credit)}`,
      '    held: false',
    ]),
    `keywords: [${article.keywords.join(', ')}]`,
  ];
  return { path: article.path, text: `---\n${lines.join('\n')}\n---\n\n${article.body}` };
}

/** Text in double quotes, for YAML and TOML alike: both read the escapes of JSON. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
