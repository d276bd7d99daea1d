import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem, type Where } from '../../diagnostics/problem.ts';
import { findTemplate, type TemplateFolders } from './template-loader.ts';

/** nunjucks names the template and line only in its message; of nested ones the innermost comes last. */
export function templateProblem(
  error: unknown,
  template: string,
  folders: TemplateFolders,
  shownPath: (path: string) => string,
  urlPath: string,
): Diagnostic {
  const text = error instanceof Error ? error.message : String(error);
  const places = [...text.matchAll(/\(([^()\s]+)\)(?: \[Line (\d+)(?:, Column (\d+))?\])?/g)];
  const missing = /template not found: (\S+)/.exec(text)?.[1];
  if (missing !== undefined) {
    const looked = folders.folders.map((folder) => `\`${shownPath(folder)}\``).join(', then ');
    const names = [template, ...places.map(([, name = '']) => name)];
    const where = whereNamed(missing, names, folders, shownPath);
    return problem('template/missing', { name: missing, looked }, where);
  }
  const located = places.findLast((match) => match[2] !== undefined) ?? places.at(-1);
  const name = located?.[1] ?? template;
  const found = findTemplate(folders, name);
  const message = (text.split('\n').at(-1) ?? text)
    .trim()
    .replace(/^(?:Template render error|Error): /, '')
    .replace(/\.$/, '');
  const isSyntax = /^(?:parse|expected|unexpected|unknown block)/i.test(message);
  // nunjucks counts from 1 while it compiles, and where a value is not there; else from 0 (and leaves a 0 out).
  const first = isSyntax || message.startsWith('attempted to output') ? 0 : 1;
  const line = Number(located?.[2] ?? 1 - first) + first;
  const column = Number(located?.[3] ?? 1 - first) + first;
  const place = { path: shownPath(found?.path ?? name), line, column };
  const where = found === null ? { place } : { place, text: found.text };
  return isSyntax
    ? problem('template/syntax', { message }, where)
    : problem('template/failed', { message, page: urlPath }, where);
}

/** Where the last of `templates` that names `missing` does so. */
function whereNamed(
  missing: string,
  templates: readonly string[],
  folders: TemplateFolders,
  shownPath: (path: string) => string,
): Where {
  for (const name of templates.toReversed()) {
    const found = findTemplate(folders, name);
    if (found === null) continue;
    const index = [`"${missing}"`, `'${missing}'`]
      .map((quoted) => found.text.indexOf(quoted))
      .find((at) => at !== -1);
    if (index === undefined) continue;
    const before = found.text.slice(0, index).split('\n');
    const column = (before.at(-1) ?? '').length + 1;
    const place = { path: shownPath(found.path), line: before.length, column };
    return { place: { ...place, endColumn: column + missing.length + 2 }, text: found.text };
  }
  return {};
}
