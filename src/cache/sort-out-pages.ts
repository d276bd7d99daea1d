import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Manifest } from '../model/manifest.ts';
import type { SitePage } from '../model/site-page.ts';
import type { PlannedPage } from '../workers/passes.ts';
import { packStaged, type StagedBatch } from '../stages/7-write/pack-staged.ts';
import { findings } from '../stages/7-write/stage-file.ts';
import type { BuildCache } from './build-cache.ts';
import { keyLength, type PageCache } from './page-cache.ts';
import type { StandsAsWritten } from './standing-files.ts';

/** Planned pages, parted into those that must be made and those whose files stand already. */
export interface SortedPages {
  /** With their places in the plan. */
  readonly toMake: readonly PlannedPage[];
  readonly kept: StagedBatch;
  /** Lines of the output's manifest that are kept. */
  readonly keptLines: ReadonlySet<number>;
  /** What was found while the kept pages were made, by their places in the plan. */
  readonly keptProblems: ReadonlyMap<number, readonly Diagnostic[]>;
}

/**
 * A page is kept when the last build made one with the same key, and its file stands in the output
 * as it was written. `keys` are those of the pages, in the same order; `manifest` is that of the output.
 */
export function sortOutPages(
  pages: readonly SitePage[],
  keys: readonly (string | null)[],
  { pages: cache }: BuildCache,
  manifest: Manifest,
  standing: StandsAsWritten,
): SortedPages {
  const find = cache === null ? () => null : rowFinder(cache);
  const toMake: PlannedPage[] = [];
  const rowOfTicket = new Map<number, number>();
  const keptProblems = new Map<number, readonly Diagnostic[]>();
  pages.forEach((page, ticket) => {
    const key = keys[ticket] ?? null;
    const row = key === null ? null : find(key);
    if (cache === null || row === null || !standing(row)) {
      toMake.push({ page, ticket });
      return;
    }
    rowOfTicket.set(ticket, row);
    const problems = cache.problems.get(row);
    if (problems !== undefined) keptProblems.set(ticket, problems);
  });
  const kept = cache === null ? packStaged([]) : packKept(rowOfTicket, cache, manifest);
  const keptLines = new Set(
    cache === null ? [] : Array.from(rowOfTicket.values(), (row) => cache.lines[row] ?? 0),
  );
  return { toMake, kept, keptLines, keptProblems };
}

/** Finds the row of a key. Most pages come in the order of the last plan, so that the next row is tried first. */
function rowFinder({ keys }: PageCache): (key: string) => number | null {
  const text = Buffer.from(keys).toString('latin1');
  const at = (row: number) => text.slice(row * keyLength, (row + 1) * keyLength);
  const rows = keys.length / keyLength;
  let byKey: Map<string, number> | null = null;
  let next = 0;
  return (key) => {
    if (at(next) === key) return next++;
    byKey ??= new Map(Array.from({ length: rows }, (_, row) => [at(row), row]));
    const row = byKey.get(key) ?? null;
    if (row !== null) next = row + 1;
    return row;
  };
}

/**
 * The kept pages as if they had been staged. The cache speaks of just this manifest, so that its lines
 * can be taken as they are, in their order.
 */
function packKept(
  rowOfTicket: ReadonlyMap<number, number>,
  cache: PageCache,
  { bytes, lines }: Manifest,
): StagedBatch {
  const ticketOfLine = new Map<number, number>();
  for (const [ticket, row] of rowOfTicket) ticketOfLine.set(cache.lines[row] ?? 0, ticket);
  const kept = Uint32Array.from(ticketOfLine.keys()).sort();
  const endOf = (line: number) => lines[line + 1] ?? bytes.length;
  const tickets = kept.map((line) => ticketOfLine.get(line) ?? 0);
  const column = (values: Float64Array) =>
    Float64Array.from(tickets, (ticket) => values[rowOfTicket.get(ticket) ?? 0] ?? 0);
  const texts = Array.from(kept, (line) => bytes.subarray(lines[line], endOf(line)));
  return {
    lines: Buffer.concat(texts),
    found: new Uint8Array(kept.length).fill(findings.indexOf('same')),
    tickets,
    sizes: column(cache.sizes),
    modifiedMs: column(cache.modifiedMs),
    failed: [],
  };
}
