import { lineOf, type Manifest } from '../model/manifest.ts';
import type { Pause } from '../model/pause.ts';
import type { SitePage } from '../model/site-page.ts';
import type { SitePlan } from '../stages/5-plan/plan.ts';
import { outputPathOf } from '../stages/5-plan/urls.ts';
import { rowFinder } from './key-rows.ts';
import type { PageCache } from './page-cache.ts';
import type { GroupKeys } from './page-keys.ts';
import type { StandsAsWritten } from './standing-files.ts';
import type { PageGroup } from '../stages/5-plan/page-group.ts';

/** A group of the plan, and what the last build made of it. */
export interface SortedGroup {
  readonly key: string | null;
  /** The place of its first page in the plan. */
  readonly firstPage: number;
  /** How many pages it has. */
  readonly count: number;
  /** The row of the cache for its first page when all of its pages are kept; null when each is to be looked at. */
  readonly row: number | null;
}

/**
 * A group is kept when the last build knew one with the same key, and all its files stand in the output as they
 * were written. In the order of the plan. The pages of all others are given to `onPages`, which counts them.
 */
export async function sortOutGroups(
  site: SitePlan,
  keysOf: (group: PageGroup) => GroupKeys,
  cache: PageCache | null,
  stands: StandsAsWritten,
  pause: Pause,
  onPages: (pages: Iterable<SitePage>) => number,
): Promise<readonly SortedGroup[]> {
  const find = cache === null ? () => null : groupFinder(cache);
  const sorted: SortedGroup[] = [];
  let firstPage = 0;
  for (const group of site) {
    await pause();
    const key = keysOf(group).ofGroup;
    const known = key === null ? null : find(key);
    const isKept = known !== null && every(known.row, known.count, stands);
    const count = isKept ? known.count : onPages(group.pages());
    sorted.push({ key, firstPage, count, row: isKept ? known.row : null });
    firstPage += count;
  }
  return sorted;
}

/** Groups of which no page had to be planned. */
export function keptGroups(site: SitePlan, sorted: readonly SortedGroup[]): readonly PageGroup[] {
  return site.filter((_, index) => sorted[index]?.row != null);
}

/**
 * Whether no address can clash with another, because the last build published them all: then clashes need not be
 * looked for among a million.
 */
export function addressesStand(
  site: SitePlan,
  groups: readonly SortedGroup[],
  cache: PageCache | null,
  manifest: Manifest,
): boolean {
  // Where nothing is kept, another program may have published what is there.
  if (cache === null || groups.every(({ row }) => row === null)) return false;
  const isTaken = new Uint8Array(manifest.lines.length);
  let index = 0;
  for (const group of site) {
    const sorted = groups[index++];
    if (sorted?.row != null) {
      for (let row = sorted.row; row < sorted.row + sorted.count; row++)
        isTaken[cache.lines[row] ?? 0] = 1;
      continue;
    }
    for (const { urlPath, kind } of group.pages()) {
      const line = lineOf(manifest, outputPathOf(urlPath));
      // Old addresses must be looked at anew when they are others.
      if (line === null || isTaken[line] === 1 || kind === 'redirects') return false;
      isTaken[line] = 1;
    }
  }
  return true;
}

function groupFinder({
  groups,
}: PageCache): (key: string) => { row: number; count: number } | null {
  const find = rowFinder(groups.keys);
  const firstRows = new Uint32Array(groups.counts.length);
  groups.counts.forEach((count, group) => (firstRows[group + 1] = (firstRows[group] ?? 0) + count));
  return (key) => {
    const group = find(key);
    if (group === null) return null;
    return { row: firstRows[group] ?? 0, count: groups.counts[group] ?? 0 };
  };
}

function every(first: number, count: number, holds: (row: number) => boolean): boolean {
  for (let row = first; row < first + count; row++) if (!holds(row)) return false;
  return true;
}
