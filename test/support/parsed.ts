import { parseArticle, type ParsedArticle } from '../../src/stages/2-parse/front-matter.ts';

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
