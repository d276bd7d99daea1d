import type { LinkTarget } from '../../../model/link-target.ts';

/** One article's body and what is needed to render it. */
export interface BodySource {
  /** The body, its line ends already `\n`. */
  readonly markdown: string;
  /** Line of the file on which `markdown` starts, from 1. */
  readonly firstLine: number;
  /** Path of the file, for places of problems. */
  readonly path: string;
  /** The whole file, for code frames. */
  readonly fileText: string;
  /** Set at the start of the story; null when there is none. */
  readonly dateline: string | null;
  /**
   * Finds what a link ending in `.md` (a fragment may follow, and it may be percent-encoded) or
   * a local picture names; null when nothing in the archive has that name.
   */
  readonly resolve: (written: string) => LinkTarget | null;
}
