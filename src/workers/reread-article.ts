import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Article } from '../model/article.ts';
import { readArticle, type ReadPlace } from '../stages/1-read/read-article.ts';
import { parseArticle, type ParsedArticle } from '../stages/2-parse/front-matter.ts';
import type { BodySource, createBodyRenderer } from '../stages/2-parse/markdown.ts';
import type { ArticleDefaults } from '../stages/3-validate/defaults.ts';
import { validateArticle } from '../stages/3-validate/validate-article.ts';
import type { RenderTools } from '../stages/6-render/render.ts';
import type { ReadyArticles } from './ready-articles.ts';
import type { PutDown } from './scan-article.ts';

/**
 * Pass two over one article: takes it up where pass one put it down, or else reads its file again and makes its body. A file
 * that was saved since pass one is a problem then, because the indexes were made from what it said.
 */
export function rereadArticle(
  from: ReadPlace,
  defaults: ArticleDefaults,
  renderBody: BodyRenderer,
  takeUp: ReadyArticles['takeUp'],
): RenderTools['reread'] {
  return ({ path, sha256, ready }, resolve) => {
    const known = ready === '' ? null : takeUp(ready);
    if (known !== null) return { article: known.article, body: known.body, problems: [] };
    const source = readArticle(from, path);
    if (!('text' in source)) return source;
    const place = { path: source.shownPath };
    if (source.sha256 !== sha256) return [problem('file/changed', place, { place })];
    const parsed = parseArticle(source);
    if (!('fields' in parsed)) return parsed;
    // The front matter's problems were told in pass one.
    const { article, problems } = validateArticle(parsed, defaults);
    if (article === null) return problems;
    const body = renderBody(bodySource(parsed, article, resolve));
    if (body.problems.some(isError)) return body.problems;
    return { article, body, problems: body.problems };
  };
}

/** Pass one's part of it: articles whose bodies ask nothing of the archive, and have nothing to tell, are put down ready. */
export function putDownReady(renderBody: BodyRenderer, putDown: ReadyArticles['putDown']): PutDown {
  return (parsed, article) => {
    const asked: string[] = [];
    const resolve = (written: string): null => {
      asked.push(written);
      return null;
    };
    const body = renderBody(bodySource(parsed, article, resolve));
    return asked.length + body.problems.length > 0 ? '' : putDown({ article, body });
  };
}

type BodyRenderer = ReturnType<typeof createBodyRenderer>;

function bodySource(
  { source, body, bodyLine }: ParsedArticle,
  article: Article,
  resolve: BodySource['resolve'],
): BodySource {
  return {
    markdown: body,
    firstLine: bodyLine,
    path: source.shownPath,
    fileText: source.text,
    dateline: article.dateline?.text ?? null,
    resolve,
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
