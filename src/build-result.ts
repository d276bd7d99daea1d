import type { Diagnostic } from './diagnostics/diagnostic.ts';

/** What a build did. */
export interface BuildResult {
  /** Whether the output folder now holds the new archive. */
  readonly published: boolean;
  readonly articles: number;
  /** Pages for people; feeds, pictures and the like do not count. */
  readonly pages: number;
  /** Files. */
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Articles with errors, left out because the build was to keep going, as a person would name them. */
  readonly leftOut: readonly string[];
  /** In the order of a report. */
  readonly problems: readonly Diagnostic[];
}

/** The result of a build that published nothing. */
export function nothingPublished(problems: readonly Diagnostic[]): BuildResult {
  const counts = { articles: 0, pages: 0, written: 0, unchanged: 0, removed: 0 };
  return { published: false, ...counts, leftOut: [], problems };
}
