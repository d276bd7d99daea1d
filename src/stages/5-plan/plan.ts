/*
 * Plan: the archive -> every page and file that will be written, with its address, in groups whose pages
 * are planned when they are asked for. Nothing is rendered; views and bodies come later.
 */
import type { Archive } from '../../model/archive.ts';
import type { SitePage } from '../../model/site-page.ts';
import { pageGroup, type PageGroup } from './page-group.ts';
import { planMonths, planWithdrawn, planYears } from './plan-dates.ts';
import { planEditions } from './plan-editions.ts';
import { planAssets, planMachineFiles, planRedirectTables } from './plan-machine-files.ts';
import { planNames } from './plan-names.ts';
import { planSections } from './plan-sections.ts';
import { planSitemaps } from './plan-sitemaps.ts';
import { fixedUrls } from './urls.ts';

/** The groups of all pages, always in one order. */
export type SitePlan = readonly PageGroup[];

/** `assetPaths` are the theme's files below `assets/`. */
export function plan(archive: Archive, assetPaths: readonly string[]): SitePlan {
  const timeless = [...timelessPages(archive)];
  return [
    ...timeless,
    ...planMonths(archive),
    ...planWithdrawn(archive),
    ...(archive.settings.baseUrl === null ? [] : planSitemaps(archive, timeless)),
    ...planMachineFiles(archive),
    ...planAssets(assetPaths),
    ...planRedirectTables(archive),
  ];
}

/** The pages for readers that belong to no month. */
function* timelessPages(archive: Archive): Generator<PageGroup> {
  const { articles, withdrawn } = archive;
  const wholePages = (): readonly SitePage[] => [
    { kind: 'home', urlPath: fixedUrls.home, archive },
    { kind: 'about', urlPath: fixedUrls.about, archive },
    { kind: 'not-found', urlPath: fixedUrls.notFound, archive },
  ];
  // All that an archive says is said by its articles in their order: they need not be walked in every group of it.
  yield pageGroup(fixedUrls.home, archive, wholePages, { madeOf: [articles, withdrawn] });
  yield* planYears(archive);
  yield* planSections(archive);
  yield* planEditions(archive);
  yield* planNames(archive);
}
