import type { Article } from '../../src/model/article.ts';
import { parseArticle, type ParsedArticle } from '../../src/stages/2-parse/front-matter.ts';
import { validateArticle } from '../../src/stages/3-validate/validate-article.ts';

/** The article `text` as the file `path`, parsed; throws where its front matter cannot be read. */
export function parsed(text: string, path = '1972/02/29/tram.md'): ParsedArticle {
  const result = parseArticle({
    path,
    shownPath: `articles/${path}`,
    text,
    sha256: '0'.repeat(64),
  });
  if (!('fields' in result)) throw new Error(JSON.stringify(result, null, 2));
  return result;
}

export const noDefaults = { archive: {}, folders: [], language: 'en' };

/** An article of these fields, as plain data; throws where anything is wrong with them. */
export function articleOf(fields: string, path?: string): Article {
  const text = `---\n${fields}\n---\nBody\n`;
  const { article, problems } = validateArticle(parsed(text, path), noDefaults);
  if (article === null || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  // Maps of the user's have no prototype, which `toEqual` would see.
  return JSON.parse(JSON.stringify(article)) as Article;
}
