/*
 * Plan: the archive -> every page and file that will be written, with its address.
 * Nothing is rendered; views and bodies come later. All clashes are found here, before anything is written.
 */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Archive } from '../../model/archive.ts';
import type { SitePage } from '../../model/site-page.ts';
import { fileKey, findClashes, type TellPlaces } from './find-clashes.ts';
import { planDates } from './plan-dates.ts';
import { planEditions } from './plan-editions.ts';
import {
  planAssets,
  planMachineFiles,
  planRedirectTables,
  planSitemaps,
} from './plan-machine-files.ts';
import { planNames } from './plan-names.ts';
import { planSections } from './plan-sections.ts';
import { planRedirects } from './redirects.ts';
import { fixedUrls, outputPathOf } from './urls.ts';

export interface SitePlan {
  readonly pages: readonly SitePage[];
  readonly problems: readonly Diagnostic[];
}

export interface PlanOptions extends TellPlaces {
  /** The theme's files below `assets/`. */
  readonly assetPaths: readonly string[];
}

export function plan(archive: Archive, options: PlanOptions): SitePlan {
  const pages: SitePage[] = [
    { kind: 'home', urlPath: fixedUrls.home, archive },
    { kind: 'about', urlPath: fixedUrls.about, archive },
    { kind: 'not-found', urlPath: fixedUrls.notFound, archive },
    ...planDates(archive),
    ...planSections(archive),
    ...planEditions(archive),
    ...planNames(archive),
  ];
  const sitemaps = archive.settings.baseUrl === null ? [] : [...planSitemaps(pages)];
  pages.push(...sitemaps, ...planMachineFiles(archive), ...planAssets(options.assetPaths));
  const taken = new Set(pages.map(({ urlPath }) => fileKey(outputPathOf(urlPath))));
  const { redirects, problems } = planRedirects(archive, options, (outputPath) =>
    taken.has(fileKey(outputPath)),
  );
  pages.push(...planRedirectTables(redirects));
  return { pages, problems: [...problems, ...findClashes(pages, options)] };
}
