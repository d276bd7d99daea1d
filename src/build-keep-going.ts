import { build, type BuildMeans } from './build.ts';
import type { BuildResult } from './build-result.ts';
import type { BuildOptions } from './config/build-options.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { inReportOrder } from './diagnostics/report-order.ts';
import { isArticle } from './stages/1-read/list-articles.ts';

/**
 * Builds; articles with errors are left out and the rest is built again, until what is left can be
 * published. What was left out, and why, is in the result.
 */
export async function buildKeepingGoing(
  options: BuildOptions,
  means: Omit<BuildMeans, 'leftOut'> = {},
): Promise<BuildResult> {
  const leftOut = new Map<string, readonly Diagnostic[]>();
  for (;;) {
    const result = await build(options, { ...means, leftOut: new Set(leftOut.keys()) });
    const failed = result.published ? [] : errorsByArticle(result.problems, options);
    // What is left out already and is told again cannot be cured this way.
    if (failed.length === 0 || failed.some(([path]) => leftOut.has(path))) {
      return {
        ...result,
        leftOut: [...leftOut.keys()].sort().map((path) => `${options.input}/${path}`),
        problems: inReportOrder([...[...leftOut.values()].flat(), ...result.problems]),
      };
    }
    for (const [path, problems] of failed) leftOut.set(path, problems);
  }
}

/** Errors that leaving an article out would cure; none when there is an error of another kind, too. */
function errorsByArticle(
  problems: readonly Diagnostic[],
  options: BuildOptions,
): [string, Diagnostic[]][] {
  const prefix = `${options.input}/`;
  const byArticle = new Map<string, Diagnostic[]>();
  for (const found of problems.filter(({ severity }) => severity === 'error')) {
    const path = found.place?.path;
    if (!path?.startsWith(prefix) || !isArticle(path)) return [];
    const article = path.slice(prefix.length);
    byArticle.set(article, [...(byArticle.get(article) ?? []), found]);
  }
  return [...byArticle];
}
