import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import { readArticle, type ReadPlace } from '../stages/1-read/read-article.ts';
import { parseArticle } from '../stages/2-parse/front-matter.ts';
import type { createBodyRenderer } from '../stages/2-parse/markdown.ts';
import type { ArticleDefaults } from '../stages/3-validate/defaults.ts';
import { validateArticle } from '../stages/3-validate/validate-article.ts';
import type { RenderTools } from '../stages/6-render/render.ts';

/**
 * Pass two over one article: reads its file again and makes its body. A file that
 * was saved since pass one is a problem, because the indexes were made from what it said then.
 */
export function rereadArticle(
  from: ReadPlace,
  defaults: ArticleDefaults,
  renderBody: ReturnType<typeof createBodyRenderer>,
): RenderTools['reread'] {
  return ({ path, sha256 }, resolve) => {
    const source = readArticle(from, path);
    if (!('text' in source)) return source;
    const place = { path: source.shownPath };
    if (source.sha256 !== sha256) return [problem('file/changed', place, { place })];
    const parsed = parseArticle(source);
    if (!('fields' in parsed)) return parsed;
    // The front matter's problems were told in pass one.
    const { article, problems } = validateArticle(parsed, defaults);
    if (article === null) return problems;
    const body = renderBody({
      markdown: parsed.body,
      firstLine: parsed.bodyLine,
      path: source.shownPath,
      fileText: source.text,
      dateline: article.dateline?.text ?? null,
      resolve,
    });
    if (body.problems.some(isError)) return body.problems;
    return { article, body, problems: body.problems };
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
