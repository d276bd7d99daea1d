import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { PublishedFiles } from '../stages/7-write/commit-output.ts';
import type { BuildCache } from './build-cache.ts';
import { stateOf, type KnownArticles } from './known-articles.ts';
import { keepPages, keyLength, type BuildSummary } from './page-cache.ts';
import type { StandsAsWritten } from './standing-files.ts';

/**
 * What the last build had to say, when this one would be the same: nothing that it read has changed, and
 * everything that it wrote stands as it was written. Null when there is something to do, without waiting for what stands.
 */
export async function lastBuildIfSame(
  { pages }: BuildCache,
  known: KnownArticles,
  inputs: string | null,
  standing: () => Promise<StandsAsWritten>,
): Promise<BuildSummary | null> {
  if (pages === null || inputs === null || known.changed.length > 0) return null;
  const { summary } = pages;
  if (summary.inputs !== inputs || summary.articleState !== stateOf(known.standing)) return null;
  const stands = await standing();
  return pages.lines.every((_, row) => stands(row)) ? summary : null;
}

/** Keeps what a build has published for the next one. `keys` and `problems` are those of the pages in the plan's order. */
export function keepBuild(
  fs: FileSystem,
  { folder }: BuildCache,
  published: PublishedFiles,
  keys: readonly (string | null)[],
  problems: ReadonlyMap<number, readonly Diagnostic[]>,
  summary: BuildSummary,
): void {
  if (folder === null) return;
  const columns = {
    keys: Buffer.from(keys.map((key) => key ?? '\0'.repeat(keyLength)).join(''), 'latin1'),
    lines: new Uint32Array(keys.length),
    sizes: new Float64Array(keys.length),
    modifiedMs: new Float64Array(keys.length),
  };
  published.tickets.forEach((ticket, line) => {
    columns.lines[ticket] = line;
    columns.sizes[ticket] = published.sizes[line] ?? 0;
    columns.modifiedMs[ticket] = published.modifiedMs[line] ?? 0;
  });
  keepPages(fs, folder, published.manifest, { ...columns, problems, summary });
}
