import { hostname } from 'node:os';
import { nothingPublished, type BuildResult } from './build-result.ts';
import { createPacker, keepArticles } from './cache/article-cache.ts';
import { openBuildCache, otherInputs, pageInputs } from './cache/build-cache.ts';
import { removeGivenUp, takeAway } from './cache/given-up.ts';
import { knownArticles } from './cache/known-articles.ts';
import { keepBuild, lastBuildIfSame, stateOf } from './cache/last-build.ts';
import { knownTheme, themeIfSame } from './cache/known-theme.ts';
import { createPageKeys } from './cache/page-keys.ts';
import { clearReady } from './cache/ready-space.ts';
import { addressesStand, keptGroups, sortOutGroups } from './cache/sort-out-groups.ts';
import { sortOutPages } from './cache/sort-out-pages.ts';
import { lookAtFiles, standsAsWritten } from './cache/standing-files.ts';
import type { BuildOptions } from './config/build-options.ts';
import { loadTheme } from './config/load-theme.ts';
import { prepareBuild } from './config/prepare-build.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { problem } from './diagnostics/problem.ts';
import { hasErrors, inReportOrder, withSeverity } from './diagnostics/report-order.ts';
import { disk } from './files/disk.ts';
import { isRunning, ownProcessId } from './files/processes.ts';
import type { Archive } from './model/archive.ts';
import { joinManifest } from './model/join-manifest.ts';
import { countPages, emptyManifest } from './model/manifest.ts';
import { noPause, pausing, type Pause } from './model/pause.ts';
import { listArticles } from './stages/1-read/list-articles.ts';
import { assemble } from './stages/4-assemble/assemble.ts';
import { noteAddresses } from './stages/5-plan/address-hashes.ts';
import { findClashes } from './stages/5-plan/find-clashes.ts';
import { plan, type SitePlan } from './stages/5-plan/plan.ts';
import { redirectedPaths } from './stages/5-plan/redirects.ts';
import { commitOutput } from './stages/7-write/commit-output.ts';
import { lostAddresses } from './stages/7-write/lost-addresses.ts';
import { openOutput } from './stages/7-write/open-output.ts';
import { abandonOutput, type TakeAway } from './stages/7-write/release-output.ts';
import { passOptions, renderPages, scanArticles, type OnBuildProgress } from './workers/passes.ts';
import { createPool, startThreads, type Threads } from './workers/pool.ts';
import { tuneEngine } from './workers/tune-engine.ts';
import { batchLimits, setupOf, threadsFor, type WorkerSetup } from './workers/worker-setup.ts';

/** What a build may be given beside its options. */
export interface BuildMeans {
  readonly onProgress?: OnBuildProgress;
  /** Awaited wherever the build can be given up without harm, and takes long. */
  readonly pause?: Pause;
  /** Articles to pass over, by their paths below the articles folder. */
  readonly leftOut?: ReadonlySet<string>;
  /** Threads that outlive the build; without them it starts its own. */
  readonly threads?: Threads;
  /** Called when the archive is planned, before its pages are made. Asked for, a plan is made even where nothing changed. */
  readonly onPlanned?: (planned: PlannedArchive) => void;
}

/** What can be known of an archive before its pages are made. */
export interface PlannedArchive {
  readonly archive: Archive;
  readonly site: SitePlan;
  readonly setup: WorkerSetup;
}

/**
 * THE PROGRAM: a folder of articles becomes an archive in the output folder, or a list of problems.
 *
 * What the last build knows is not done again. With an error nothing is published and the output stays
 * as it was. A thrown error is a bug of ours.
 */
export async function build(options: BuildOptions, means: BuildMeans = {}): Promise<BuildResult> {
  const { onProgress = () => undefined, pause = noPause, leftOut = new Set() } = means;
  const problems: Diagnostic[] = [];
  const report = (found: readonly Diagnostic[]): void => {
    for (const each of withSeverity(found, options.strict)) problems.push(each);
  };
  const stopped = () => nothingPublished(inReportOrder(problems));

  const prepared = prepareBuild(disk, options);
  report(prepared.problems);
  if (hasErrors(problems)) {
    // What is wrong with the templates is told along with it.
    report(loadTheme(disk, prepared.folders, options).problems);
    return stopped();
  }

  const { folders, settings, whereIs } = prepared;
  const lock = { pid: ownProcessId, host: hostname(), isAlive: isRunning };
  const opened = openOutput(disk, folders.output, { shown: options.output, ...lock });
  if (opened.kind === 'refused') {
    report(opened.problems);
    return stopped();
  }

  const { output } = opened;
  const pass = passOptions(options, onProgress);
  const threads = means.threads ?? startThreads(threadsFor(options));
  let isOpen = true;
  let takeStagedAway: TakeAway | undefined;
  try {
    removeGivenUp(disk, options.folder);
    const manifest = options.clean ? emptyManifest : output.oldManifest;
    const lookingAtOutput = lookAtFiles(disk, { outputFolder: output.folder, manifest });
    const list = await pausing(listArticles(disk, folders.articles, options.input), pause);
    const paths = list.paths.filter((path) => !leftOut.has(path));
    report(list.problems);
    if (paths.length === 0) {
      report([problem('archive/no-articles', { path: options.input })]);
      return stopped();
    }

    tuneEngine(paths.length);
    const cache = openBuildCache(disk, prepared, options, output.oldManifest);
    const known = await knownArticles(disk, folders.articles, cache.articles, paths, pause);
    clearReady(disk, cache.folder, known.standing);
    const inputs = otherInputs(disk, prepared, options, cache, [list.problems, [...leftOut]]);
    const standing = async () => standsAsWritten(cache.pages, await lookingAtOutput);
    const same =
      means.onPlanned === undefined
        ? await lastBuildIfSame(cache, known, paths, inputs, standing)
        : null;
    if (same !== null) {
      const { files, articles, pages } = same;
      problems.push(...opened.problems, ...same.problems);
      const counts = { articles, pages, written: 0, unchanged: files, removed: 0 };
      return { published: true, ...counts, leftOut: [], problems: inReportOrder(problems) };
    }

    const theme = themeIfSame(disk, cache, inputs) ?? loadTheme(disk, folders, options);
    report(theme.problems);
    if (hasErrors(problems)) return stopped();
    const setup = setupOf(prepared, theme, options, {
      sinceMs: cache.sinceMs,
      readyFolder: cache.folder?.folder ?? null,
    });
    const pool = createPool(threads, setup, batchLimits(options, threads, paths.length));
    const packer = createPacker();
    const lost = await scanArticles(pool, known.changed, packer.add, pass('read'));
    const fresh = packer.finish();
    const cacheState = keepArticles(disk, cache, fresh, list.paths);
    const scanned = [...known.standing, ...fresh.articles];
    const records = scanned.map(({ record }) => record).filter((record) => record !== null);
    const assembled = assemble(records, settings, {
      drafts: options.drafts,
      allPaths: list.paths,
      whereIs,
    });
    const { archive } = assembled;
    await pause();
    const site = plan(archive, [...prepared.assetFiles.keys()]);
    means.onPlanned?.({ archive, site, setup });

    const keys = createPageKeys(pageInputs(disk, prepared, theme, options, cache, archive));
    const stands = await standing();
    const addresses = noteAddresses();
    const groups = await sortOutGroups(site, keys, cache.pages, stands, pause, addresses.note);
    const tell = { ...pass('render'), whereIs };
    const clashes = addressesStand(site, groups, cache.pages, output.oldManifest)
      ? []
      : await pausing(findClashes(site, archive, tell, addresses, keptGroups(site, groups)), pause);
    await pause();
    const sorted = sortOutPages(site, groups, keys, cache.pages, output.oldManifest, stands);
    const rendered = await renderPages(pool, sorted.pages, sorted.atMost, archive, pass('render'));
    // Their memory is wanted for the manifest of a large archive.
    if (means.threads === undefined) await threads.close();
    const kept = sorted.kept();
    const pageProblems = new Map([...kept.problems, ...rendered.problems]);
    for (const { problems: found } of scanned) report(found);
    for (const found of [lost, assembled.problems, clashes]) report(found);
    for (const found of pageProblems.values()) report(found);
    if (hasErrors(problems)) return stopped();
    if (archive.articles.length + archive.withdrawn.length === 0) {
      report([problem('archive/no-articles', { path: options.input })]);
      return stopped();
    }

    // What a build of the same would say again; the rest is told once.
    const lasting = [...problems];
    report(opened.problems);
    const staged = [...kept.staged, ...rendered.staged];
    const joined = joinManifest(staged.map(({ lines }) => lines));
    report(lostAddresses(output.oldManifest, joined.manifest, () => redirectedPaths(archive)));
    if (hasErrors(problems)) return stopped();
    isOpen = false;
    const committed = commitOutput(disk, output, staged, joined);
    const { problems: commitProblems, published, ...counts } = committed;
    report(commitProblems);
    const found = { articles: archive.articles.length, pages: countPages(joined.manifest) };
    if (published !== null)
      keepBuild(disk, cache, published, {
        keys: kept.keys,
        groups,
        problems: pageProblems,
        summary: {
          ...found,
          inputs,
          articleState: stateOf(cacheState, paths),
          theme: knownTheme(theme),
          files: joined.manifest.lines.length,
          problems: lasting,
        },
      });
    return {
      ...counts,
      ...found,
      published: !hasErrors(problems),
      leftOut: [],
      problems: inReportOrder(problems),
    };
  } catch (error) {
    // Whoever gives a build up does not wait until all that it made is removed.
    takeStagedAway = takeAway(disk, options.folder);
    throw error;
  } finally {
    if (means.threads === undefined) await threads.close();
    if (isOpen) abandonOutput(disk, output, takeStagedAway);
  }
}
