import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Manifest } from '../model/manifest.ts';
import type { PageGroup } from '../stages/5-plan/page-group.ts';
import type { SitePlan } from '../stages/5-plan/plan.ts';
import type { StagedBatch } from '../stages/7-write/pack-staged.ts';
import { findings } from '../stages/7-write/stage-file.ts';
import type { PlannedPage } from '../workers/passes.ts';
import { noKey, rowFinder } from './key-rows.ts';
import { keyLength, type PageCache } from './page-cache.ts';
import type { GroupKeys } from './page-keys.ts';
import type { SortedGroup } from './sort-out-groups.ts';
import type { StandsAsWritten } from './standing-files.ts';

/** The pages of a plan, parted into those that must be made and those whose files stand already. */
export interface PagesToMake {
  /** Planned as they are asked for; to be walked once. */
  readonly pages: Iterable<PlannedPage>;
  /** How many there are at most. */
  readonly atMost: number;
  /** What is kept; to be called when all pages have been asked for. */
  readonly kept: () => KeptPages;
}

export interface KeptPages {
  /** The keys of all pages, kept ones and others, in the plan's order. */
  readonly keys: Uint8Array;
  readonly staged: readonly StagedBatch[];
  /** What was found while the kept pages were made, by their places in the plan. */
  readonly problems: ReadonlyMap<number, readonly Diagnostic[]>;
}

/**
 * A page is kept when the last build made one with the same key, and its file stands in the output
 * as it was written. `manifest` is that of the output.
 */
export function sortOutPages(
  site: SitePlan,
  groups: readonly SortedGroup[],
  keysOf: (group: PageGroup) => GroupKeys,
  cache: PageCache | null,
  manifest: Manifest,
  stands: StandsAsWritten,
): PagesToMake {
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const keys = Buffer.alloc(total * keyLength);
  /** To the row of each page of the cache that is kept, its place in the plan. */
  const ticketOfRow = new Int32Array(cache?.lines.length ?? 0).fill(-1);
  const find = cache === null ? () => null : rowFinder(cache.keys);
  const pages = function* (): Generator<PlannedPage> {
    let index = 0;
    for (const group of site) {
      const sorted = groups[index++];
      if (sorted === undefined) continue;
      let ticket = sorted.firstPage;
      if (sorted.row !== null && cache !== null) {
        const { row, count } = sorted;
        keys.set(
          cache.keys.subarray(row * keyLength, (row + count) * keyLength),
          ticket * keyLength,
        );
        for (let each = row; each < row + count; each++) ticketOfRow[each] = ticket++;
        continue;
      }
      const { ofPage } = keysOf(group);
      for (const page of group.pages()) {
        const key = ofPage(page);
        keys.write(key ?? noKey, ticket * keyLength, 'latin1');
        const row = key === null ? null : find(key);
        if (row !== null && stands(row)) ticketOfRow[row] = ticket;
        else yield { page, ticket };
        ticket++;
      }
    }
  };
  return {
    pages: pages(),
    atMost: groups.reduce((sum, { row, count }) => sum + (row === null ? count : 0), 0),
    kept: () => ({
      keys,
      staged: cache === null ? [] : packKept(ticketOfRow, cache, manifest),
      problems: problemsOf(ticketOfRow, cache),
    }),
  };
}

function problemsOf(
  ticketOfRow: Int32Array,
  cache: PageCache | null,
): Map<number, readonly Diagnostic[]> {
  const kept = new Map<number, readonly Diagnostic[]>();
  for (const [row, problems] of cache?.problems ?? []) {
    const ticket = ticketOfRow[row] ?? -1;
    if (ticket !== -1) kept.set(ticket, problems);
  }
  return kept;
}

/** Of kept neighbours, so many stay where they lie; fewer are copied to the others. */
const longRun = 30;

/**
 * The kept pages as if they had been staged. The cache speaks of just this manifest, so that its lines
 * can be taken as they are, in their order.
 */
function packKept(
  ticketOfRow: Int32Array,
  cache: PageCache,
  { bytes, lines }: Manifest,
): StagedBatch[] {
  const rowOfLine = new Int32Array(lines.length).fill(-1);
  ticketOfRow.forEach((ticket, row) => {
    if (ticket !== -1) rowOfLine[cache.lines[row] ?? 0] = row;
  });
  const toBatch = (rows: Int32Array, text: Uint8Array): StagedBatch => ({
    lines: text,
    found: new Uint8Array(rows.length).fill(findings.indexOf('same')),
    tickets: Uint32Array.from(rows, (row) => ticketOfRow[row] ?? 0),
    sizes: Float64Array.from(rows, (row) => cache.sizes[row] ?? 0),
    modifiedMs: Float64Array.from(rows, (row) => cache.modifiedMs[row] ?? 0),
    failed: [],
  });
  const batches: StagedBatch[] = [];
  const shortRuns: Uint8Array[] = [];
  const rowsOfShort: number[] = [];
  for (let start = 0; start < rowOfLine.length;) {
    const gap = rowOfLine.indexOf(-1, start);
    const end = gap === -1 ? rowOfLine.length : gap;
    const rows = rowOfLine.subarray(start, end);
    const text = bytes.subarray(lines[start], lines[end] ?? bytes.length);
    if (rows.length >= longRun) batches.push(toBatch(rows, text));
    else if (rows.length > 0) {
      shortRuns.push(text);
      for (const row of rows) rowsOfShort.push(row);
    }
    start = end + 1;
  }
  batches.push(toBatch(Int32Array.from(rowsOfShort), Buffer.concat(shortRuns)));
  return batches;
}
