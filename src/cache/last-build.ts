import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from '../files/file-system.ts';
import { shortHash } from '../model/fingerprint.ts';
import type { PublishedFiles } from '../stages/7-write/commit-output.ts';
import type { BuildCache } from './build-cache.ts';
import type { KnownArticles } from './known-articles.ts';
import { keepPages, keyLength, type BuildSummary } from './page-cache.ts';
import { keyColumn } from './key-rows.ts';
import type { SortedGroup } from './sort-out-groups.ts';
import type { StandsAsWritten } from './standing-files.ts';

/**
 * What the last build had to say, when this one would be the same: nothing that it read has changed, and
 * everything that it wrote stands as it was written. Null when there is something to do, without waiting for what stands.
 */
export async function lastBuildIfSame(
  { pages, articles }: BuildCache,
  known: KnownArticles,
  paths: readonly string[],
  inputs: string | null,
  standing: () => Promise<StandsAsWritten>,
): Promise<BuildSummary | null> {
  if (pages === null || inputs === null || known.changed.length > 0) return null;
  const { summary } = pages;
  if (summary.inputs !== inputs || summary.articleState !== stateOf(articles.state, paths))
    return null;
  const stands = await standing();
  return pages.lines.every((_, row) => stands(row)) ? summary : null;
}

/** Paths hashed at once: the text of a million would fill the memory. */
const atOnce = 10_000;

/**
 * Stands for the articles at `paths` and all that was looked at for them; `cacheState` is that of the file that says what
 * this was. An article that is too fresh to be told from its next state by its stamp counts as changed the next time.
 */
export function stateOf(cacheState: string, paths: readonly string[]): string {
  let state = cacheState;
  for (let start = 0; start < paths.length; start += atOnce)
    state = shortHash(`${state}\n${paths.slice(start, start + atOnce).join('\n')}`);
  return state;
}

/** Keeps what a build has published for the next one. `keys` and `problems` are those of the pages in the plan's order. */
export function keepBuild(
  fs: FileSystem,
  { folder }: BuildCache,
  published: PublishedFiles,
  { keys, groups, problems, summary }: BuiltPages,
): void {
  if (folder === null) return;
  const count = keys.length / keyLength;
  const columns = {
    lines: new Uint32Array(count),
    sizes: new Float64Array(count),
    modifiedMs: new Float64Array(count),
  };
  published.tickets.forEach((ticket, line) => {
    columns.lines[ticket] = line;
    columns.sizes[ticket] = published.sizes[line] ?? 0;
    columns.modifiedMs[ticket] = published.modifiedMs[line] ?? 0;
  });
  const known = {
    keys: keyColumn(groups.map(({ key }) => key)),
    counts: Uint32Array.from(groups, (group) => group.count),
  };
  keepPages(fs, folder, published.manifest, { ...columns, keys, groups: known, problems, summary });
}

/** What a build knows of the pages it has made, in the plan's order. */
export interface BuiltPages {
  readonly keys: Uint8Array;
  readonly groups: readonly SortedGroup[];
  /** By their places in the plan. */
  readonly problems: ReadonlyMap<number, readonly Diagnostic[]>;
  readonly summary: BuildSummary;
}
