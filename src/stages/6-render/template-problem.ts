import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
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
  const missing = /template not found: (\S+)/.exec(text)?.[1];
  if (missing !== undefined) {
    const looked = folders.folders.map((folder) => `\`${shownPath(folder)}\``).join(', then ');
    return problem('template/missing', { name: missing, looked });
  }
  const places = [...text.matchAll(/\(([^()\s]+)\)(?: \[Line (\d+), Column (\d+)\])?/g)];
  const located = places.findLast((match) => match[2] !== undefined) ?? places.at(-1);
  const name = located?.[1] ?? template;
  const found = findTemplate(folders, name);
  const line = Number(located?.[2] ?? 1);
  const place = {
    path: shownPath(found?.path ?? name),
    line,
    column: Number(located?.[3] ?? 1),
  };
  const message = (text.split('\n').at(-1) ?? text)
    .trim()
    .replace(/^(?:Template render error|Error): /, '')
    .replace(/\.$/, '');
  const where = found === null ? { place } : { place, text: found.text };
  return /^(?:parse|expected|unexpected|unknown block|unable)/i.test(message)
    ? problem('template/syntax', { message }, where)
    : problem('template/failed', { message, page: urlPath }, where);
}
