import { hostname } from 'node:os';
import { nothingPublished, type BuildResult } from './build-result.ts';
import type { BuildOptions } from './config/build-options.ts';
import { prepareBuild } from './config/prepare-build.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { problem } from './diagnostics/problem.ts';
import { hasErrors, inReportOrder, withSeverity } from './diagnostics/report-order.ts';
import { disk } from './files/disk.ts';
import { isRunning, ownProcessId } from './files/processes.ts';
import { listArticles } from './stages/1-read/list-articles.ts';
import { assemble } from './stages/4-assemble/assemble.ts';
import { answeredPaths } from './stages/5-plan/answered-paths.ts';
import { plan } from './stages/5-plan/plan.ts';
import { commitOutput } from './stages/7-write/commit-output.ts';
import { lostAddresses } from './stages/7-write/lost-addresses.ts';
import { openOutput } from './stages/7-write/open-output.ts';
import { abandonOutput } from './stages/7-write/release-output.ts';
import { passOptions, renderPages, scanArticles, type OnBuildProgress } from './workers/passes.ts';
import type { WorkerPool } from './workers/pool.ts';
import { startPool } from './workers/start-pool.ts';

/**
 * THE PROGRAM: a folder of articles becomes an archive in the output folder, or a list of problems.
 *
 * With an error nothing is published and the output stays as it was. Articles in `leftOut`,
 * by their paths below the articles folder, are passed over. A thrown error is a bug of ours.
 */
export async function build(
  options: BuildOptions,
  onProgress: OnBuildProgress,
  leftOut: ReadonlySet<string> = new Set(),
): Promise<BuildResult> {
  const problems: Diagnostic[] = [];
  const report = (found: readonly Diagnostic[]): void => {
    problems.push(...withSeverity(found, options.strict));
  };
  const stopped = () => nothingPublished(inReportOrder(problems));

  const prepared = prepareBuild(disk, options);
  report(prepared.problems);
  if (hasErrors(problems)) return stopped();

  const list = listArticles(disk, prepared.folders.articles, options.input);
  const paths = list.paths.filter((path) => !leftOut.has(path));
  report(list.problems);
  if (paths.length === 0) {
    report([problem('archive/no-articles', { path: options.input })]);
    return stopped();
  }

  const lock = { pid: ownProcessId, host: hostname(), isAlive: isRunning };
  const opened = openOutput(disk, prepared.folders.output, { shown: options.output, ...lock });
  report(opened.problems);
  if (opened.kind === 'refused') return stopped();

  const pass = passOptions(options, onProgress);
  let pool: WorkerPool | null = null;
  let isOpen = true;
  try {
    pool = startPool(prepared, options, paths.length);
    const scanned = await scanArticles(pool, paths, pass('read'));
    const assembled = assemble(scanned.records, prepared.settings, {
      drafts: options.drafts,
      allPaths: list.paths,
      whereIs: prepared.whereIs,
    });
    const { archive } = assembled;
    const { assetPaths, whereIs } = prepared;
    const site = plan(archive, { ...pass('render'), assetPaths, whereIs });
    const rendered = await renderPages(pool, site.pages, archive, pass('render'));
    for (const stage of [scanned, assembled, site, rendered]) report(stage.problems);
    if (hasErrors(problems)) return stopped();
    if (archive.articles.length + archive.withdrawn.length === 0) {
      report([problem('archive/no-articles', { path: options.input })]);
      return stopped();
    }

    report(
      lostAddresses(
        opened.output.oldManifest,
        answeredPaths(site.pages, prepared.settings.baseUrl),
      ),
    );
    if (hasErrors(problems)) return stopped();
    isOpen = false;
    const { problems: commitProblems, ...counts } = commitOutput(
      disk,
      opened.output,
      rendered.staged,
    );
    report(commitProblems);
    return {
      ...counts,
      published: !hasErrors(problems),
      articles: archive.articles.length,
      pages: site.pages.filter(({ urlPath }) => /(?:\/|\.html)$/.test(urlPath)).length,
      leftOut: [],
      problems: inReportOrder(problems),
    };
  } finally {
    await pool?.close();
    if (isOpen) abandonOutput(disk, opened.output);
  }
}
