import type { SitePage } from '../../model/site-page.ts';
import { outputPathOf } from './urls.ts';

/**
 * The output paths at which a reader finds something that was not there before: those of the pages to
 * be made, and all old addresses that lead to a page of the plan. What the last build published, is not kept and is not among these is lost.
 */
export function answeredPaths(
  toMake: readonly { readonly page: SitePage }[],
  pages: readonly SitePage[],
  baseUrl: string | null,
): Set<string> {
  const answered = new Set(toMake.map(({ page }) => outputPathOf(page.urlPath)));
  for (const page of pages) {
    if (page.kind !== 'redirects') continue;
    for (const { from } of page.redirects) {
      const urlPath = belowBase(from, baseUrl);
      if (urlPath !== null) answered.add(outputPathOf(urlPath));
    }
  }
  return answered;
}

/** An address of a host as one of the archive that is published at `baseUrl`; null when it lies outside of it. */
export function belowBase(address: string, baseUrl: string | null): string | null {
  const base = baseUrl === null ? '/' : new URL(baseUrl).pathname;
  return address.startsWith(base) ? `/${address.slice(base.length)}` : null;
}
